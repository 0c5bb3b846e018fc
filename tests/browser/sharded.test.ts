import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site/serve.ts'
import { writeSearchIndex } from '../../src/search/build/build.ts'
import { halvingCuts } from '../../src/search/build/cuts.ts'
import { openSearch } from '../../src/search/engines/open.ts'
import { folderSource } from '../../src/search/index/folder-source.ts'
import { bigSite } from '../big-site.ts'
import { contentDir } from '../content.ts'
import { readersInTurn } from './reader.ts'

/** The same site with the index of a big archive, in segments: the page must not tell the difference. */

const read = readersInTurn()
const { dist } = inject('site')
const opened = await openSearch(folderSource(join(dist, 'search')))
const small = 'engine' in opened ? opened.engine : expect.fail('the small index cannot be opened')

const queries = [
  '第一书记',
  '第一书记 乡村振兴',
  '"第一书记 驻村"',
  '“第一书记” 驻村',
  '党建联盟',
  '党建 或 文旅',
  '12月17日',
  '标题:党建',
  '党建 -党员',
  '县:汶上',
  '作者:孔敏',
  '记者:孔敏',
  '报:济宁',
  '栏目:先锋',
  '党 年:2023',
  '党 从:2021-10 到:2023-12',
  '类:图片',
  '党',
  '12345',
  '鄉村振興',
  '為深入推進',
  '不见于任何文章的词句',
  '"',
]

const packs = mkdtempSync(join(tmpdir(), 'xianwen-packs-'))
afterAll(() => rmSync(packs, { recursive: true }))

async function inPacks(): Promise<string> {
  cpSync(dist, packs, { recursive: true })
  await writeSearchIndex({ content: contentDir, out: packs, mostWhole: 0, cut: halvingCuts(3), packed: true })
  return packs
}

describe.each([
  ['files', bigSite, queries],
  ['packs', inPacks, queries.filter((_, nth) => nth % 3 === 0)],
])('in %s', (_what, made, asked) => {
  let serving: Serving

  beforeAll(async () => {
    serving = await serveSite({ dir: await made() })
  })

  afterAll(() => serving.close())

  test('every query finds as much as in the index of a small archive', () =>
    read({ address: `${serving.address}search/` }, async (page) => {
      const heading = page.getByRole('heading', { level: 1 })
      for (const typed of asked) {
        const { total } = await small.search(typed)
        await page.getByRole('combobox').fill(typed)
        await expect.poll(() => heading.textContent()).toBe(`${typed} ${total} 篇`)
        await expect
          .poll(() => page.getByRole('status').innerText())
          .toMatch(total > 0 ? `找到 ${total} 篇` : /没有一篇|请输入/)
        expect([typed, await page.locator('[data-search-results] > li').count()]).toEqual([typed, Math.min(10, total)])
      }
    }))

  test.each([
    ['wenshang', '汶上'],
    ['第一书己', '第一书记'],
  ])('for %s the page offers %s', (typed, word) =>
    read({ address: `${serving.address}search/?q=${encodeURIComponent(typed)}` }, async (page) => {
      await page.locator('.near').getByRole('link', { name: word, exact: true }).click()
      await expect.poll(() => page.locator('[data-search-results] mark').first().innerText()).toBe(word)
    }),
  )

  test('facets and pages of results are there', () =>
    read({ address: `${serving.address}search/?q=${encodeURIComponent('的')}` }, async (page) => {
      const { fields } = await small.facets('的', ['county'])
      const [county] = fields.county ?? []
      const shown = page.locator('.facet').filter({ hasText: '县区' }).locator('li').first()
      await expect.poll(() => shown.getByRole('link').innerText()).toBe(county?.value)
      expect(await shown.locator('.count').textContent()).toBe(String(county?.count))
      await page.getByRole('link', { name: '下一页' }).click()
      await expect.poll(() => page.getByRole('status').innerText()).toContain('第 2 页')
      expect(await page.locator('[data-search-results] > li').count()).toBe(10)
    }))

  test('a lost file is said in words', () =>
    read({ address: `${serving.address}search/` }, async (page) => {
      await page.route('**/leaves/**', (route) => route.fulfill({ body: Buffer.from([0x1f, 0x8b, 8, 0]) }))
      await page.getByRole('combobox').fill('鑫龘')
      await expect.poll(() => page.getByRole('status').innerText()).toContain('检索数据有一部分没有取到')
    }))
})
