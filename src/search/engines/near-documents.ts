import { rarity, weightOfLevel } from '../index/level.ts'
import { inOrder } from '../index/order.ts'
import type { Index } from '../index/segments.ts'
import { combined } from '../index/sets.ts'
import { longestSplit, mostNearRead, shortestFuzzy } from '../options.ts'

/** Some documents that probably hold a text nearly as it is, best first. A text that is too short has none. */
export async function nearDocuments(text: string, index: Index): Promise<number[]> {
  if (text.length < shortestFuzzy) return []
  return text.length > longestSplit ? withManyParts(text, index) : withAllButOne(text, index)
}

/** Those that hold all of it but one character, or all of it with something between. */
async function withAllButOne(text: string, index: Index): Promise<number[]> {
  const splits = splitsOf(text)
  const found = await Promise.all(
    splits.map(async (parts) => {
      const texts = await Promise.all(parts.map((part) => index.find(part)))
      const both = combined({ texts, filters: [], without: [], inTime: () => true, all: index.articles })
      return inOrder(both, 'relevance', index.dates.undated)
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

/** Those that hold most of the text's pieces of three characters, the rare ones and those in headlines counting more: of a
 *  headline of sixteen with three wrong ones five are right at least. */
async function withManyParts(text: string, index: Index): Promise<number[]> {
  const step = Math.ceil((text.length - partLength + 1) / mostParts)
  const parts: string[] = []
  for (let at = 0; at + partLength <= text.length; at += step) parts.push(text.slice(at, at + partLength))
  const sets = await Promise.all(parts.map((part) => index.find(part)))
  const scores = new Map<number, number>()
  for (const { docs, levels } of sets) {
    const rare = rarity(docs.length, index.articles)
    docs.forEach((doc, i) => {
      scores.set(doc, (scores.get(doc) ?? 0) + rare * (weightOfLevel[levels[i] ?? 0] ?? 0))
    })
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return best.slice(0, mostNearRead).map(([doc]) => doc)
}

const partLength = 3
const mostParts = 16

/** 高标淮农田 → 标淮农田, 高 + 淮农田, …; then 高 + 标淮农田, 高标 + 淮农田 …: the text without one character, and the text in two. */
function splitsOf(text: string): string[][] {
  const places = Array.from(text, (_, i) => i)
  const without = places.map((i) => [text.slice(0, i), text.slice(i + 1)])
  const inTwo = places.slice(1).map((i) => [text.slice(0, i), text.slice(i)])
  return [...without, ...inTwo].map((parts) => parts.filter((part) => part !== ''))
}
