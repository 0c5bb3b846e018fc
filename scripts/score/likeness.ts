/** The groups of five characters of a text and how often each stands there. */
type Grams = ReadonlyMap<string, number>

const groupSize = 5

export function gramsOf(text: string): Grams {
  const grams = new Map<string, number>()
  for (let i = 0; i + groupSize <= text.length; i++) {
    const gram = text.slice(i, i + groupSize)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** What a text has in common with the one that it was matched with: which, how many groups they share, how many that one has besides, and the share of
 *  both that is common. */
export type Likeness = { at: number | undefined; size: number; shared: number; extra: number; same: number }

/** Matches texts one to one, the pair that shares most first. */
export function likenessOf(texts: readonly Grams[], others: readonly Grams[]): Likeness[] {
  const pairs = texts.flatMap((a, i) =>
    others.flatMap((b, j) => {
      const shared = sharedBy(a, b)
      return shared > 0 ? [{ shared, i, j }] : []
    }),
  )
  pairs.sort((a, b) => b.shared - a.shared)
  const matched = new Map<number, { at: number; shared: number }>()
  const taken = new Set<number>()
  for (const { shared, i, j } of pairs) {
    if (matched.has(i) || taken.has(j)) continue
    matched.set(i, { at: j, shared })
    taken.add(j)
  }
  return texts.map((grams, i) => {
    const size = sizeOf(grams)
    const match = matched.get(i)
    if (!match) return { at: undefined, size, shared: 0, extra: 0, same: 0 }
    const { at, shared } = match
    const other = sizeOf(others[at] as Grams)
    return { at, size, shared, extra: other - shared, same: (2 * shared) / (size + other) }
  })
}

function sharedBy(a: Grams, b: Grams): number {
  let shared = 0
  for (const [gram, n] of a) shared += Math.min(n, b.get(gram) ?? 0)
  return shared
}

const sizeOf = (grams: Grams): number => [...grams.values()].reduce((sum, n) => sum + n, 0)
