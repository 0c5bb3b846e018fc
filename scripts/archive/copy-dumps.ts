import { join } from 'node:path'
import { dumpFile } from '../../src/archive/dump-files.ts'
import { type Failure, largestDump } from '../pipeline/dump.ts'
import { type Effects, isWithin } from './effects.ts'
import type { Folders } from './parse-dump.ts'

/** Copies dumps that are parsed from a folder outside the archive, with their sidecars, into its own `dumps`, as far as it
 *  lacks them; with `copies` false it copies nothing. Files of which the archive holds another text come back with what to
 *  do: the articles are of the one, and what the site shows as their source would be the other. */
export function bringIn(
  { dumps, content }: Folders,
  list: readonly string[],
  copies: boolean,
  effects: Effects,
  failures: Failure[],
): Failure[] {
  if (isWithin(content, dumps)) return []
  const isNew = !effects.exists(join(content, 'dumps'))
  const uncopied: Failure[] = []
  if (copies) effects.copy(dumps, join(content, 'dumps'), uncopied)
  failures.push(...uncopied.map((failure) => ({ ...failure, file: dumpFile(failure.file) })))
  if (isNew) return []
  return [...list, ...effects.files(dumps, '.yaml')].flatMap((name) => {
    const own = join(content, dumpFile(name))
    if (!effects.exists(own) || isSame(join(dumps, name), own, effects)) return []
    const todo = 'make the two the same, or leave --dumps out'
    return [{ file: dumpFile(name), line: undefined, found: `differs from the archive’s own copy, ${own}`, todo }]
  })
}

/** Whether two files hold the same bytes. What cannot be read, or is no page, is said when it is parsed. */
function isSame(path: string, own: string, effects: Effects): boolean {
  try {
    const size = effects.size(path)
    if (size > largestDump) return true
    return size === effects.size(own) && Buffer.compare(effects.read(path), effects.read(own)) === 0
  } catch {
    return true
  }
}
