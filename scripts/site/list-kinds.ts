import { anniversaries } from '../../src/archive/lists/anniversaries.ts'
import { columns } from '../../src/archive/lists/columns.ts'
import { contributors } from '../../src/archive/lists/contributors.ts'
import { articlesOf } from '../../src/archive/lists/counties.ts'
import { beside } from '../../src/archive/lists/days.ts'
import { keywords } from '../../src/archive/lists/keywords.ts'
import { listLeafAt } from '../../src/archive/lists/list-leaves.ts'
import type { Named } from '../../src/archive/lists/named.ts'
import { papers } from '../../src/archive/lists/papers.ts'
import type { Archive } from '../../src/archive/load.ts'
import { once } from '../../src/archive/once.ts'
import type { Article } from '../../src/archive/schema.ts'
import { type Key, madeOfGroups, ofMany } from './made-of.ts'

/** What a page is made of that Astro renders, by the file of its template: of the kinds of which a big archive has hundreds. `path` is
 *  the page's below the site's root: `['words', 'liang-shi-1234abcd', '2023']`. A page of another kind, or for which nothing is given,
 *  is rendered by each build. */
export const listKinds: Readonly<Record<string, (archive: Archive, path: readonly string[]) => Key[] | undefined>> = {
  'src/pages/columns/[slug]/[...leaf].astro': (archive, path) => namedList(archive, columns(archive), path),
  'src/pages/counties/[slug]/[...leaf].astro': countyList,
  'src/pages/dates/on/[day].astro': dayOfEveryYear,
  'src/pages/papers/[slug]/[...leaf].astro': (archive, path) => namedList(archive, papers(archive), path),
  'src/pages/reporters/[slug]/[...leaf].astro': (archive, path) => namedList(archive, contributors(archive), path),
  'src/pages/words/[slug]/[...leaf].astro': (archive, path) => namedList(archive, keywords(archive), path),
}

/** A name's list: its front says something of all its articles. */
function namedList(archive: Archive, all: readonly Named[], [, slug = '', ...leaf]: readonly string[]) {
  const named = bySlug(all).get(slug)
  if (named === undefined) return undefined
  return [
    named.name,
    ...(leaf.length === 0 ? [ofMany(archive, named.articles)] : leafOf(archive, named.articles, leaf)),
  ]
}

const bySlug = once((all: readonly Named[]) => new Map(all.map((named) => [named.slug, named])))

/** The front has counts of other counties, too. */
function countyList(archive: Archive, [, slug, ...leaf]: readonly string[]) {
  if (leaf.length === 0) return undefined
  const place = archive.places.find((one) => one.slug === slug)
  return [slug ?? '', ...leafOf(archive, articlesOf(archive, place?.name ?? null), leaf)]
}

/** A page of one year says nothing of the others. */
function leafOf(archive: Archive, articles: readonly Article[], leaf: readonly string[]): Key[] {
  const { year, number, items, goesOn } = listLeafAt(articles, leaf.join('/'))
  return [`${year} ${number} ${goesOn}`, ofMany(archive, items)]
}

function dayOfEveryYear(archive: Archive, [, , own = '']: readonly string[]) {
  const { before, after } = beside([...anniversaries(archive).keys()], own)
  const held = anniversaries(archive).get(own) ?? []
  return [`${before} ${own} ${after}`, ...held.flatMap(({ day, groups }) => [day, madeOfGroups(archive, groups)])]
}
