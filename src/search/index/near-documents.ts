import { longestNear, mostNearRead, shortestFuzzy } from '../options.ts'
import { documentsWith } from './evaluate.ts'
import { inOrder } from './order.ts'
import type { IndexReader } from './reader.ts'
import type { Root } from './root.ts'
import { combined } from './sets.ts'

/** Some documents that probably hold a text nearly as it is: those with all of it but one character, or all of it with
 *  something between, best first. A text that is too short or too long has none. */
export async function nearDocuments(text: string, root: Root, reader: IndexReader): Promise<number[]> {
  if (text.length < shortestFuzzy || text.length > longestNear) return []
  const splits = splitsOf(text)
  const found = await Promise.all(
    splits.map(async (parts) => {
      const texts = await Promise.all(parts.map((part) => documentsWith(part, root, reader)))
      const both = combined({ texts, filters: [], without: [], inTime: () => true, all: root.articles })
      return inOrder(both, 'relevance', root.undated)
    }),
  )
  const picked = new Set<number>()
  for (let rank = 0; picked.size < mostNearRead && rank < mostNearRead; rank++)
    for (const docs of found) {
      const doc = docs[rank]
      if (doc !== undefined && picked.size < mostNearRead) picked.add(doc)
    }
  return [...picked]
}

/** 高标淮农田 → 标淮农田, 高 + 淮农田, …; then 高 + 标淮农田, 高标 + 淮农田 …: the text without one character, and the text in two. */
function splitsOf(text: string): string[][] {
  const places = Array.from(text, (_, i) => i)
  const without = places.map((i) => [text.slice(0, i), text.slice(i + 1)])
  const inTwo = places.slice(1).map((i) => [text.slice(0, i), text.slice(i)])
  return [...without, ...inTwo].map((parts) => parts.filter((part) => part !== ''))
}
