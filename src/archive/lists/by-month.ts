import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import { byCounty, placeNamed } from './counties.ts'
import { monthsOfList } from './list-leaves.ts'

/** The months of each county's list, `null` for that of no county. */
export const monthsOfCounties = once((archive: Archive) => {
  const { url } = archive
  const pathOf = (county: string | null) => {
    const place = placeNamed(archive, county)
    return place ? url.county(place.slug) : url.noCounty
  }
  return new Map(
    [...byCounty(archive)].map(([county, articles]) => [county, monthsOfList(articles, pathOf(county), 'always')]),
  )
})
