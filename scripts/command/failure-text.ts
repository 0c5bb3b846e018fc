import { isAbsolute, join, relative, resolve } from 'node:path'
import { dumpFile } from '../../src/archive/dump-files.ts'
import { visible } from '../../src/text/visible.ts'
import type { Failure } from '../pipeline/dump.ts'

/** Where the files lie that a failure names. */
export type Roots = {
  /** the content folder */
  content: string
  /** the folder of dumps, where it is not the content folder’s own */
  dumps?: string
}

/** An input that could not be used, as one line whatever its name is, with its path as it can be opened from here:
 *  `content/dumps/2021/a.txt:12: an empty file — put the page’s text there`. */
export function failureText(roots: Roots, { file, line, found, todo }: Failure): string {
  return visible(`${fromHere(pathOf(roots, file))}${line === undefined ? '' : `:${line}`}: ${found} — ${todo}`)
}

/** Where a failure’s file lies. */
function pathOf({ content, dumps }: Roots, file: string): string {
  const below = dumpFile('')
  return dumps !== undefined && file.startsWith(below) ? join(dumps, file.slice(below.length)) : join(content, file)
}

/** Below the folder that the command runs in, a path from there; elsewhere a whole one. */
function fromHere(path: string): string {
  const short = relative('', path)
  return short.startsWith('..') || isAbsolute(short) ? resolve(path) : short
}
