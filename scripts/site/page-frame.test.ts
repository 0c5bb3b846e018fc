import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Parts, partsOr } from '../../src/html/parts.ts'
import { filled, frameOf } from './page-frame.ts'
import { pageKinds } from './page-kinds.ts'

const own: Parts = {
  head: '<title>甲 &amp; 乙</title>',
  main: '<h1>标题</h1><!--xianwen-head-->',
  record: '',
}

const template = ({ head, main, record }: Parts, more = '') =>
  `<head>${head}</head><main>${main}</main><aside>${record}</aside>${more}`

const names = Array.from({ length: 1000 }, (_, nth) => `p${nth}`)

test('a frame filled is the page, and no mark of a part is read twice', async () => {
  const frame = await frameOf(names, async () => template(partsOr(() => own)))
  expect(frame && filled(frame, own)).toBe(template(own))
})

test.each([
  [1000, ['p0', 'p143', 'p285', 'p428', 'p571', 'p714', 'p856', 'p999']],
  [3, ['p0', 'p1', 'p2']],
  [1, ['p0']],
])('of %i pages these are compared', async (count, compared) => {
  const tried: string[] = []
  await frameOf(names.slice(0, count), async (name) => {
    tried.push(name)
    return template(partsOr(() => own))
  })
  expect(tried).toEqual(compared)
})

test('a template that prints more of a page than its parts, or not all of them, has no frame', async () => {
  const print = (more: (name: string) => string) =>
    frameOf(names, async (name) =>
      template(
        partsOr(() => own),
        more(name),
      ),
    )
  expect(await print((name) => name)).toBeUndefined()
  expect(await print((name) => (name === 'p571' ? '<p>泗水县</p>' : ''))).toBeUndefined()
  expect(await frameOf(names, async () => '<p>the same on every page</p>')).toBeUndefined()
})

test('outside of a frame a template prints the page’s own parts', async () => {
  expect(partsOr(() => own)).toBe(own)
  const failed = frameOf(names, () => Promise.reject(new Error('no page')))
  await expect(failed).rejects.toThrow('no page')
  expect(partsOr(() => own)).toBe(own)
})

test.each(Object.keys(pageKinds))('%s takes nothing of a page but its parts', (file) => {
  const text = readFileSync(file, 'utf8')
  const rest = text
    .replace(/^import .*$/gm, '')
    .replace(/^export function getStaticPaths\(\) \{\n.*?^\}$/ms, '')
    .replace(/^const \{[\w, ]+\} = partsOr\(.*?\)$/ms, '')
  expect(text).toContain('partsOr(')
  expect(rest).not.toMatch(/archive\b|Astro\b|partsOr/)
})
