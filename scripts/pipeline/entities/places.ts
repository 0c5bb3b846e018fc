import type { Place } from '../../../src/archive/schema.ts'
import { simplified } from '../../../src/text/either-script.ts'
import { literal } from '../../../src/text/literal.ts'
import type { Gazetteer } from '../types/knowledge.ts'

export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const byName = new Map<string, Place>()
  for (const place of places) for (const name of [place.name, ...place.aliases]) byName.set(simplified(name), place)
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const any = names.length ? new RegExp(names.map(literal).join('|'), 'gu') : undefined
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
