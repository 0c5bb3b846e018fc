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
type CommonPlace = { file: number; count: number; nth: number }

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

/** What an engine has to know before the first query, wherever the lists come from. */
export type Root = Pick<RootFacts, 'undated' | 'firstDay' | 'days' | 'places'> & {
  articles: number
  common: { has(gram: string): boolean }
}

/** The same of an index of many files, with what finds these. */
export type FilesRoot = RootFacts & {
  articles: number
  alphabet: Alphabet
  common: Map<string, CommonPlace>
}

export function rootOf(articles: number, facts: RootFacts, commonGrams: Uint8Array): FilesRoot {
  const alphabet = alphabetOf(facts.frequent)
  return { ...facts, articles, alphabet, common: readCommonGrams(commonGrams, alphabet) }
}

/** When the articles were printed. */
type Dates = Pick<RootFacts, 'undated' | 'firstDay' | 'days'>

/** The numbers of the articles that were printed on such days, in ranges: [first, after the last). */
export function numbersOn(root: Dates, isMeant: (day: string) => boolean): [first: number, end: number][] {
  const ranges: [number, number][] = []
  let number = root.undated
  for (const { day, count } of daysOf(root)) {
    const last = ranges[ranges.length - 1]
    if (isMeant(day)) {
      if (last?.[1] === number) last[1] += count
      else ranges.push([number, number + count])
    }
    number += count
  }
  return ranges
}

/** The days of articles, which are in their order, as the root tells them. */
export function daysIn(printed: readonly string[]): Pick<RootFacts, 'firstDay' | 'days'> {
  const days: number[] = []
  let before = printed[0] ?? ''
  for (const day of printed) {
    if (day !== before || days.length === 0) days.push(dayNumber(day) - dayNumber(before), 0)
    days[days.length - 1] = (days[days.length - 1] ?? 0) + 1
    before = day
  }
  return { firstDay: printed[0] ?? '', days }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay
}

/** How many of the documents, ascending, were printed in each month, in order, and how many have no date. */
export function monthsOf(
  root: Dates,
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
export function daysOf({ firstDay, days }: Pick<Dates, 'firstDay' | 'days'>): { day: string; count: number }[] {
  const result: { day: string; count: number }[] = []
  let time = Date.parse(`${firstDay}T00:00:00Z`)
  for (let i = 0; i < days.length; i += 2) {
    time += (days[i] ?? 0) * millisecondsADay
    result.push({ day: new Date(time).toISOString().slice(0, 10), count: days[i + 1] ?? 0 })
  }
  return result
}

const millisecondsADay = 86_400_000
