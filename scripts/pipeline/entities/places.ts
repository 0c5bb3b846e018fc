import type { Place } from '../../../src/archive/schema.ts'
import { simplified } from '../../../src/text/either-script.ts'
import type { Gazetteer } from '../types/knowledge.ts'

export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const byName = new Map<string, Place>()
  for (const place of places) for (const name of [place.name, ...place.aliases]) byName.set(simplified(name), place)
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const any = names.length ? new RegExp(names.map(quoted).join('|'), 'gu') : undefined
  return {
    exact: (text) => byName.get(simplified(text.replace(/\s/gu, ''))),
    mentions: (text) =>
      any
        ? [...simplified(text).matchAll(any)].map((m) => {
            const place = byName.get(m[0]) as Place
            return { place, at: m.index, full: m[0] === simplified(place.name) }
          })
        : [],
  }
}

const quoted = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

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
