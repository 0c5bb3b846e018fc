import { byCounty } from '../../src/archive/lists/counties.ts'
import type { Archive } from '../../src/archive/load.ts'
import { many } from './many.ts'

/** What an archive holds, as lines for a terminal: how many items on how many pages, then a line for each county that
 *  has any, in the gazetteer's order, and one for what names no county. */
export function countsOf(archive: Archive): string[] {
  const items = [...archive.articles.values()]
  const photos = items.filter(({ kind }) => kind === 'photo').length
  const widest = String(items.length).length
  const counties = [...byCounty(archive)].filter(([, articles]) => articles.length > 0)
  return [
    `${many(items.length, 'item')} on ${many(archive.pages.length, 'page')}: ${many(items.length - photos, 'article')}, ${many(photos, 'photo')}`,
    ...counties.map(([name, { length }]) => `  ${String(length).padStart(widest)}  ${name ?? 'no county'}`),
  ]
}
