import type { Piece } from '../../types/lines.ts'
import { endsSentence } from '../typography.ts'
import type { Mend } from './mend.ts'

/** Text that is not wrapped: a line is a whole paragraph, or what a column holds of it. Then no line's width says anything.
 *      闲置多年的青石镇老汽车站，如今成了居民爱去的书屋。
 *      “过去这里堆满杂物，现在每天有三百多人来。”管理员说，书屋的图书来自居民捐赠。
 *  Of wrapped lines one in four ends a sentence; of these nearly all do. */
export const wholeLines: Mend = {
  name: 'whole-lines',
  mend(pieces) {
    const text = pieces.filter(({ width, whole }) => width >= narrowest && whole === undefined)
    const ended = text.filter(({ plain }) => endsSentence(plain) || /[：:]$/u.test(plain)).length
    const wide = text.filter(({ width }) => width > widestMeasure).length
    if (wide < fewest || ended < text.length * most) return pieces
    const wrapped = wrappedRuns(pieces)
    return pieces.map((piece) => (wrapped.has(piece) ? piece : { ...piece, whole: piece.whole ?? 'line' }))
  },
}

/** Narrower lines are titles and names. */
const narrowest = 18
/** No measure of a page's running text is wider. */
const widestMeasure = 42
const fewest = 2
/** The rest are long titles and paragraphs that a column cut. */
const most = 0.6

/** A box or a caption on such a page may be wrapped all the same: three lines of one measure of which the upper ones end no sentence. */
function wrappedRuns(pieces: readonly Piece[]): Set<Piece> {
  const wrapped = new Set<Piece>()
  let run: Piece[] = []
  for (const piece of pieces) {
    const last = run.at(-1)
    const goesOn =
      last !== undefined &&
      piece.gap === 0 &&
      !endsSentence(last.plain) &&
      last.width <= widestMeasure &&
      piece.width <= last.width + slack
    run = goesOn ? [...run, piece] : [piece]
    if (run.length >= fewestWrapped) for (const line of run) wrapped.add(line)
  }
  return wrapped
}

const fewestWrapped = 3
/** The first line is set in by two. */
const slack = 2.5
