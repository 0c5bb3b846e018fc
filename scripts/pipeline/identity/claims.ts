import type { Link, Registered } from '../../../src/archive/permalinks.ts'
import { shortId } from '../../../src/text/hash.ts'
import { acrossPages, type Entry, type Match } from './across-pages.ts'
import { likeness, pairsOfPage } from './same-page.ts'
import {
  type Claim,
  type Claims,
  isSameDay,
  type Known,
  type Lost,
  type Missing,
  type PageMemory,
  type Reading,
  type Text,
} from './types.ts'

type Archive = {
  links: readonly Registered[]
  memory: readonly PageMemory[]
  readings: readonly Reading[]
  /** dumps that could not be read this time: their ids stay with them */
  held: ReadonlySet<string>
}

/** Every article of an archive gets the id of the published text that it is, or a new one. What a person decided comes first, then the same dump with the same bytes, the same bytes elsewhere,
 *  equal texts, what all evidence together decides, and of what is left the same dump with other bytes. What the evidence does not decide keeps nobody's id, and is missing: names
 *  and their order decide nothing. An id that is redirected is given to nobody. */
export function claimIds({ links, memory: records, readings, held }: Archive): Claims {
  const memory = [...records.flatMap(withoutGuests), ...registerPages(links, records, readings)]
  const claims = new Claiming(links, memory, readings)
  for (const page of records) if (held.has(page.dump)) claims.hold(page)
  claims.takeDecided()
  const byDump = new Map(readings.map((reading) => [reading.dump, reading]))
  const pages = memory.filter(({ dump }) => !held.has(dump))
  for (const page of pages) {
    const reading = byDump.get(page.dump)
    if (reading?.sha256 === page.sha256) claims.takePage(page, reading)
  }
  const byBytes = new Map(readings.filter((r) => r.articles.length > 0).map((reading) => [reading.sha256, reading]))
  for (const page of pages) {
    const reading = byBytes.get(page.sha256)
    if (reading && reading.dump !== page.dump) claims.takePage(page, reading)
  }
  claims.takeEqual()
  claims.takeLikely()
  for (const page of pages) {
    const reading = byDump.get(page.dump)
    if (reading && reading.sha256 !== page.sha256) claims.takePage(page, reading)
  }
  claims.takeLikely()
  claims.takeNew()
  return claims.result()
}

/** A page without the texts of pages that are gone, and these as pages of their own: what was on another page, of another day, is none of this one's. */
function withoutGuests(page: PageMemory): PageMemory[] {
  const guests = page.lost.filter(({ from }) => from)
  if (guests.length === 0) return [page]
  const pages = Map.groupBy(guests, ({ from }) => from?.dump ?? '')
  return [
    { ...page, lost: page.lost.filter(({ from }) => !from) },
    ...[...pages].map(([dump, lost]) => ({ dump, sha256: '', date: lost[0]?.from?.date, texts: [], lost })),
  ]
}

/** What the register alone knows of dumps that are still what they were when their ids were made: their records are lost, or another dump publishes their texts. */
function registerPages(
  links: readonly Registered[],
  records: readonly PageMemory[],
  readings: readonly Reading[],
): PageMemory[] {
  const known = new Set(records.flatMap(({ texts, lost }) => [...texts, ...lost].map(({ id }) => id)))
  const byDump = Map.groupBy(
    links.filter(({ id }) => !known.has(id)),
    ({ dump }) => dump,
  )
  return readings.flatMap(({ dump, sha256, date }) => {
    const own = byDump.get(sha256)?.sort((a, b) => a.line - b.line) ?? []
    return own.length > 0
      ? [{ dump, sha256, date, texts: own.map(({ id }) => ({ id, look: undefined })), lost: [] }]
      : []
  })
}

class Claiming {
  readonly #links: readonly Registered[]
  readonly #byId: ReadonlyMap<string, Registered>
  readonly #memory: readonly PageMemory[]
  readonly #readings: readonly Reading[]
  readonly #ids: Map<string, (string | undefined)[]>
  readonly #taken = new Set<string>()
  /** ids of which a person said who has them */
  readonly #decided = new Set<string>()
  readonly #refused: { dump: string; id: string }[] = []
  #matches: ReadonlyMap<string, readonly Match[]> = new Map()

  constructor(links: readonly Registered[], memory: readonly PageMemory[], readings: readonly Reading[]) {
    this.#links = links
    this.#byId = new Map(links.map((link) => [link.id, link]))
    this.#memory = memory
    this.#readings = readings
    this.#ids = new Map(readings.map(({ dump, articles }) => [dump, articles.map(() => undefined)]))
  }

  hold({ texts }: PageMemory): void {
    for (const { id } of texts) this.#taken.add(id)
  }

  /** Gives the articles of which a person said it the ids that they are. */
  takeDecided(): void {
    for (const reading of this.#readings)
      for (const [at, { decided, own }] of reading.articles.entries()) {
        if (decided === undefined) continue
        if (this.#isFree(decided) && (decided === own || this.#byId.has(decided))) {
          this.#give(decided, reading, at)
          this.#decided.add(decided)
        } else this.#refused.push({ dump: reading.dump, id: decided })
      }
  }

  /** Gives the ids of a page to the articles of a reading. With another date in its folio it is another page, unless half of its texts are the same. */
  takePage(page: PageMemory, reading: Reading): void {
    for (const list of [page.texts, page.lost]) {
      const before = list.filter(({ id }) => this.#isFree(id))
      const now = [...reading.articles.keys()].filter((at) => !this.#idsOf(reading)[at])
      if (before.length === 0 || now.length === 0) continue
      const articles = now.map((at) => reading.articles[at] as Claim)
      const pairs = pairsOfPage(before.map(this.#textOf), articles, !isSameDay(page, reading))
      for (const [n, b] of pairs) this.#give((before[b] as Known).id, reading, now[n] as number)
    }
  }

  /** A text that stood once in the archive and stands once in it now, letter by letter, is the same one unless the pages are of two days. */
  takeEqual(): void {
    const entries = this.#entries().filter(({ look }) => (look?.length ?? 0) >= leastAlone)
    const byText = Map.groupBy(entries, ({ look }) => look?.exact ?? '')
    const found = new Map<string, [reading: Reading, at: number][]>()
    if (byText.size > 0)
      for (const reading of this.#readings)
        for (const [at, { look }] of reading.articles.entries())
          if (look.exact && byText.has(look.exact))
            found.set(look.exact, [...(found.get(look.exact) ?? []), [reading, at]])
    for (const [exact, places] of found) {
      const [entry, ...others] = byText.get(exact) ?? []
      const [place, ...more] = places
      if (!entry?.page || !place || others.length > 0 || more.length > 0) continue
      const [reading, at] = place
      if (isSameDay(entry.page, reading) && !this.#idsOf(reading)[at]) this.#give(entry.id, reading, at)
    }
  }

  /** Deals out what the best of all evidence decides. */
  takeLikely(): void {
    const isOpen = (reading: Reading, at: number) => !this.#idsOf(reading)[at]
    const { sure, matches } = acrossPages(this.#entries(), this.#readings, isOpen)
    for (const { entry, reading, at } of sure) this.#give(entry.id, reading, at)
    this.#matches = Map.groupBy(matches, ({ entry }) => entry.id)
  }

  /** The id that its place gives to whatever has none; another one when that is taken already, as after a split whose longer part starts later. */
  takeNew(): void {
    for (const reading of this.#readings)
      for (const [at, { own }] of reading.articles.entries()) {
        if (this.#idsOf(reading)[at]) continue
        let id = own
        while (this.#taken.has(id) || (id !== own && this.#byId.has(id))) id = shortId(`${id}:again`)
        this.#give(id, reading, at)
      }
  }

  result(): Claims {
    const ids = new Map([...this.#ids].map(([dump, all]) => [dump, all.map((id) => id ?? '')]))
    const lost = new Map<string, Lost[]>()
    const missing: Missing[] = []
    const readings = new Map(this.#readings.map((reading) => [reading.dump, reading]))
    const homes = new Map([...ids].flatMap(([dump, all]) => all.map((id) => [id, dump])))
    for (const entry of this.#entries()) {
      const link = this.#byId.get(entry.id)
      if (!link) continue
      const { id, look, page } = entry
      const candidates = this.#candidatesOf(entry, readings.get(page?.dump ?? ''))
      const isWithdrawn = link.state === 'withdrawn'
      if (isWithdrawn && candidates.some((one) => this.#isWithdrawn(one))) continue
      missing.push({ link, candidates })
      const own = readings.has(page?.dump ?? '') ? page?.dump : undefined
      const home = isWithdrawn ? candidates[0] && (own ?? homes.get(candidates[0])) : own
      if (!home) continue
      const from = page && page.dump !== home ? { dump: page.dump, date: page.date } : undefined
      lost.set(home, [...(lost.get(home) ?? []), { id, look, candidates, from }])
    }
    return {
      ids,
      lost,
      refused: this.#refused,
      added: this.#added(),
      missing: missing.sort((a, b) => a.link.row - b.link.row),
    }
  }

  /** The texts whose id no article has yet: those that the pages remember, and what else the register calls live. */
  #entries(): Entry[] {
    const seen = new Set<string>()
    const entries: Entry[] = []
    const add = (entry: Omit<Entry, 'sketch'>) => {
      if (seen.has(entry.id) || !this.#isFree(entry.id)) return
      seen.add(entry.id)
      entries.push({ ...entry, ...this.#textOf(entry) })
    }
    for (const page of this.#memory) for (const { id, look } of page.texts) add({ id, look, page, carried: [] })
    for (const page of this.#memory)
      for (const { id, look, candidates } of page.lost) add({ id, look, page, carried: candidates })
    for (const { id, state } of this.#links)
      if (state === 'live') add({ id, look: undefined, page: undefined, carried: [] })
    return entries
  }

  #added(): Link[] {
    return this.#readings.flatMap((reading) =>
      reading.articles.flatMap(({ look, sketch }, at) => {
        const id = this.#idsOf(reading)[at] ?? ''
        return this.#byId.has(id) ? [] : [{ id, dump: reading.sha256, line: look.line, sketch, state: 'live' } as const]
      }),
    )
  }

  /** Who may have the text of an id: whom its page named before, the articles of its page that are like it, and those elsewhere. Whatever is new on the page of a withdrawn
   *  one may be its text, however it is read now. */
  #candidatesOf(entry: Entry, reading: Reading | undefined): string[] {
    const { id, page, carried } = entry
    const known = new Set([...(page?.texts ?? []), ...(page?.lost ?? [])].map((one) => one.id))
    const here = (reading?.articles ?? []).flatMap((article, at) => {
      const one = this.#ids.get(reading?.dump ?? '')?.[at] ?? ''
      const value = likeness(entry, article)
      return value > 0 || (this.#isWithdrawn(id) && !known.has(one)) ? [{ id: one, value }] : []
    })
    const there = (this.#matches.get(id) ?? []).map(({ reading, at, value }) => ({
      id: this.#idsOf(reading)[at] ?? '',
      value,
    }))
    const likely = [...here, ...there].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).map((one) => one.id)
    const all = new Set([...carried.filter((one) => this.#taken.has(one)), ...likely])
    return [...all].filter((one) => !this.#decided.has(one)).slice(0, mostCandidates)
  }

  #idsOf({ dump }: Reading): (string | undefined)[] {
    return this.#ids.get(dump) ?? []
  }

  #give(id: string, reading: Reading, at: number): void {
    this.#idsOf(reading)[at] = id
    this.#taken.add(id)
  }

  #isFree(id: string): boolean {
    return !this.#taken.has(id) && this.#byId.get(id)?.state !== 'redirected'
  }

  #isWithdrawn(id: string): boolean {
    return this.#byId.get(id)?.state === 'withdrawn'
  }

  readonly #textOf = ({ id, look }: Known): Text => ({ look, sketch: this.#byId.get(id)?.sketch ?? '' })
}

/** A shorter text may be printed again and again: 下期预告. */
const leastAlone = 20
const mostCandidates = 3
