/** A piece of a text and in how many characters it differs from what was looked for. Of pieces that differ in as many the one
 *  with the least `doubt` is best. */
type Nearest = { from: number; to: number; errors: number; doubt: number }

/** How well a piece can begin or end at a place of a text: where a word does, between characters that may be parts of one, or
 *  not at all. */
export type Border = 'sure' | 'unsure' | 'none'

/** The piece of `text` that is closest to `wanted` by edit distance (Sellers 1980: a piece may begin anywhere at no cost),
 *  where it begins and ends at a border. Of equally close ones the one that ends as words do, and differs in characters too
 *  many or too few more than in wrong ones; then the first. Undefined when no piece is closer than nothing. In UTF-16 units;
 *  both texts folded. */
export function nearestPiece(
  text: string,
  wanted: string,
  borderAt: (offset: number) => Border = () => 'sure',
): Nearest | undefined {
  let column = Array.from({ length: wanted.length + 1 }, (_, i): Cell => ({ cost: i * oneError, from: 0 }))
  let best: Nearest | undefined
  let least = wanted.length * oneError
  for (let to = 1; to <= text.length; to++) {
    const border = doubts[borderAt(to)]
    const next: Cell[] = [cheapest({ cost: border, from: to }, stepped(column[0], oneError))]
    for (let i = 1; i <= wanted.length; i++) {
      const same = text[to - 1] === wanted[i - 1]
      next.push(
        cheapest(
          stepped(column[i - 1], same ? 0 : oneError + wrongOne),
          stepped(column[i], oneError), // a character too many in the text
          stepped(next[i - 1], oneError), // one that the text lacks
        ),
      )
    }
    column = next
    const { cost, from } = stepped(next[wanted.length], border)
    if (cost >= least) continue
    least = cost
    best = { from, to, errors: Math.floor(cost / oneError), doubt: cost % oneError }
  }
  return best
}

/** An error counts more than all doubts together. */
const oneError = 1024
const wrongOne = 1
const doubts: Readonly<Record<Border, number>> = { sure: 0, unsure: 2, none: Number.POSITIVE_INFINITY }

/** The cheapest way to a point of the table, and where in the text it began. */
type Cell = { cost: number; from: number }

function stepped(cell: Cell | undefined, cost: number): Cell {
  return { cost: (cell?.cost ?? Number.POSITIVE_INFINITY) + cost, from: cell?.from ?? 0 }
}

function cheapest(...cells: [Cell, ...Cell[]]): Cell {
  return cells.reduce((a, b) => (b.cost < a.cost ? b : a))
}
