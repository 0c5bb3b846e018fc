import { facetValues, listedFields } from '../facets.ts'
import { FacetWriter } from '../index/facet-file.ts'
import { facetFile } from '../index/names.ts'
import type { Doc } from '../types.ts'
import { CorpusWriter } from './corpus.ts'
import { writePacked } from './pack.ts'
import { articlesPerPack, textPacks } from './text-packs.ts'
import { WordCounter } from './words.ts'

export type Gathering = {
  /** in the order of their numbers: undated ones first, then the oldest to the newest */
  docs: Iterable<Doc>
  /** how many there are */
  articles: number
  onProgress?: ((what: string, done: number, total: number) => void) | undefined
}

/** Reads the articles once: their texts go into packs and into the corpus. */
export function gather({ docs, articles, onProgress = () => {} }: Gathering, stage: string) {
  const words = new WordCounter(articles)
  const writer = new CorpusWriter()
  const sample: Doc[] = []
  const printed: string[] = []
  const facets = listedFields.map((field) => ({ field, writer: new FacetWriter() }))
  let undated = 0
  let read = 0
  let packs: ReturnType<typeof textPacks> | undefined
  let perPack = 1
  const start = () => {
    perPack = articlesPerPack(sample)
    packs = textPacks(stage, perPack)
    for (const doc of sample) packs.add(doc)
  }
  for (const doc of docs) {
    writer.add(doc)
    words.add(doc)
    for (const facet of facets) facet.writer.add(facetValues(doc, facet.field))
    if (doc.date === undefined) undated++
    else printed.push(doc.date)
    if (packs) packs.add(doc)
    else if (sample.push(doc) === sampleSize) start()
    onProgress('articles', ++read, articles)
  }
  if (packs === undefined) start()
  const texts = packs?.finish() ?? []
  const listed = facets.map((facet) => writePacked(stage, facetFile(facet.field), facet.writer.finish()))
  const files = [...texts, ...listed]
  const frequent = writer.frequent()
  const facts = { perPack, undated, ...daysIn(printed) }
  return { corpus: writer.finish(), frequent, files, gathered: words.finish(), ...facts }
}

/** Articles from which the size of a pack is reckoned. */
const sampleSize = 256

function daysIn(printed: readonly string[]): { firstDay: string; days: number[] } {
  const days: number[] = []
  let before = printed[0] ?? ''
  for (const day of printed) {
    if (day !== before || days.length === 0) days.push(dayNumber(day) - dayNumber(before), 0)
    days[days.length - 1] = (days.at(-1) ?? 0) + 1
    before = day
  }
  return { firstDay: printed[0] ?? '', days }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
