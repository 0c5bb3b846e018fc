import { isDay } from './calendar.ts'
import type { Fault } from './fault.ts'
import type { Article, Filed, Page, Paper, Place } from './schema.ts'
import { noCountySlug } from './urls.ts'

/** What no single file's shape can tell: whether the files agree with each other and every address is possible and unique. */
export function checkContent(content: {
  places: Place[]
  papers: Paper[]
  pages: Filed<Page>[]
  articles: Filed<Article>[]
}): Fault[] {
  return [
    ...placeFaults(content.places),
    ...paperFaults(content.papers),
    ...pageFaults(content.pages),
    ...articleFaults(content.articles, content.places),
    ...printFaults(content.pages, content.articles),
  ]
}

function placeFaults(places: Place[]): Fault[] {
  const file = 'places.yaml'
  const names = new Set(places.map(({ name }) => name))
  return [
    ...repeated(places.map(({ name }) => ({ file, key: 'name', value: name }))),
    ...repeated(places.map(({ slug }) => ({ file, key: 'slug', value: slug }))),
    ...places
      .filter(({ slug }) => slug === noCountySlug)
      .map(({ name }) =>
        fault(file, 'slug', `${name} has the slug “${noCountySlug}”, which is taken`, 'choose another'),
      ),
    ...places
      .filter(({ parent }) => parent !== null && !names.has(parent))
      .map(({ name, parent }) =>
        fault(file, 'parent', `${name} lies in “${parent}”, which is no place here`, 'add it'),
      ),
  ]
}

function paperFaults(papers: Paper[]): Fault[] {
  const file = 'papers/'
  return [
    ...repeated(papers.map(({ name }) => ({ file, key: 'name', value: name }))),
    ...repeated(papers.map(({ slug }) => ({ file, key: 'slug', value: slug }))),
  ]
}

function pageFaults(pages: Filed<Page>[]): Fault[] {
  return [
    ...repeated(pages.map(({ file, record }) => ({ file, key: 'slug', value: record.slug }))),
    ...pages.flatMap(({ file, record: { slug, date } }) => [
      ...(addressable.test(slug) ? [] : [fault(file, 'slug', `“${slug}” cannot stand in an address`, useOnly)]),
      ...dayFaults(file, date),
    ]),
  ]
}

/** Parts of an address that no server and no file system reads in two ways; `.` and `..` are none. */
const addressable = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const useOnly = 'use only letters a–z, digits, - _ and .'

function articleFaults(articles: Filed<Article>[], places: Place[]): Fault[] {
  const names = new Set(places.map(({ name }) => name))
  return [
    ...repeated(articles.map(({ file, record }) => ({ file, key: 'id', value: record.id }))),
    ...articles.flatMap(({ file, record: { county, date } }) => [
      ...(county === null || names.has(county)
        ? []
        : [fault(file, 'county', `“${county}” is no place here`, addPlace)]),
      ...dayFaults(file, date),
    ]),
  ]
}

const addPlace = 'add it to places.yaml or correct the article'

/** Every article is printed on one page, and every article that a page lists is there. */
function printFaults(pages: Filed<Page>[], articles: Filed<Article>[]): Fault[] {
  const ids = new Set(articles.map(({ record }) => record.id))
  const printed = new Set(pages.flatMap(({ record }) => record.articles))
  return [
    ...repeated(
      pages.flatMap(({ file, record }) => record.articles.map((value) => ({ file, key: 'articles', value }))),
    ),
    ...pages.flatMap(({ file, record }) =>
      record.articles
        .filter((id) => !ids.has(id))
        .map((id) => fault(file, 'articles', `the article ${id} is not there`, 'run npm run parse again')),
    ),
    ...articles
      .filter(({ record }) => !printed.has(record.id))
      .map(({ file, record }) => fault(file, 'id', `no page lists ${record.id}`, 'run npm run parse again')),
  ]
}

function dayFaults(file: string, date: string | null): Fault[] {
  return date === null || isDay(date) ? [] : [fault(file, 'date', `there is no day ${date}`, 'correct the date')]
}

function repeated(values: { file: string; key: string; value: string }[]): Fault[] {
  const first = new Map<string, string>()
  return values.flatMap(({ file, key, value }) => {
    const earlier = first.get(value)
    first.set(value, earlier ?? file)
    return earlier === undefined
      ? []
      : [fault(file, key, `“${value}” stands in ${earlier} already`, 'keep one of the two')]
  })
}

function fault(file: string, key: string, found: string, todo: string): Fault {
  return { file, line: undefined, key, found, todo }
}
