/** What two articles of one page share of the smaller one's character pairs; two halves of one article share half as much again. */
const strangers = 0.1
/** Fewer pairs prove nothing. */
const fewest = 12
/** From here on the share is no accident. */
const plenty = 80

/** How strongly the words of two texts say that they belong together, −1.2 to 2: the share of the smaller one's character pairs that the other has too. */
export function cohesion(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < fewest) return 0
  let shared = 0
  for (const g of small.keys()) if (large.has(g)) shared++
  return Math.min(1, small.size / plenty) * Math.max(-1.2, Math.min(2, (shared / small.size - strangers) * 20))
}
