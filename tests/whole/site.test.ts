import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { attributes, builtPages, kindOf, styleSheets } from '../html.ts'

/** The most that an article may weigh with its style, in bytes after gzip. */
const heaviestArticle = 30_000

const { articles, pages, places } = readContent()
const site = inject('site')
const built = builtPages(site.dist)

test('there is a page for every article, printed page, day and county, and every kind of page', () => {
  const days = pages.flatMap(({ date }) => (date === null ? [] : [date.replaceAll('-', '/')]))
  const slugs = places
    .filter(({ name }) => articles.some(({ fields }) => fields.county === name))
    .map(({ slug }) => slug)
  const wanted = [
    ...articles.map(({ fields }) => `articles/${fields.id}/`),
    ...pages.map(({ slug }) => `pages/${slug}/`),
    ...days.map((day) => `dates/${day}/`),
    ...slugs.map((slug) => `counties/${slug}/`),
    ...[
      '',
      '404.html',
      'about/',
      'columns/',
      'coverage/',
      'counties/',
      'dates/',
      'dates/on/',
      'dates/undated/',
      'pages/',
      'reporters/',
      'search/',
      'words/',
    ],
  ]
  const addresses = new Set(built.map(({ address }) => address))
  expect(wanted.filter((address) => !addresses.has(address))).toEqual([])
  expect(built.filter(({ address }) => kindOf(address) === 'articles/*').length).toBe(articles.length)
})

test('what is folded away beside an article is hidden, or reader views would take it for the text of a short one', () => {
  for (const { html } of built.filter(({ address }) => kindOf(address) === 'articles/*')) {
    const record = html.slice(html.indexOf('<aside'), html.indexOf('</aside>'))
    const folded = record.match(/<details><summary>[^<]*<\/summary>\s*<[^>]*>/g) ?? []
    expect(folded.length).toBeGreaterThan(0)
    expect(folded.filter((opened) => !/hidden>$/.test(opened))).toEqual([])
  }
})

test('an article with its style weighs little', () => {
  const heavy = built
    .filter(({ address }) => kindOf(address) === 'articles/*')
    .map(({ address, html }) => {
      const styles = styleSheets(html).map((href) =>
        readFileSync(join(site.dist, new URL(href, site.address).pathname)),
      )
      const bytes = [Buffer.from(html), ...styles].reduce((sum, part) => sum + gzipSync(part).length, 0)
      return { address, bytes }
    })
    .filter(({ bytes }) => bytes >= heaviestArticle)
  expect(heavy).toEqual([])
})

describe.each(['site', 'below'] as const)('%s', (name) => {
  const { dist, address: home } = inject(name)
  const { pathname: base } = new URL(home)

  test('every address in every page leads somewhere inside the site', () => {
    const lost = builtPages(dist).flatMap(({ address, html }) =>
      [...attributes(html, 'href'), ...attributes(html, 'src'), ...attributes(html, 'action')]
        .map((href) => new URL(href, new URL(address, home)))
        .filter(({ origin, pathname }) => origin === new URL(home).origin && !isThere(dist, base, pathname))
        .map(({ pathname }) => `${address} → ${pathname}`),
    )
    expect(lost).toEqual([])
  })

  test('every #fragment names a place on its page', () => {
    const ids = new Map(builtPages(dist).map(({ address, html }) => [base + address, new Set(attributes(html, 'id'))]))
    const lost = builtPages(dist).flatMap(({ address, html }) =>
      attributes(html, 'href')
        .map((href) => new URL(href, new URL(address, home)))
        .filter(
          ({ hash, pathname }) => hash !== '' && ids.get(pathname)?.has(decodeURIComponent(hash.slice(1))) === false,
        )
        .map(({ pathname, hash }) => `${address} → ${pathname}${hash}`),
    )
    expect(lost).toEqual([])
  })

  test('nothing but a link leaves the site', () => {
    const tags = builtPages(dist).flatMap(
      ({ html }) => html.match(/<(?!a\b)[a-z][^>]*\b(?:src|href|action)="?(?:https?:)?\/\/[^>]*>/g) ?? [],
    )
    const leaving = tags.filter((tag) => !/^<link rel="?(?:canonical|cite-as)/.test(tag))
    expect(leaving).toEqual([])
  })
})

function isThere(dist: string, base: string, pathname: string): boolean {
  if (!pathname.startsWith(base)) return false
  const path = decodeURIComponent(pathname.slice(base.length))
  return existsSync(join(dist, path, path === '' || path.endsWith('/') ? 'index.html' : ''))
}
