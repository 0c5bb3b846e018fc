/** What stands in a place of a sheet: in columns from `left` to before `right`, in lines from `top` to `bottom`. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** Boxes of a sheet in the order in which they are read: what stands over a box comes before it, and so does what stands left
 *  of it, unless something across both lies between them (Breuel 2003, Layout analysis based on text line segment hypotheses). */
export function inReadingOrder<B extends Box>(boxes: readonly B[]): B[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)
  if (sorted.length > mostBoxes) return sorted
  const read = new Set<B>()
  const visit = (box: B): void => {
    if (read.has(box)) return
    read.add(box)
    for (const other of sorted) if (!read.has(other) && isBefore(other, box, sorted)) visit(other)
    order.push(box)
  }
  const order: B[] = []
  for (const box of sorted) visit(box)
  return order
}

function isBefore(a: Box, b: Box, all: readonly Box[]): boolean {
  if (overlaps(a, b)) return a.top < b.top
  if (a.left > b.left) return false
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
  return !all.some((c) => c.top > upper.bottom && c.bottom < lower.top && overlaps(c, a) && overlaps(c, b))
}

/** No sheet has more; comparing each with each would take long. */
const mostBoxes = 300

/** Columns that an edge may be off. */
const slack = 2

const overlaps = (a: Box, b: Box) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack
