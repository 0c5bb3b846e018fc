import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { contentDir, paragraphsOf, readContent } from '../content.ts'
import { call } from '../program.ts'
import { readersInTurn } from './reader.ts'

const read = readersInTurn()
const { address } = inject('site')
const article =
  readContent().articles.find(({ fields }) => fields.kind === 'article') ?? expect.fail('there is no article')
const [first = expect.fail('it has no paragraph')] = paragraphsOf(article)
const page = new URL(`articles/${article.fields.id}/`, address).href
const folder = mkdtempSync(join(tmpdir(), 'xianwen-slip-'))
const content = join(folder, 'content')
const slip = join(folder, 'slip.json')

beforeAll(() => cpSync(contentDir, content, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a reader writes a slip, the archivist takes it, and the next parse applies it', () =>
  read({ address: page }, async (tab) => {
    const was = first.slice(0, 12)
    await tab.getByText('写一张更正单').click()
    await tab.getByLabel('第几段').fill('1')
    await tab.getByLabel('原作').fill('文中没有的话')
    await tab.getByLabel('应作').fill(`${was}（订正）`)
    await tab.getByLabel('根据').fill('与原版核对')
    const save = tab.getByRole('button', { name: '下载更正单' })
    await save.click()
    await tab.getByText('第 1 段里没有').waitFor()
    await tab.getByLabel('原作').fill(was)
    const [download] = await Promise.all([tab.waitForEvent('download'), save.click()])
    await download.saveAs(slip)

    const correct = () => call('correct', [slip, '--content', content, '--who', '馆员', '--on', '2026-07-01'])
    expect(await correct()).toMatchObject({ code: 0, err: '' })
    const file = join(content, 'corrections', article.fields.source.dump.replace(/\.txt$/, '.yaml'))
    expect(readFileSync(file, 'utf8')).toContain('who: 馆员')
    expect(await correct()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('already') })

    const parsed = await call('parse', ['--dumps', join(content, 'dumps'), '--out', content])
    expect(parsed.code).toBe(0)
    const now = readContent(content).articles.find(({ fields }) => fields.id === article.fields.id)
    expect(now && paragraphsOf(now)[0]).toBe(first.replace(was, `${was}（订正）`))
    expect(await correct()).toMatchObject({ code: 1, err: expect.stringContaining('not the one any more') })
  }))

test('what is selected in a paragraph is filled in, and a field brings what stands there', () =>
  read({ address: page }, async (tab) => {
    await tab.locator('#p1').evaluate((paragraph) => {
      const text = paragraph.firstChild ?? paragraph
      getSelection()?.setBaseAndExtent(text, 2, text, 6)
    })
    await tab.getByText('写一张更正单').click()
    await expect.poll(() => tab.getByLabel('原作').inputValue()).toBe(first.slice(2, 6))
    expect(await tab.getByLabel('第几段').inputValue()).toBe('1')
    await tab.getByLabel('改哪里').selectOption({ label: '标题' })
    expect(await tab.getByLabel('原作').inputValue()).toBe(article.fields.headline)
    expect(await tab.getByLabel('第几段').isVisible()).toBe(false)
  }))
