/** A piece of a text and in how many characters it differs from what was looked for. */
export type Nearest = { from: number; to: number; errors: number }

/** The piece of `text` that is closest to `wanted` by edit distance (Sellers 1980: a piece may begin anywhere at no cost).
 *  Of equally close ones the one nearest to it in length, then the first. In UTF-16 units; both texts folded. */
export function nearestPiece(text: string, wanted: string): Nearest {
  let column = Array.from({ length: wanted.length + 1 }, (_, i): Cell => ({ errors: i, from: 0 }))
  let best: Nearest = { from: 0, to: 0, errors: wanted.length }
  for (let to = 1; to <= text.length; to++) {
    const next: Cell[] = [{ errors: 0, from: to }]
    for (let i = 1; i <= wanted.length; i++) {
      const same = text[to - 1] === wanted[i - 1]
      next.push(
        least(
          stepped(column[i - 1], same ? 0 : 1),
          stepped(column[i], 1), // a character too many in the text
          stepped(next[i - 1], 1), // one that the text lacks
        ),
      )
    }
    column = next
    const { errors, from } = next[wanted.length] ?? { errors: wanted.length, from: to }
    const piece = { from, to, errors }
    if (isCloser(piece, best, wanted.length)) best = piece
  }
  return best
}

/** The cheapest way to a point of the table, and where in the text it began. */
type Cell = { errors: number; from: number }

function stepped(cell: Cell | undefined, cost: number): Cell {
  return { errors: (cell?.errors ?? Number.POSITIVE_INFINITY) + cost, from: cell?.from ?? 0 }
}

function least(...cells: [Cell, ...Cell[]]): Cell {
  return cells.reduce((a, b) => (b.errors < a.errors ? b : a))
}

function isCloser(a: Nearest, b: Nearest, length: number): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors
  return Math.abs(a.to - a.from - length) < Math.abs(b.to - b.from - length)
}
