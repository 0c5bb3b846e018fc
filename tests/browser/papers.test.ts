import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { writeSearchIndex } from '../../src/search/build/build.ts'
import { contentDir, readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { call } from '../program.ts'
import { readersInTurn } from './reader.ts'

/** The search of an archive of two papers, with the index of a small archive and with that of a big one. */

const read = readersInTurn()
const dir = mkdtempSync(join(tmpdir(), 'xianwen-papers-'))
const weekly = '泗水周报'
const [page] = readContent().pages
const inWeekly = page?.articles ?? expect.fail('no page was parsed')
const addresses: Record<string, string> = {}
const servings: Serving[] = []

beforeAll(async () => {
  const [content, small, big] = [join(dir, 'content'), join(dir, 'small'), join(dir, 'big')]
  cpSync(contentDir, content, { recursive: true })
  for (const file of filesIn(content, '.md').filter((name) => inWeekly.some((id) => name.endsWith(`${id}.md`))))
    intoWeekly(join(content, file))
  intoWeekly(join(content, 'pages', `${page?.dump.replace(/\.txt$/, '')}.yaml`))
  const { code, err } = await call('build', ['--content', content, '--out', small, '--no-data'])
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${err}`)
  cpSync(small, big, { recursive: true })
  await writeSearchIndex({ content, out: big, mostWhole: 0 })
  for (const [name, built] of Object.entries({ small, big })) {
    const serving = await serveSite({ dir: built })
    servings.push(serving)
    addresses[name] = serving.address
  }
})

afterAll(async () => {
  for (const { close } of servings) await close()
  rmSync(dir, { recursive: true })
})

test.each(['small', 'big'])('papers are counted and narrow the answer, with a %s index', (index) =>
  read({ address: `${addresses[index]}search/?q=${encodeURIComponent('的')}` }, async (page) => {
    const papers = page.locator('.facet').filter({ hasText: '报纸' })
    const item = papers.locator('li').filter({ hasText: weekly })
    const count = await item.locator('.count').textContent()
    await item.getByRole('link').click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${count} 篇`)
    expect(new URL(page.url()).searchParams.get('q')).toBe(`的 报纸:${weekly}`)
    await expect.poll(() => papers.locator('[aria-current]').innerText()).toBe(weekly)
    await page.getByRole('combobox').fill('报:泗水')
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`找到 ${inWeekly.length} 篇`)
  }),
)

test('where there is one paper, search says nothing of papers', () =>
  read({ address: `${inject('below').address}search/?q=${encodeURIComponent('的')}` }, async (page) => {
    await page.locator('.facet').filter({ hasText: '县区' }).locator('li').first().waitFor()
    expect(await page.locator('.facet').filter({ hasText: '报纸' }).count()).toBe(0)
    await page.getByRole('combobox').fill('')
    await expect.poll(() => page.locator('[data-search-help]').innerText()).toContain('怎样搜索')
    expect(await page.locator('[data-search-help]').innerText()).not.toContain('报纸:')
  }))

function intoWeekly(file: string): void {
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(/^paper: .*$/m, `paper: ${weekly}`)
  if (changed === text) throw new Error(`${file} names no paper`)
  writeFileSync(file, changed)
}
