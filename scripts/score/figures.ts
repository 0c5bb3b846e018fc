import type { Gold, GoldItem } from './gold.ts'
import { gramsOf, type Likeness, likenessOf } from './likeness.ts'

/** An item that was read from a dump, in the words of its file. */
export type Produced = {
  kind: string
  kicker: string | null
  headline: string | null
  subtitle: string | null
  county: string | null
  date: string | null
  page: number | null
  reporters: readonly string[]
  photographers: readonly string[]
  paragraphs: readonly string[]
}

/** How many of how many are right, by figure. */
export type Tally = Map<string, { hit: number; of: number }>

type Scored = { tally: Tally; wrong: string[] }

/** Two texts are the same item when so much of their character groups is shared. */
export const sameItem = 0.98

/** One page's items against its gold. Each gold item is compared with the produced one that shares most of its text, one to one.
 *      items        F1: bodies at least 98 % the same
 *      body         share of the gold's characters in the matched item, less what that has too much
 *      paragraphs   F1 of paragraphs and subheads, compared whole
 *      the others   share of gold items whose field is right; a field that the gold does not have is not scored */
export function scorePage(gold: Gold, produced: readonly Produced[]): Scored {
  const tally: Tally = new Map()
  const wrong: string[] = []
  const likeness = likenessOf(gold.items.map(textOf), produced.map(bodyOf))
  let whole = 0
  for (const [i, item] of gold.items.entries()) {
    const name = `${gold.dump} item ${i + 1} (${item.headline ?? item.kind})`
    const miss = (what: string, want: unknown, got: unknown) =>
      wrong.push(`${name}: ${what}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
    const match = likeness[i] as Likeness
    const found = match.at === undefined ? undefined : produced[match.at]
    count(tally, 'body', Math.max(0, match.shared - match.extra), match.size)
    if (found && match.same >= sameItem) whole++
    else miss('item', `${match.size} character groups`, found ? `${match.shared} shared, ${match.extra} extra` : null)
    for (const [what, want, got] of fieldsOf(gold, item, found)) {
      const right = found !== undefined && want === got
      count(tally, what, right ? 1 : 0, 1)
      if (!right) miss(what, want, got)
    }
    const { hit, of, missed } = paragraphsOf(item, found)
    count(tally, 'paragraphs', hit, of)
    for (const text of missed) miss('paragraph', text, undefined)
  }
  count(tally, 'items', 2 * whole, gold.items.length + produced.length)
  return { tally, wrong }
}

export function count(tally: Tally, what: string, hit: number, of: number): void {
  const t = tally.get(what) ?? { hit: 0, of: 0 }
  tally.set(what, { hit: t.hit + hit, of: t.of + of })
}

/** As texts are compared: compatibility forms and white space make no difference. */
export const squash = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/戶/gu, '户')
    .replace(/―/gu, '—')

const textOf = (item: GoldItem) => gramsOf(squash(item.paragraphs.map((p) => p.text).join('')))
const bodyOf = (produced: Produced) => gramsOf(squash(produced.paragraphs.join('')))

/** The fields that the gold has: what it says, what was read. */
function* fieldsOf(
  { issue }: Gold,
  item: GoldItem,
  found: Produced | undefined,
): Generator<[what: string, want: unknown, got: unknown]> {
  const untitled = item.kind === 'photo' && !item.headline
  yield ['headline', squash(item.headline), untitled ? '' : squash(found?.headline)]
  if (item.kind === 'article') yield ['titles', titlesOf(item), titlesOf(found)]
  if (item.county !== undefined) yield ['county', item.county, found?.county ?? null]
  if (issue.date !== undefined) yield ['date', issue.date, found?.date ?? null]
  if (issue.page !== undefined) yield ['page', issue.page, found?.page ?? null]
  yield ['kind', item.kind, found?.kind]
  yield ['reporter', namesOf(item.reporters), namesOf(found?.reporters)]
  if (item.photographers) yield ['photographer', namesOf(item.photographers), namesOf(found?.photographers)]
}

type Titles = Pick<GoldItem, 'kicker' | 'headline' | 'subtitle'>

const titlesOf = (titles: Titles | undefined) =>
  squash([titles?.kicker, titles?.headline, titles?.subtitle].filter(Boolean).join('')).replace(/[—-]/gu, '')

const namesOf = (names: readonly string[] | null | undefined) => (names ?? []).map(squash).join('|')

function paragraphsOf(item: GoldItem, found: Produced | undefined): { hit: number; of: number; missed: string[] } {
  const left = new Map<string, number>()
  for (const text of found?.paragraphs ?? []) left.set(squash(text), (left.get(squash(text)) ?? 0) + 1)
  const take = (text: string): boolean => {
    const n = left.get(text) ?? 0
    if (n > 0) left.set(text, n - 1)
    return n > 0
  }
  const missed: string[] = []
  let hit = 0
  for (const paragraph of item.paragraphs) {
    const text = squash(paragraph.text)
    const cut = (item.softBreaks ?? []).map((soft) => text.indexOf(squash(soft))).find((at) => at > 0)
    if (take(text) || (cut !== undefined && take(text.slice(0, cut)) && take(text.slice(cut)))) hit++
    else missed.push(paragraph.text)
  }
  const extra = [...left.values()].reduce((sum, n) => sum + n, 0)
  return { hit: 2 * hit, of: item.paragraphs.length + hit + extra, missed }
}
