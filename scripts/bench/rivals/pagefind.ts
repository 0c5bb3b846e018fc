import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import type { Doc } from '../../../src/search/types.ts'
import { serveSite } from '../../site/serve.ts'
import { findBrowser, launchOptions } from '../../testing/browser.ts'
import { measured } from '../tools/child.ts'
import type { Measured } from '../tools/engine.ts'

/** Pagefind over one HTML page an article, in Chromium, as a site would use it. */
export async function pagefind(docs: readonly Doc[], site: string, packages: string): Promise<Measured> {
  for (const doc of docs) writePage(site, doc)
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="zh"><title>·</title>')
  const took = await measured(join(packages, 'node_modules/.bin/pagefind'), ['--site', site, '--quiet'], packages)
  const folder = join(site, 'pagefind')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)))
  const idOf = articleOfFragment(join(folder, 'fragment'))
  const found = findBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const browser = await chromium.launch(launchOptions(found.executable))
  const { address, close } = await serveSite({ dir: site })
  const warmPage = await browser.newPage()
  await warmPage.goto(address)

  return {
    name: 'Pagefind',
    index: {
      bytes: files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0),
      files: files.filter((file) => file.isFile()).length,
      seconds: took.seconds,
      cpu: took.cpu,
      peak: took.peak,
    },
    async cold(query) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(address)
      let bytes = 0
      let requests = 0
      const sizes: Promise<void>[] = []
      page.on('requestfinished', (request) => {
        requests++
        sizes.push(
          request.sizes().then(({ responseBodySize }) => {
            bytes += responseBodySize
          }),
        )
      })
      const { fragments } = await search(page, query, true)
      await page.waitForLoadState('networkidle')
      await Promise.all(sizes)
      await context.close()
      return { ids: fragments.slice(0, 10).map(idOf), bytes, requests, rounds: undefined }
    },
    async all(query) {
      const { fragments } = await search(warmPage, query, false)
      return { ids: fragments.map(idOf), total: fragments.length, exact: true }
    },
    async warm(query) {
      await search(warmPage, query, true)
      return (await search(warmPage, query, true)).ms
    },
    async close() {
      await browser.close()
      await close()
    },
  }
}

/** Asks Pagefind in a page; `shown` also fetches what the first ten results show. */
function search(page: Page, query: string, shown: boolean): Promise<{ fragments: string[]; ms: number }> {
  return page.evaluate(
    async ({ query, shown }) => {
      const started = performance.now()
      const library = await import(new URL('/pagefind/pagefind.js', location.href).href)
      const { results } = await library.search(query)
      if (shown) await Promise.all(results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data()))
      return { fragments: results.map(({ id }: { id: string }) => id), ms: performance.now() - started }
    },
    { query, shown },
  )
}

/** The article of each of Pagefind's fragments, by the fragment's name. */
function articleOfFragment(folder: string): (fragment: string) => string {
  const articles = new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8')
      return [name.replace('.pf_fragment', ''), /"url":"\/articles\/([^/"]+)\//.exec(text)?.[1] ?? '']
    }),
  )
  return (fragment) => articles.get(fragment) ?? ''
}

function writePage(site: string, { id, headline, people, county, text }: Doc): void {
  const folder = join(site, 'articles', id)
  mkdirSync(folder, { recursive: true })
  const paragraphs = text.map((one) => `<p>${escaped(one)}</p>`).join('\n')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${escaped(headline)}</title><body><main data-pagefind-body>
<h1>${escaped(headline)}</h1><p>${escaped([...people, county ?? ''].join(' '))}</p>
${paragraphs}</main></body></html>`,
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`)
}
