import { join } from 'node:path'
import { correctionsFile, dumpFile, sidecarFile } from '../../src/archive/dump-files.ts'
import type { Failure } from '../pipeline/dump.ts'
import type { Effects } from './effects.ts'

/** Files that were put there for a dump and do nothing: a dump whose name does not end in `.txt` just so, a sidecar or
 *  corrections beside no dump. Each with what to do; other files in the folders are ignored. */
export function unusedFiles(
  { dumps, content }: { dumps: string; content: string },
  list: readonly string[],
  effects: Pick<Effects, 'files'>,
): Failure[] {
  const sidecars = new Set(list.map(sidecarFile))
  const corrections = new Set(list.map(correctionsFile))
  const all = effects.files(dumps, '')
  return [
    ...all
      .filter((file) => /\.txt$/iu.test(file) && !file.endsWith('.txt'))
      .map((file) => unused(dumpFile(file), 'is not read', 'rename it to end in .txt, in small letters')),
    ...all
      .filter((file) => file.endsWith('.yaml') && !/(^|\/)paper\.yaml$/u.test(file))
      .map(dumpFile)
      .filter((file) => !sidecars.has(file))
      .map((file) => unused(file, `describes no dump: there is no ${file.replace(/yaml$/u, 'txt')}`, rename)),
    ...effects
      .files(join(content, 'corrections'), '.yaml')
      .map((file) => `corrections/${file}`)
      .filter((file) => !corrections.has(file))
      .map((file) => unused(file, 'corrects no dump: none has this name', rename)),
  ]
}

/** Corrections of dumps that others replace: they are applied to nothing. */
export function unappliedCorrections(
  twins: ReadonlyMap<string, { of: string }>,
  content: string,
  effects: Pick<Effects, 'exists'>,
): Failure[] {
  return [...twins].flatMap(([dump, { of }]) => {
    const file = correctionsFile(dump)
    if (!effects.exists(join(content, file))) return []
    return [
      unused(
        file,
        `is not applied: ${of} has all lines of ${dump}, and is published`,
        `decide it for ${of} in ${correctionsFile(of)}, or take that dump away`,
      ),
    ]
  })
}

const rename = 'give it the name of its dump, or delete it'

const unused = (file: string, found: string, todo: string): Failure => ({ file, line: undefined, found, todo })
