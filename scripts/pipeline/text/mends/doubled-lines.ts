import type { Piece } from '../../types/lines.ts'
import { edited, type Mend, swallowing } from './mend.ts'

/** A title's shadow as lines of its own: one or several lines, and right behind them the same again.
 *      老站台变身新书屋
 *      老站台变身新书屋
 *      老站台变身新书屋老站台变身新书屋      or behind it in its own line
 *  A poem says a line twice and ends it with a mark; a column's name is printed three times and more, and is known by it. */
export const doubledLines: Mend = {
  name: 'doubled-lines',
  mend(pieces) {
    const out: Piece[] = []
    for (let i = 0; i < pieces.length; ) {
      const { lines, times } = repetitionAt(pieces, i)
      if (times === 1) {
        out.push(halved(pieces[i++] as Piece, this.name))
        continue
      }
      const run = pieces.slice(i, i + lines * times)
      const first = run.slice(0, lines)
      if (times === 2 || (times > 2 && first.every(({ width }) => width > widestName)))
        first.forEach((piece, k) => {
          const others = run.filter((_, at) => at >= lines && at % lines === k)
          out.push(swallowing(piece, others, this.name))
        })
      else out.push(...run.map((piece) => halved(piece, this.name)))
      i += run.length
    }
    return out
  },
}

/** No title has more lines. */
const longest = 4
const narrowest = 3
/** 「我为群众办实事」 is seven. */
const widestName = 7

const isRepeated = (text: string) => `${text}${text}`.indexOf(text, 1) < text.length

/** A title line that says everything twice → once; what says it more often is an ornament. */
function halved(piece: Piece, by: string): Piece {
  const half = piece.text.length / 2
  if (piece.text.charCodeAt(0) !== piece.text.charCodeAt(half)) return piece
  const said = piece.text.slice(0, half)
  const isTwice = half > narrowest && said === piece.text.slice(half) && !isRepeated(said)
  return isTwice && isTitleLine(piece) ? edited(piece, by, [{ from: half, to: piece.text.length, text: '' }]) : piece
}

const once = { lines: 1, times: 1 }

/** How many lines from `i` on are printed how often, one time behind the other. */
function repetitionAt(pieces: readonly Piece[], i: number): { lines: number; times: number } {
  for (let n = 1; n <= longest; n++) {
    if (pieces[i]?.plain !== pieces[i + n]?.plain) continue
    const lines = pieces.slice(i, i + n)
    if (!lines.every(isTitleLine)) return once
    let times = 1
    while (lines.every(({ plain }, k) => plain === pieces[i + times * n + k]?.plain)) times++
    if (times > 1) return { lines: n, times }
  }
  return once
}

const isTitleLine = ({ plain, width }: Piece) =>
  width >= narrowest && /\p{Script=Han}{2}/u.test(plain) && !/[，。；、：]$/u.test(plain)
