import type { PlaceNames } from '../../words/known-names.ts'
import { type Alphabet, alphabetOf, readText, writeText } from './alphabet.ts'
import { ByteReader, ByteWriter } from './bytes.ts'

/** What a reader has to know before the first query, beside the common grams: all that fits into the header's JSON. */
export type RootFacts = {
  /** the folder of all other files, named after their content */
  folder: string
  /** how many leaf shards there are: a power of two */
  shards: number
  /** how many articles a pack of texts holds; the last one may hold fewer */
  perPack: number
  /** articles 0 to this, less one, have no date */
  undated: number
  /** the first dated day, then for each day on which something was printed: days since the one before, how many articles */
  firstDay: string
  days: number[]
  /** the most frequent characters, see alphabet.ts */
  frequent: string
  places: PlaceNames[]
}

/** A common gram and whether its list begins a new file. */
export type CommonGram = { gram: string; opensFile: boolean }

/** Where a common gram's list lies: the file, how many grams that holds, and which of them it is. */
export type CommonPlace = { file: number; count: number; nth: number }

/** The common grams, in code-unit order, as the walk through their tree: every beginning of a common gram is common, so a
 *  gram is its parent and one character. Per gram that character and twice the number of its children, odd when its list
 *  begins a file; before them the number of roots. */
export function writeCommonGrams(grams: readonly CommonGram[], alphabet: Alphabet): Uint8Array<ArrayBuffer> {
  const children = new Map<string, number>()
  for (const { gram } of grams) children.set(gram.slice(0, -1), (children.get(gram.slice(0, -1)) ?? 0) + 1)
  const writer = new ByteWriter(1 << 12)
  writer.number(children.get('') ?? 0)
  for (const { gram, opensFile } of grams) {
    writeText(writer, gram.slice(-1), alphabet)
    writer.number(2 * (children.get(gram) ?? 0) + (opensFile ? 1 : 0))
  }
  return writer.written()
}

/** The common grams and where their lists lie. */
export function readCommonGrams(bytes: Uint8Array, alphabet: Alphabet): Map<string, CommonPlace> {
  const reader = new ByteReader(bytes)
  const places = new Map<string, CommonPlace>()
  const files: CommonPlace[][] = []
  const walk = (parent: string, children: number) => {
    for (let left = children; left > 0; left--) {
      const gram = parent + readText(reader, 1, alphabet)
      const value = reader.number()
      if (value & 1) files.push([])
      const file = files.at(-1) ?? []
      const place = { file: files.length - 1, count: 0, nth: file.length }
      file.push(place)
      places.set(gram, place)
      walk(gram, value >>> 1)
    }
  }
  walk('', reader.number())
  for (const file of files) for (const place of file) place.count = file.length
  return places
}

/** What the engine needs of the root. */
export type Root = RootFacts & {
  articles: number
  alphabet: Alphabet
  common: Map<string, CommonPlace>
}

export function rootOf(articles: number, facts: RootFacts, commonGrams: Uint8Array): Root {
  const alphabet = alphabetOf(facts.frequent)
  return { ...facts, articles, alphabet, common: readCommonGrams(commonGrams, alphabet) }
}

/** The numbers of the articles that were printed from day `from` to day `to`, both included and both perhaps given as a
 *  month or year: [first, after the last). */
export function numbersBetween(root: RootFacts, from: string, to: string): [first: number, end: number] {
  let number = root.undated
  let first: number | undefined
  let end = number
  for (const { day, count } of daysOf(root)) {
    if (day.slice(0, from.length) >= from && first === undefined) first = number
    number += count
    if (day.slice(0, to.length) <= to) end = number
  }
  return first === undefined || end <= first ? [0, 0] : [first, end]
}

/** How many of the documents, ascending, were printed in each month, in order, and how many have no date. */
export function monthsOf(
  root: RootFacts,
  docs: Uint32Array,
): { months: { month: string; count: number }[]; undated: number } {
  const months = new Map<string, number>()
  let at = 0
  while ((docs[at] ?? Number.POSITIVE_INFINITY) < root.undated) at++
  const undated = at
  let end = root.undated
  for (const { day, count } of daysOf(root)) {
    end += count
    const first = at
    while ((docs[at] ?? Number.POSITIVE_INFINITY) < end) at++
    const month = day.slice(0, 7)
    if (at > first) months.set(month, (months.get(month) ?? 0) + at - first)
  }
  return { months: Array.from(months, ([month, count]) => ({ month, count })), undated }
}

/** The days on which something was printed, the earliest first, and how many articles each has. */
export function daysOf({ firstDay, days }: RootFacts): { day: string; count: number }[] {
  const result: { day: string; count: number }[] = []
  let time = Date.parse(`${firstDay}T00:00:00Z`)
  for (let i = 0; i < days.length; i += 2) {
    time += (days[i] ?? 0) * millisecondsADay
    result.push({ day: new Date(time).toISOString().slice(0, 10), count: days[i + 1] ?? 0 })
  }
  return result
}

const millisecondsADay = 86_400_000
