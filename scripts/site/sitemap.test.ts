import { expect, test } from 'vitest'
import { sitemapFiles } from './sitemap.ts'

const locations = (text = '') => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)

test('an index names sitemaps, and these every page but the one for what is not there', () => {
  const paths = ['', 'b/', '404.html', '404/', 'offline/', 'a/', 'dates/404/']
  const partOf = (path: string) => (path.startsWith('dates/') ? 'dates' : 'site')
  const [index, ...parts] = sitemapFiles('https://a.example/x/', paths, partOf, new Map(), 2)
  const names = ['sitemaps/dates.xml', 'sitemaps/site.xml', 'sitemaps/site-2.xml']
  expect(index?.name).toBe('sitemap.xml')
  expect(locations(index?.text)).toEqual(names.map((name) => `https://a.example/x/${name}`))
  expect(parts.map(({ name }) => name)).toEqual(names)
  expect(parts.map(({ text }) => locations(text))).toEqual([
    ['https://a.example/x/dates/404/'],
    ['https://a.example/x/', 'https://a.example/x/a/'],
    ['https://a.example/x/b/'],
  ])
})

test('a page says when it changed, where that is known', () => {
  const [, part] = sitemapFiles('https://a.example/', ['', 'a/'], () => 'site', new Map([['a/', '2026-11-30']]))
  expect(part?.text).toContain('<url><loc>https://a.example/a/</loc><lastmod>2026-11-30</lastmod></url>')
  expect(part?.text.match(/<lastmod>/g)).toHaveLength(1)
})
