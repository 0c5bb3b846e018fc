import type { Piece } from '../../types/lines.ts'
import { widthOf } from '../typography.ts'
import { type Edit, edited, type Mend } from './mend.ts'

/** A paragraph's printed lines put into one, with a blank where each of them ended: a blank a measure behind the last one goes, and others, which are meant, stay.
 *      本报云河讯（通讯员 林一舟 方 晓禾）近日，云河县白杨镇最后一处水 厂改造完成
 *                                   ^                                   ^      */
export const oldLineEnds: Mend = {
  name: 'old-line-ends',
  mend(pieces) {
    const measure = measureOf(pieces)
    if (measure === undefined) return pieces
    return pieces.map((piece) => edited(piece, this.name, endsIn(piece, measure)))
  },
}

const blanks = /[ \t\u3000\u00a0]+/gu
/** Narrower stretches are names and words. */
const narrowest = 9
/** So many stretches of one width are no chance. */
const fewest = 6
const most = 0.6
/** First lines are narrower by their indent, marks and half-width figures move an end. */
const slack = 1.5
const indent = 2

/** The width that stretches between two blanks have in common. */
function measureOf(pieces: readonly Piece[]): number | undefined {
  const widths = pieces.flatMap(({ text, width }) =>
    width > 3 * narrowest
      ? text
          .split(blanks)
          .slice(1, -1)
          .map(widthOf)
          .filter((stretch) => stretch >= narrowest)
      : [],
  )
  const near = (measure: number) => widths.filter((width) => Math.abs(width - measure) <= slack).length
  const best = widths.reduce((a, b) => (near(b) > near(a) ? b : a), 0)
  return near(best) >= Math.max(fewest, widths.length * most) ? best : undefined
}

function endsIn({ text, width }: Piece, measure: number): Edit[] {
  if (width <= measure + slack) return []
  const edits: Edit[] = []
  let from = 0
  let expected = measure - indent
  const distance = (at: number) => Math.abs(widthOf(text.slice(from, at)) - expected)
  const all = [...text.matchAll(blanks)]
  for (const [i, { 0: blank, index }] of all.entries()) {
    const next = all[i + 1]?.index
    const isEnd = distance(index) <= slack || (from === 0 && Math.abs(widthOf(text.slice(0, index)) - measure) <= slack)
    if (!isEnd || (next !== undefined && distance(next) < distance(index))) continue
    const to = index + blank.length
    const words = /[A-Za-z]$/u.test(text.slice(0, index)) && /^[A-Za-z]/u.test(text.slice(to))
    if (!words) edits.push({ from: index, to, text: '' })
    from = to
    expected = measure
  }
  return edits
}
