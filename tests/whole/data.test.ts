import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { buildSite } from '../../scripts/site/build.ts'
import { contentDir, readContent } from '../content.ts'
import { emptyFolder, filesIn } from '../folders.ts'
import { attributes, builtPages } from '../html.ts'

const { articles } = readContent()

describe.each(['site', 'below'] as const)('%s', (name) => {
  const { dist, address } = inject(name)
  const { pathname: base } = new URL(address)
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const isPage = (whole: string) => existsSync(join(dist, new URL(whole).pathname.slice(base.length), 'index.html'))

  test('the sitemap names every page that has an address of its own, and no other', () => {
    const parts = locations(read('sitemap.xml')).map((part) => new URL(part).pathname.slice(base.length))
    const listed = parts.flatMap((part) => locations(read(part)))
    const own = builtPages(dist).flatMap(({ address, html }) => {
      const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? []
      return canonical && new URL(canonical).pathname === base + address ? [canonical] : []
    })
    expect(listed.toSorted()).toEqual(own.toSorted())
    expect(read('robots.txt')).toContain(`Sitemap: ${new URL(own[0] ?? '').origin}${base}sitemap.xml`)
  })

  test('every list leads to its feeds and data, and these to pages of the site', () => {
    const lists = builtPages(dist).filter(({ html }) => html.includes('type="application/atom+xml"'))
    expect(lists.length).toBeGreaterThan(articles.length)
    const files = new Set(lists.flatMap(({ html }) => attributes(html, 'href').filter((href) => isData.test(href))))
    const lost = [...files].flatMap((href) => {
      const text = read(href.slice(base.length))
      return addressesIn(text).flatMap((whole) => (isPage(whole) ? [] : [`${href} → ${whole}`]))
    })
    expect(lost).toEqual([])
    expect(files.size).toBe(filesIn(dist).filter((file) => isData.test(`/${file}`)).length)
  })

  test('the archive’s own list holds its newest articles, and says where all are', () => {
    const { count, all, articles: listed } = JSON.parse(read('index.json'))
    expect(count).toBe(articles.length)
    const dates = articles.map(({ fields }) => fields.date ?? '').sort()
    expect(listed.map(({ date }: { date: string | null }) => date ?? '').sort()).toEqual(dates.slice(-listed.length))
    expect(listed.length).toBe(30)
    expect(JSON.parse(read(new URL(all).pathname.slice(base.length))).resources.length).toBeGreaterThan(0)
  })
})

test('a site without data has no such file, and no page leads to one', async () => {
  const out = join(emptyFolder(), 'dist')
  expect(await buildSite({ content: contentDir, out, data: false })).toMatchObject({ is: 'built' })
  expect(filesIn(out).filter((file) => isData.test(`/${file}`))).toEqual([])
  expect(filesIn(out).filter((file) => /^(articles\/[^/]+\.\w+|data\/(?!index\.html).*)$/.test(file))).toEqual([])
  expect(builtPages(out).flatMap(({ html }) => attributes(html, 'href').filter((href) => isData.test(href)))).toEqual(
    [],
  )
  expect(builtPages(out).length).toBe(builtPages(inject('site').dist).length)
})

const isData = /\/(feed\.xml|feed\.json|index\.json)$/

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].flatMap(([, address]) => address ?? [])
}

/** The addresses of articles in a feed or a list. */
function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/https?:\/\/[^\s"<]+\/articles\/[a-z2-7]{12}\//g)].map(([whole]) => whole))]
}
