import type { Place } from '../../../src/archive/schema.ts'
import type { ParsedArticle } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'

type CountyFound = {
  county: string
  from: 'dateline' | 'kicker' | 'headline' | 'subtitle' | 'text'
  score: number
}

/** Where an article happens, from what is surest to what is least: the dateline, unless it names only the whole prefecture (本报济宁讯); the kicker; the headline; the
 *  subtitle; the text, by its first full name or its commonest. A page that names none leaves it open. */
export function countyOf(
  gazetteer: Gazetteer,
  printed: {
    dateline: string | undefined
    kicker: string | undefined
    headline: string | undefined
    subtitle: string | undefined
    paragraphs: readonly string[]
  },
): CountyFound | undefined {
  const own = (p: Place | undefined) => (p && p.kind !== 'prefecture' ? p : undefined)
  const dateline = own(gazetteer.exact(printed.dateline ?? ''))
  if (dateline) return { county: dateline.name, from: 'dateline', score: 0.98 }
  for (const [from, score] of [
    ['kicker', 0.95],
    ['headline', 0.93],
    ['subtitle', 0.9],
  ] as const) {
    const first = gazetteer.mentions(printed[from] ?? '').find((m) => own(m.place))
    if (first) return { county: first.place.name, from, score }
  }
  return inText(gazetteer, printed.paragraphs)
}

/** A full name in the first two paragraphs, or the place that the text names most, three times or more. */
function inText(gazetteer: Gazetteer, paragraphs: readonly string[]): CountyFound | undefined {
  const counties = (text: string) => gazetteer.mentions(text).filter((m) => m.place.kind !== 'prefecture')
  const early = counties(paragraphs.slice(0, 2).join('\n')).find((m) => m.full)
  if (early) return { county: early.place.name, from: 'text', score: 0.85 }
  const counts = new Map<string, number>()
  for (const m of counties(paragraphs.join('\n'))) counts.set(m.place.name, (counts.get(m.place.name) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most && most[1] >= 3 ? { county: most[0], from: 'text', score: 0.6 } : undefined
}

/** How sure a county is that only the paper's home speaks for: less than anything that the article itself says. */
const homeScore = 0.6

/** What a county's own paper prints without naming a place happens at home: 泗水周报 → 泗水县. A correction is left alone. */
export function giveHome(articles: readonly ParsedArticle[], home: string | undefined): void {
  if (home === undefined) return
  for (const article of articles) {
    if (article.county || article.evidence.county) continue
    article.county = home
    article.evidence.county = { how: 'inferred', from: 'home', line: null, score: homeScore }
  }
}
