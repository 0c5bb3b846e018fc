/** Where a gram stands says how much it says of a document: the class of a place. */
export const classes = { text: 0, facts: 1, titles: 2, headline: 3 } as const

/** How much a gram says of a document, in four bits: the best class of its places, and how often it stands there (once,
 *  twice, up to five times, more often). The impacts of BM25F, quantised: with no share for the length of a document, for
 *  the articles of a newspaper are of a kind. */
export function levelOf(bestClass: number, count: number): number {
  return (bestClass << 2) | (count > 5 ? 3 : count > 2 ? 2 : count - 1)
}

/** The best class that a level tells. */
export function classOf(level: number): number {
  return level >> 2
}

/** Of a document that says most. */
export const highestLevel = 15

/** The weight of each level. Saturation of the counts as in BM25 with k1 = 1.2 for 1, 2, 4 and 8 places; the classes by
 *  eye, so that a word in a headline outweighs any number of places in the text. */
const counted = [1, 1.38, 1.69, 1.91]
const placed = [0, 0.4, 1.5, 3]

export const weightOfLevel: readonly number[] = placed.flatMap((place) => counted.map((count) => place + count))

/** How much a word says for being rare: BM25's idf. */
export function rarity(docs: number, all: number): number {
  return Math.log(1 + (all - docs + 0.5) / (docs + 0.5))
}
