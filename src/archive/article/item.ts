import { blocksOf, bodyOf } from '../body.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article } from '../schema.ts'
import { estimateInWords } from '../wording/estimate.ts'
import { excerpt } from './excerpt.ts'

/** An article as it stands in a feed or a list for programs: its facts with whole addresses, without its text. */
export type Item = {
  id: string
  address: string
  headline: string
  kicker: string | null
  subtitle: string | null
  kind: Article['kind']
  county: string | null
  date: string | null
  /** an EDTF interval, where nothing prints the date but the text bounds it */
  dateEstimate: string | null
  paper: string | null
  page: number | null
  section: string | null
  column: string | null
  people: { name: string; role: string | null }[]
  /** SHA-256 of the running text: the version that a citation pins */
  textHash: string
}

export function itemOf({ site, url }: Archive, article: Article): Item {
  const { id, headline, kicker, subtitle, kind, county, date, paper, page, section, column, textHash } = article
  return {
    id,
    address: new URL(url.article(id), site.address).href,
    headline,
    kicker,
    subtitle,
    kind,
    county,
    date,
    dateEstimate: article.dateEstimate?.interval ?? null,
    paper,
    page,
    section,
    column,
    people: [...article.reporter, ...article.photographer.map(({ name, role }) => ({ name, role: role ?? '摄影' }))],
    textHash,
  }
}

/** The subtitle and the beginning of the text, to stand below a headline in a feed; for the undated also from when they
 *  may be. */
export function summaryOf(archive: Archive, article: Article): string {
  const known = summaries(archive).get(article.id)
  if (known !== undefined) return known
  const { dateEstimate, date, subtitle } = article
  const when = date === null ? `［日期不详${dateEstimate ? `，${estimateInWords(dateEstimate.interval)}` : ''}］` : ''
  const summary = `${when}${subtitle === null ? '' : `${subtitle}　`}${beginning(archive, article)}`
  summaries(archive).set(article.id, summary)
  return summary
}

/** When an entry of a feed changed last, as RFC 3339 wants it, from nothing but the archive: the day it was first published
 *  here or the latest correction of it. */
export function updatedOn(archive: Archive, article: Article): string {
  const since = archive.since.get(article.id) ?? lastWithoutDay
  const page = archive.pageOf.get(article.id)
  const corrected = page?.corrections.filter((each) => each.article === article.id).map(({ when }) => when) ?? []
  return inChina([since, ...corrected].sort().at(-1) ?? since)
}

/** The last day on which the register took ids without their day: those that have none were published then or before. */
const lastWithoutDay = '2026-11-30'

/** A day as the instant with which it begins where the newspapers are printed, in the form of RFC 3339. */
export function inChina(day: string): string {
  return `${day}T00:00:00+08:00`
}

const summaries = once((_archive: Archive) => new Map<string, string>())

function beginning(archive: Archive, { id }: Article): string {
  const body = bodyOf(archive, id)
  const first = body.split('\n\n').find((block) => /^\s*[^\s#]/.test(block)) ?? ''
  return excerpt(blocksOf(first))
}
