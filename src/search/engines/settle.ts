/** The found documents after what the index left open was settled: `numbers` are in the order they were given in, and at
 *  least so many as were wanted if there are so many; `total` is right when `exact`, else at most a little too high. */
type Settled = { numbers: Uint32Array; total: number; exact: boolean }

/** Settles the documents that only may be an answer by asking `holds`, which reads their texts: all of them when they are no
 *  more than `mostSettled` or all documents are wanted, else only those that stand before the last one wanted. */
export async function settle(
  order: Uint32Array,
  unsure: ReadonlySet<number>,
  { wanted, mostSettled }: { wanted: number; mostSettled: number },
  holds: (doc: number) => Promise<boolean>,
): Promise<Settled> {
  if (wanted < order.length && unsure.size > mostSettled) return settleBeginning(order, unsure, wanted, holds)
  const refuted = await refutedOf([...unsure], holds)
  const numbers = refuted.size === 0 ? order : order.filter((doc) => !refuted.has(doc))
  return { numbers, total: numbers.length, exact: true }
}

/** How many of the documents, from the first, are read at once so that `wanted` answers are most probably among them: as far
 *  as that many are certain, and no further than a few beyond. What is read later costs another round. */
export function readAtOnce(order: Uint32Array, unsure: ReadonlySet<number>, wanted: number): number {
  const most = Math.min(order.length, wanted + aFew)
  let certain = 0
  let end = 0
  while (end < most && certain < wanted) if (!unsure.has(order[end++] ?? 0)) certain++
  return end
}

/** Documents that are read beside those that will do: as many as a page of results, twice. */
const aFew = 20

/** The documents, ascending, without those that turn out to be no answer; of too many open ones none is asked about. */
export async function settleFew(
  docs: Uint32Array,
  unsure: ReadonlySet<number>,
  mostSettled: number,
  holds: (doc: number) => Promise<boolean>,
): Promise<{ docs: Uint32Array; exact: boolean }> {
  if (unsure.size > mostSettled) return { docs, exact: false }
  const refuted = await refutedOf([...unsure], holds)
  return { docs: docs.filter((doc) => !refuted.has(doc)), exact: true }
}

async function settleBeginning(
  order: Uint32Array,
  unsure: ReadonlySet<number>,
  wanted: number,
  holds: (doc: number) => Promise<boolean>,
): Promise<Settled> {
  const numbers: number[] = []
  let next = 0
  while (numbers.length < wanted && next < order.length) {
    const rest = order.subarray(next)
    const some = [...rest.subarray(0, readAtOnce(rest, unsure, wanted - numbers.length))]
    const refuted = await refutedOf(
      some.filter((doc) => unsure.has(doc)),
      holds,
    )
    numbers.push(...some.filter((doc) => !refuted.has(doc)))
    next += some.length
  }
  const exact = !order.subarray(next).some((doc) => unsure.has(doc))
  return { numbers: Uint32Array.from(numbers), total: numbers.length + order.length - next, exact }
}

/** Documents that are asked about at the same time. */
const atOnce = 64

async function refutedOf(docs: number[], holds: (doc: number) => Promise<boolean>): Promise<Set<number>> {
  const refuted = new Set<number>()
  for (let from = 0; from < docs.length; from += atOnce) {
    const some = docs.slice(from, from + atOnce)
    const answers = await Promise.all(some.map(holds))
    some.forEach((doc, i) => {
      if (!answers[i]) refuted.add(doc)
    })
  }
  return refuted
}
