import { fold } from '../text/fold.ts'
import { isEmpty, type Query } from './asked.ts'
import { fewHits, longestFuzzy, mostHomophones, mostNear, mostNearParts } from './options.ts'
import { writeQuery } from './query.ts'
import type { Near } from './types.ts'
import { type Readings, readingsOf, type WordList } from './words/list.ts'
import { homophones, isLetters, lettersOf, soundsLike, spelling, spellingOf } from './words/pinyin.ts'

/** What near matches are found with. */
export type NearMeans = {
  words: () => Promise<WordList>
  /** pieces of the archive's texts that differ a little from a text */
  pieces: (text: string) => Promise<string[]>
  count: (query: Query) => Promise<{ total: number; exact: boolean }>
}

/** Other queries that find something, close to one that finds little: without the filter that excludes everything; words that
 *  its letters spell (`wenshang`, `ws`), words that sound the same (王健国), texts that differ in a character or two
 *  (高标淮农田). Each changes one part of the query. */
export async function nearQueries(query: Query, means: NearMeans): Promise<Near[]> {
  if (isEmpty(query)) return []
  const { total } = await means.count(query)
  const wider = total === 0 ? await widerQueries(query, means) : []
  if (query.texts.length === 0 || (total >= fewHits && !query.texts.some(isLetters))) return wider
  return [...wider, ...(await changedQueries(query, means))]
}

async function widerQueries(query: Query, means: NearMeans): Promise<Near[]> {
  if (query.filters.length > mostNearParts) return []
  const found: Near[] = []
  for (const [nth, filter] of query.filters.entries()) {
    const wider = { ...query, filters: query.filters.toSpliced(nth, 1) }
    const counted = isEmpty(wider) ? { total: 0, exact: true } : await means.count(wider)
    if (counted.total > 0) found.push({ query: writeQuery(wider), ...counted, without: filter })
  }
  return found
}

async function changedQueries(query: Query, means: NearMeans): Promise<Near[]> {
  if (query.texts.length > mostNearParts) return []
  const list = await means.words()
  const readings = readingsOf(list)
  const found: Near[] = []
  for (const [nth, text] of query.texts.entries())
    for (const other of await othersFor(text, list, readings, means)) {
      if (found.length >= mostNear) return found
      const changed = { ...query, texts: query.texts.with(nth, other) }
      const { total, exact } = await means.count(changed)
      const written = writeQuery(changed)
      if (total > 0 && !found.some((one) => one.query === written)) found.push({ query: written, total, exact })
    }
  return found
}

async function othersFor(text: string, list: WordList, readings: Readings, means: NearMeans): Promise<string[]> {
  if (text.length > longestFuzzy) return []
  if (isLetters(text)) return spelledBy(lettersOf(text), list, readings)
  if (!/\p{Script=Han}/u.test(text)) return means.pieces(text)
  const alike = list.words
    .map((word) => fold(word.text))
    .filter((word) => word !== text && soundsLike(word, text, readings))
  const pieces = await means.pieces(text)
  const oneChanged = text.length > 1 ? homophones(text, list).slice(0, mostHomophones) : []
  return [...new Set([...alike, ...pieces, ...oneChanged])]
}

function spelledBy(letters: string, { words }: WordList, readings: Readings): string[] {
  const found = words.flatMap(({ text }) => {
    const how = spellingOf(letters, fold(text), readings)
    return how === undefined ? [] : [{ text: fold(text), how }]
  })
  const all = found.filter(({ how }) => how !== spelling.begins)
  const best = (all.length > 0 ? all : found).sort((a, b) => a.how - b.how)
  return [...new Set(best.map(({ text }) => text))]
}
