import { fold } from '../../text/fold.ts'
import { type Readings, readingsOf, type WordList } from '../../words/list.ts'
import { homophones, isLetters, lettersOf, soundsLike, spelling, spellingOf } from '../../words/pinyin.ts'
import { isEmpty, type Query } from '../asked.ts'
import { fewHits, longestFuzzy, mostHomophones, mostNear, mostNearParts } from '../options.ts'
import { writeQuery } from '../query/query.ts'
import type { LeftOut, Near } from '../types.ts'

/** What near matches are found with. */
export type NearMeans = {
  words: () => Promise<WordList>
  /** pieces of the archive's texts that differ a little from a text */
  pieces: (text: string) => Promise<string[]>
  count: (query: Query) => Promise<{ total: number; exact: boolean }>
}

/** Other queries that find something, close to one that finds little: without what excludes everything; with words that
 *  its letters spell (`wenshang`, `ws`), words that sound the same (王健国), texts that differ in a character or two
 *  (高标淮农田). These each change one part of the query. */
export async function nearQueries(query: Query, means: NearMeans): Promise<Near[]> {
  if (isEmpty(query)) return []
  const { total } = await means.count(query)
  const wider = total === 0 ? await widerQueries(query, means) : []
  if (query.texts.length === 0 || (total >= fewHits && !query.texts.some(isLetters))) return wider
  return [...wider, ...(await changedQueries(query, means))]
}

/** Of a query that finds nothing. Words that stand nowhere are left out together, for each alone would still be missed;
 *  where one part less is not enough, every word is asked by itself. */
async function widerQueries(query: Query, means: NearMeans): Promise<Near[]> {
  const { texts, without, filters } = query
  if (texts.length + without.length > mostNearParts || filters.length > mostNearParts) return []
  if (texts.length + without.length + filters.length < 2) return []
  const alone = await countedOf(
    texts.map((text) => ({ query: onlyText(text), without: { allBut: text } })),
    means,
  )
  const held = texts.filter((text) => alone.some((one) => one.query === writeQuery(onlyText(text))))
  const found = await countedOf(withLess(query, held), means)
  return found.length > 0 ? found : alone
}

type Wider = { query: Query; without: LeftOut }

/** The query without one filter, without the texts that stand nowhere or one of the others, without one excluded text. A
 *  last text stays: nobody asks for everything else. */
function withLess(query: Query, held: readonly string[]): Wider[] {
  const { texts, without, filters } = query
  const missing = texts.filter((text) => !held.includes(text))
  const gone = missing.length > 0 ? [missing] : texts.map((text) => [text])
  return [
    ...filters.map((filter, nth) => ({
      query: { ...query, filters: filters.filter((_, other) => other !== nth) },
      without: filter,
    })),
    ...gone
      .filter(({ length }) => length < texts.length)
      .map((some) => ({
        query: { ...query, texts: texts.filter((text) => !some.includes(text)) },
        without: { texts: some },
      })),
    ...without.map((text, nth) => ({
      query: { ...query, without: without.filter((_, other) => other !== nth) },
      without: { excluded: text },
    })),
  ]
}

function onlyText(text: string): Query {
  return { texts: [text], without: [], filters: [] }
}

/** Those that find something. */
async function countedOf(all: readonly Wider[], means: NearMeans): Promise<Near[]> {
  const found: Near[] = []
  for (const { query, without } of all) {
    const counted = isEmpty(query) ? { total: 0, exact: true } : await means.count(query)
    if (counted.total > 0) found.push({ query: writeQuery(query), ...counted, without })
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
      const changed = { ...query, texts: query.texts.map((text, at) => (at === nth ? other : text)) }
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
