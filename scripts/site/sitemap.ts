import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Archive } from '../../src/archive/load.ts'
import { byText } from '../../src/archive/order.ts'
import { xmlText } from '../../src/text/xml.ts'

/** Writes `sitemap.xml`, an index, and the sitemaps that it names, when a build has ended, of its pages: the paths of
 *  their files. */
export function sitemap({ site, url, gone }: Archive, files: { keys(): Iterable<string> }): AstroIntegration {
  return {
    name: 'xianwen:sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const left = new Set(gone.map(({ id }) => `articles/${id}/`))
        const own = [...files.keys()].map((file) => file.replace(/index\.html$/, '')).filter((path) => !left.has(path))
        for (const { name, text } of sitemapFiles(new URL(url.home, site.address).href, own)) {
          const file = join(fileURLToPath(dir), name)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, text)
        }
      },
    },
  }
}

/** The paths of pages below the site's root, `counties/yanzhou/` → the files of a sitemap index, by name. A page that is
 *  no address of its own (404) is in none. https://www.sitemaps.org/protocol.html */
export function sitemapFiles(
  home: string,
  paths: readonly string[],
  most = mostAddresses,
): { name: string; text: string }[] {
  const listed = paths.filter((path) => !/^(404(\/|\.html)?|offline\/)$/.test(path)).toSorted(byText)
  const parts = Array.from({ length: Math.ceil(listed.length / most) }, (_, part) => ({
    name: `sitemaps/${part + 1}.xml`,
    text: xml(
      'urlset',
      'url',
      listed.slice(part * most, (part + 1) * most).map((path) => home + path),
    ),
  }))
  return [
    {
      name: 'sitemap.xml',
      text: xml(
        'sitemapindex',
        'sitemap',
        parts.map(({ name }) => home + name),
      ),
    },
    ...parts,
  ]
}

/** The protocol allows no more in one file. */
const mostAddresses = 50_000

function xml(root: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${xmlText(new URL(address).href)}</loc></${entry}>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</${root}>
`
}
