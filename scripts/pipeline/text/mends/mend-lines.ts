import type { Piece } from '../../types/lines.ts'
import type { Problem } from '../../types/report.ts'
import { dottedStops } from './dotted-stops.ts'
import { doubledGlyphs } from './doubled-glyphs.ts'
import { doubledLines } from './doubled-lines.ts'
import { dropCaps } from './drop-caps.ts'
import { htmlTags } from './html-tags.ts'
import { markdownMarks } from './markdown-marks.ts'
import type { Mend, Mended } from './mend.ts'
import { namedFields } from './named-fields.ts'
import { oldLineEnds } from './old-line-ends.ts'
import { oneLinePage } from './one-line-page.ts'
import { presentationMarks } from './presentation-marks.ts'
import { sideBySide } from './side-by-side.ts'
import { spacedCharacters } from './spaced-characters.ts'
import { splitLines } from './split-lines.ts'
import { strayMarks } from './stray-marks.ts'
import { unreadable } from './unreadable.ts'
import { unseenCharacters } from './unseen-characters.ts'
import { verticalTitles } from './vertical-titles.ts'
import { wholeLines } from './whole-lines.ts'

/** The kinds of harm, in the order in which they are mended. */
export const mends: readonly Mend[] = [
  unseenCharacters,
  unreadable,
  htmlTags,
  presentationMarks,
  oneLinePage,
  sideBySide,
  spacedCharacters,
  markdownMarks,
  namedFields,
  doubledGlyphs,
  doubledLines,
  dottedStops,
  strayMarks,
  splitLines,
  oldLineEnds,
  verticalTitles,
  dropCaps,
  wholeLines,
]

/** The lines of a dump → as they were printed. */
export function mendLines(pieces: readonly Piece[]): Mended {
  const doubts: Problem[] = []
  let mended = pieces
  for (const kind of mends) {
    const result = kind.mend(mended)
    if ('pieces' in result) doubts.push(...result.doubts)
    mended = 'pieces' in result ? result.pieces : result
  }
  return { pieces: mended, doubts }
}
