import { join } from 'node:path'
import { readRegular } from '../disk/regular-file.ts'
import { sha256 } from '../text/hash.ts'
import { linesOf } from '../text/lines.ts'
import type { Page } from './schema.ts'

/** The lines of a page's dump, as they stand in the file, in the encoding that the parser found; undefined when it is not
 *  there as it was parsed. */
export function readDump(
  { dir }: { dir: string },
  page: Pick<Page, 'dump' | 'sha256' | 'encoding'>,
): string[] | undefined {
  try {
    const bytes = readRegular(join(dir, 'dumps', page.dump))
    return sha256(bytes) === page.sha256 ? linesOf(new TextDecoder(page.encoding).decode(bytes)) : undefined
  } catch {
    return undefined
  }
}

/** A line of a dump and the part of it that a ledger's span takes. */
export type Cut = { number: number; before: string; text: string; after: string }

/** The lines of a span, those that print something. */
export function cutLines(
  lines: readonly string[],
  from: readonly [number, number],
  to: readonly [number, number],
): Cut[] {
  const cuts: Cut[] = []
  for (let number = from[0]; number <= to[0]; number++) {
    const raw = lines[number - 1] ?? ''
    const start = number === from[0] ? from[1] - 1 : 0
    const end = number === to[0] ? to[1] : raw.length
    if (raw.slice(start, end).trim() !== '')
      cuts.push({ number, before: raw.slice(0, start), text: raw.slice(start, end), after: raw.slice(end) })
  }
  return cuts
}
