import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { updatedOn } from '../../src/archive/article/item.ts'
import { partOf } from '../../src/archive/exports/periods.ts'
import type { Archive } from '../../src/archive/load.ts'
import { byText } from '../../src/archive/order.ts'
import { xmlText } from '../../src/text/xml.ts'

/** Writes `sitemap.xml`, an index, and the sitemaps that it names, when a build has ended, of its pages: `files` gives the
 *  paths of their files then. */
export function sitemap(archive: Archive, files: () => Iterable<string>): AstroIntegration {
  const { site, url, gone } = archive
  return {
    name: 'xianwen:sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const left = new Set(gone.map(({ id }) => `articles/${id}/`))
        const own = [...files()].map((file) => file.replace(/index\.html$/, '')).filter((path) => !left.has(path))
        for (const { name, text } of sitemapFiles(
          new URL(url.home, site.address).href,
          own,
          (path) => partOf(archive, path),
          changedOn(archive),
        )) {
          const file = join(fileURLToPath(dir), name)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, text)
        }
      },
    },
  }
}

/** The day on which a page was first published or last corrected, by its path: of articles alone, where it is known. */
function changedOn(archive: Archive): ReadonlyMap<string, string> {
  return new Map(
    [...archive.since.keys()].flatMap((id) => {
      const article = archive.articles.get(id)
      return article ? [[`articles/${id}/`, updatedOn(archive, article).slice(0, 10)] as const] : []
    }),
  )
}

/** The paths of pages below the site's root, `counties/yanzhou/` → the files of a sitemap index, by name: a sitemap for each part of
 *  the site, so that those of months that are over stay. A page that is no address of its own (404) is in none. https://www.sitemaps.org/protocol.html */
export function sitemapFiles(
  home: string,
  paths: readonly string[],
  partOf: (path: string) => string,
  changed: ReadonlyMap<string, string> = new Map(),
  most = mostAddresses,
): { name: string; text: string }[] {
  const listed = paths.filter((path) => !/^(404(\/|\.html)?|offline\/)$/.test(path)).toSorted(byText)
  const parts = [...Map.groupBy(listed, partOf)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([part, own]) =>
      Array.from({ length: Math.ceil(own.length / most) }, (_, nth) => ({
        name: `sitemaps/${part}${nth === 0 ? '' : `-${nth + 1}`}.xml`,
        text: xml(
          'urlset',
          'url',
          own.slice(nth * most, (nth + 1) * most).map((path) => ({ address: home + path, on: changed.get(path) })),
        ),
      })),
    )
  return [
    {
      name: 'sitemap.xml',
      text: xml(
        'sitemapindex',
        'sitemap',
        parts.map(({ name }) => ({ address: home + name, on: undefined })),
      ),
    },
    ...parts,
  ]
}

/** The protocol allows no more in one file. */
const mostAddresses = 50_000

function xml(root: string, entry: string, listed: readonly { address: string; on: string | undefined }[]): string {
  const entries = listed.map(({ address, on }) => {
    const changed = on === undefined ? '' : `<lastmod>${on}</lastmod>`
    return `<${entry}><loc>${xmlText(new URL(address).href)}</loc>${changed}</${entry}>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</${root}>
`
}
