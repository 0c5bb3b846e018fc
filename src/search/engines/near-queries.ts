import { fold } from '../../text/fold.ts'
import { type Readings, readingsOf, type WordList } from '../../words/list.ts'
import { homophones, isLetters, lettersOf, soundsLike, spelling, spellingOf } from '../../words/pinyin.ts'
import { fewHits, longestFuzzy, mostHomophones, mostNear, mostNearParts } from '../options.ts'
import { parseQuery, writeQuery } from '../query/query.ts'
import { type Choice, isEmpty, isFilter, type Query, type Text, textsIn } from '../query-shape.ts'
import type { LeftOut, Near } from '../types.ts'
import type { Border } from './nearest-pieces.ts'
import { wordBorders } from './word-borders.ts'

/** What near matches are found with. */
type NearMeans = {
  words: () => Promise<WordList>
  /** pieces of the archive's texts that differ a little from a text */
  pieces: (text: string) => Promise<string[]>
  count: (query: Query) => Promise<{ total: number; exact: boolean }>
}

/** Other queries that find something, close to one that finds little: without what excludes everything; in words, where several
 *  were typed as one (汶上党建, 汶上，党建, 孔敏同志); with its marks left out where they had to be as typed; with words that its
 *  letters spell (`wenshang`, `ws`), words with one character less, words that sound the same (王健国), texts that differ in a
 *  character or two (高标淮农田). These each change one part of the query. */
export async function nearQueries(typed: string, means: NearMeans): Promise<Near[]> {
  const query = parseQuery(typed)
  if (isEmpty(query)) return []
  const { total } = await means.count(query)
  const texts = textsIn(query.wanted)
  const isRare = texts.length > 0 && (total < fewHits || texts.some(({ text }) => isLetters(text)))
  const changed = isRare ? await changedQueries(query, total, means) : []
  if (total > 0) return changed
  const apart = await inWords(inPieces(parseQuery(withoutMarks(typed))), means)
  const written = writeQuery(apart)
  const counted = written === writeQuery(query) ? undefined : await means.count(apart)
  if (counted !== undefined && counted.total > 0) return [{ query: written, ...counted }, ...changed]
  const whole = await widerQueries(inPieces(query), means)
  const wider = whole.length > 0 ? whole : await widerQueries(apart, means)
  return [...changed, ...wider.filter((one) => changed.every((other) => other.query !== one.query))]
}

/** With a blank for the marks beside Chinese characters with which people part words. */
function withoutMarks(typed: string): string {
  return typed.replace(
    /(?<=\p{Script=Han})[,，、;；。!！?？/／|｜丨+＋&＆·]+|[,，、;；。!！?？/／|｜丨+＋&＆·]+(?=\p{Script=Han})/gu,
    ' ',
  )
}

/** The query with each text that is too long for its near ones in pieces, of which those without an error stand somewhere. */
function inPieces(query: Query): Query {
  const wanted = query.wanted.flatMap((choices): Choice[][] => {
    const [only] = choices
    if (choices.length > 1 || only === undefined || isFilter(only) || only.text.length <= longestFuzzy) return [choices]
    const size = Math.max(longestFuzzy / 2, Math.ceil(only.text.length / mostNearParts))
    return Array.from({ length: Math.ceil(only.text.length / size) }, (_, n) => [
      { text: only.text.slice(n * size, (n + 1) * size) },
    ])
  })
  return wanted.length > mostNearParts ? query : { ...query, wanted }
}

/** The query with each text that stands nowhere cut into its words. */
async function inWords(query: Query, means: NearMeans): Promise<Query> {
  if (query.wanted.length > mostNearParts) return query
  const bordersOf = wordBorders(await means.words())
  const wanted = await Promise.all(
    query.wanted.map(async (choices): Promise<Choice[][]> => {
      const [only, ...others] = choices
      if (only === undefined || others.length > 0 || isFilter(only) || only.read !== undefined) return [choices]
      const { total } = await means.count({ wanted: [choices], without: [], filters: [] })
      return total > 0 ? [choices] : wordsOf(only, bordersOf(only.text))
    }),
  )
  const parts = wanted.flat()
  return parts.length > mostNearParts ? query : { ...query, wanted: parts }
}

/** 汶上县|党建, 孔敏|同志: cut where words of the list begin and end. */
function wordsOf(whole: Text, borderAt: (offset: number) => Border): Choice[][] {
  const { text } = whole
  const cuts = Array.from(text, (_, at) => at).filter((at) => borderAt(at) === 'sure')
  return cuts.length < 2 ? [[whole]] : cuts.map((at, n) => [{ text: text.slice(at, cuts[n + 1]) }])
}

/** Of a query that finds nothing. Words that stand nowhere are left out together, for each alone would still be missed;
 *  where one part less is not enough, every word is asked by itself. */
async function widerQueries(query: Query, means: NearMeans): Promise<Near[]> {
  const { wanted, without, filters } = query
  if (wanted.length + without.length > mostNearParts || filters.length > mostNearParts) return []
  if (wanted.length + without.length + filters.length < 2) return []
  const alone = await countedOf(
    wanted.map((choices) => ({ query: only(choices), without: { allBut: said(choices) } })),
    means,
  )
  const held = wanted.filter((choices) => alone.some((one) => one.query === writeQuery(only(choices))))
  const found = await countedOf(withLess(query, held), means)
  return found.length > 0 ? found : alone
}

type Wider = { query: Query; without: LeftOut }

/** The query without one filter, without the words that stand nowhere or one of the others, without one excluded text. A
 *  last word stays: nobody asks for everything else. */
function withLess(query: Query, held: readonly Choice[][]): Wider[] {
  const { wanted, without, filters } = query
  const missing = wanted.filter((choices) => !held.includes(choices))
  const gone = missing.length > 0 ? [missing] : wanted.map((choices) => [choices])
  return [
    ...filters.map((filter) => ({
      query: { ...query, filters: filters.filter((other) => other !== filter) },
      without: filter,
    })),
    ...gone
      .filter(({ length }) => length < wanted.length)
      .map((some) => ({
        query: { ...query, wanted: wanted.filter((choices) => !some.includes(choices)) },
        without: { texts: some.map(said) },
      })),
    ...without.map((text) => ({
      query: { ...query, without: without.filter((other) => other !== text) },
      without: { excluded: text.text },
    })),
  ]
}

function only(choices: Choice[]): Query {
  return { wanted: [choices], without: [], filters: [] }
}

/** What was asked for, in words: 文旅 或 旅游. */
function said(choices: readonly Choice[]): string {
  return choices.map((choice) => (isFilter(choice) ? choice.value : choice.text)).join(' 或 ')
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

/** Words that are one of several, or were taken for a day, stay as they are. */
async function changedQueries(query: Query, before: number, means: NearMeans): Promise<Near[]> {
  const { wanted } = query
  if (wanted.length > mostNearParts) return []
  const list = await means.words()
  const readings = readingsOf(list)
  const found: Near[] = []
  for (const [nth, [only, ...others]] of wanted.entries()) {
    if (only === undefined || isFilter(only) || only.read !== undefined || others.length > 0) continue
    for (const other of await othersFor(only, list, readings, means)) {
      if (found.length >= mostNear) return found
      const changed = { ...query, wanted: wanted.map((choices, i) => (i === nth ? [{ text: other }] : choices)) }
      const { total, exact } = await means.count(changed)
      const written = writeQuery(changed)
      if (total > 0 && addsTo(only.text, other, before, total) && !found.some((one) => one.query === written))
        found.push({ query: written, total, exact })
    }
  }
  return found
}

/** Whether another text brings what the first did not: a longer one finds nothing else, a shorter one should find more, and who
 *  found something by its numbers means no others. */
function addsTo(text: string, other: string, before: number, total: number): boolean {
  if (before > 0 && digitsOf(text) !== digitsOf(other)) return false
  return text.includes(other) ? total > before : !other.includes(text)
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

async function othersFor(
  { text, exact }: Text,
  list: WordList,
  readings: Readings,
  means: NearMeans,
): Promise<string[]> {
  if (text.length > longestFuzzy) return []
  if (isLetters(text)) return spelledBy(lettersOf(text), list, readings)
  if (!/\p{Script=Han}/u.test(text)) return means.pieces(text)
  const words = list.words.map((word) => fold(word.text))
  const shorter = withOneLess(text).filter((less) => words.includes(less))
  const alike = words.filter((word) => word !== text && soundsLike(word, text, readings))
  const pieces = await means.pieces(text)
  const oneChanged = text.length > 1 ? homophones(text, list).slice(0, mostHomophones) : []
  return [...new Set([...(exact === undefined ? [] : [text]), ...shorter, ...alike, ...pieces, ...oneChanged])]
}

/** 党建啊 → 建啊, 党啊, 党建. */
function withOneLess(text: string): string[] {
  return Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))
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
