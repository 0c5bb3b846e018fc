import { sha256 } from '../../src/text/hash.ts'
import type { Stamp } from '../archive/part-file.ts'

/** A dump as far as it tells where it belongs: `when` is a month, a year, or nothing. */
export type Placed = { dump: string; bytes: number; paper: string; when: string; stamp: Stamp }

/** Dumps that one task reads: those of a paper and a year, or of a month where a year has too many. `key` says what they were and
 *  what reads them. */
export type Partition = { key: string; paper: string; when: string; bytes: number; dumps: string[] }

/** Bytes of 20,000 articles: of made pages of 1,500 characters an article each takes 4.9 KB. */
export const largestYear = 100_000_000

/** Dumps → their partitions, by paper and time. Where a dump belongs depends on that dump alone, and on how much was printed in its
 *  year: a closed year stays what it is. */
export function partitionsOf(placed: readonly Placed[], program: string): Partition[] {
  const years = groups(placed, ({ paper, when }) => [paper, when.slice(0, 4)])
  const parts = years.flatMap((dumps) =>
    bytesOf(dumps) > largestYear ? groups(dumps, ({ paper, when }) => [paper, when]) : [dumps],
  )
  return parts.flatMap((dumps) => {
    const [first] = dumps
    if (!first) return []
    const months = new Set(dumps.map(({ when }) => when))
    const when = months.size === 1 ? first.when : first.when.slice(0, 4)
    const what = dumps.map(({ dump, stamp }) => [dump, stamp.sha256, stamp.decided])
    const key = sha256(JSON.stringify([program, what])).slice(0, keyLength)
    return [{ key, paper: first.paper, when, bytes: bytesOf(dumps), dumps: dumps.map(({ dump }) => dump) }]
  })
}

/** Sixteen digits: of a million partitions two meet once in 30 million archives. */
const keyLength = 16

/** Partitions → the share of each of some tasks: the largest first, each to the task that has least. A task may have none. */
export function sharesOf(partitions: readonly Partition[], tasks: number): Partition[][] {
  const shares = Array.from({ length: tasks }, () => ({ bytes: 0, partitions: [] as Partition[] }))
  for (const one of [...partitions].sort((a, b) => b.bytes - a.bytes || (a.key < b.key ? -1 : 1))) {
    const share = shares.reduce((a, b) => (b.bytes < a.bytes ? b : a))
    share.bytes += one.bytes
    share.partitions.push(one)
  }
  return shares.map(({ partitions }) => partitions)
}

/** The month or the year of a page: what its sidecar says, else the day or the year in its path, else the first day that its text
 *  names; nothing where there is none. `text` is asked only then. */
export function whenOf(path: string, given: string | undefined, text: () => string): string {
  const named = given ?? path
  const day = dayInName.exec(named)
  if (day) return `${day[1]}-${day[2]}`
  const year = yearInName.exec(named)
  if (year) return year[1] ?? ''
  const printed = dayInText.exec(text().slice(0, mostLooked).normalize('NFKC'))
  return printed ? `${printed[1]}-${printed[2]?.padStart(2, '0')}` : ''
}

/** `2010/20100124-4.txt`, `2010-01-24/p4.txt`, `2010年01月24日.txt`; a hash like `000_b4ba5362a143df1a.txt` has no day. */
const dayInName = /(?<![0-9a-z])((?:19|20)\d\d)[-_./年]?(0[1-9]|1[0-2])[-_./月]?(?:0[1-9]|[12]\d|3[01])(?![0-9a-z])/u
const yearInName = /(?<![0-9a-z])((?:19|20)\d\d)(?![0-9a-z])/u
/** `32023 年12月17日`: the page's number may stand before the year. */
const dayInText = /((?:19|20)\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月\s*\d/u
/** A page's date stands in its first lines, or far behind: a page has some ten thousand characters. */
const mostLooked = 100_000

const bytesOf = (dumps: readonly Placed[]) => dumps.reduce((sum, { bytes }) => sum + bytes, 0)

/** Things that have the same words, in the words' order. */
function groups(all: readonly Placed[], wordsOf: (one: Placed) => string[]): Placed[][] {
  const found = [...Map.groupBy(all, (one) => JSON.stringify(wordsOf(one)))]
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, dumps]) => dumps)
}
