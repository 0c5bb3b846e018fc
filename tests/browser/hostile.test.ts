import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { contentDir, readContent } from '../content.ts'
import { builtPages, longestAddresses } from '../html.ts'
import { call } from '../program.ts'
import { readers } from './reader.ts'

/** What would run, or load something, wherever it reached a page unescaped: in text, in an attribute, in a script. */
const markup = `</script><img src=x onerror="window.broken=1">"'><b class=broken>恶意</b>`

const folder = mkdtempSync(join(tmpdir(), 'xianwen-hostile-'))
const dist = join(folder, 'dist')
const read = readers()
const { articles } = readContent()
const victim =
  articles.find(({ fields }) => fields.county && fields.kind === 'article') ?? expect.fail('no article has a county')
let serving: Serving

beforeAll(async () => {
  const content = join(folder, 'content')
  cpSync(contentDir, content, { recursive: true })
  const { evidence, source, ...fields } = victim.fields
  const hostile = {
    ...fields,
    headline: markup,
    headlineLines: [markup],
    ...Object.fromEntries(['kicker', 'subtitle', 'section', 'column', 'dateline', 'paper'].map((key) => [key, markup])),
    reporter: [{ name: markup, role: markup }],
    photographer: [{ name: markup, role: null }],
    source,
    evidence: { ...evidence, county: { how: 'inferred', from: markup, line: 1, score: 0.5 } },
  }
  const body = `${markup}\n\n## ${markup}\n\n[恶意](javascript:window.broken=1) ![恶意](x) <https://example.com/>\n`
  writeFileSync(join(content, 'articles', victim.file), `---\n${stringify(hostile)}---\n\n${body}`)
  const record = join(content, 'pages', source.dump.replace(/\.txt$/, '.yaml'))
  rewrite(record, (page) => ({
    ...page,
    section: markup,
    sponsors: [markup],
    credits: [{ role: markup, names: [markup] }],
    furniture: [{ kind: markup, text: markup, lines: [1, 1], why: markup }],
  }))
  rewrite(join(content, 'site.yaml'), (site) => ({
    ...site,
    title: markup,
    tagline: markup,
    textLicence: markup,
    icp: markup,
  }))
  const { code, out, err } = await call('build', ['--content', content, '--out', dist])
  if (code !== 0) throw new Error(out + err)
  serving = await serveSite({ dir: dist })
})

afterAll(async () => {
  await serving?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What only the markup would make. */
const broken = '[onerror], .broken, [src=x], a[href^="javascript:"], main a[href^="https://example.com"]'

test('whatever a content file holds reaches every page as text', () =>
  read({ address: serving.address }, async (page) => {
    const wrong = await page.evaluate(
      ([pages, broken]) =>
        pages.flatMap(({ address, html }) => {
          const found = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(broken)
          return [...found].map(({ outerHTML }) => `${address}: ${outerHTML}`)
        }),
      [builtPages(dist), broken] as const,
    )
    expect(wrong).toEqual([])
    for (const address of longestAddresses(dist)) {
      await page.goto(new URL(address, serving.address).href)
      expect([address, await page.locator(broken).count()]).toEqual([address, 0])
    }
    await page.goto(new URL(`articles/${victim.fields.id}/`, serving.address).href)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(markup)
  }))

test('and the search results, too', () =>
  read({ address: new URL('search/?q=恶意', serving.address).href }, async (page) => {
    await page.locator(`main a[href*="${victim.fields.id}"]`).first().waitFor()
    expect(await page.locator('main').innerText()).toContain('<b class=broken>')
    expect(await page.locator(broken).count()).toBe(0)
  }))

function rewrite(file: string, change: (value: Record<string, unknown>) => Record<string, unknown>): void {
  writeFileSync(file, stringify(change(parse(readFileSync(file, 'utf8')))))
}
