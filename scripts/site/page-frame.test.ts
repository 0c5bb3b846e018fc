import { expect, test } from 'vitest'
import { type Parts, partsOr } from '../../src/html/parts.ts'
import { filled, frameOf } from './page-frame.ts'

const own: Parts = {
  title: '标题 <1> & “2”',
  description: '他说"好" & 走了，1 < 2',
  path: '/base/articles/x y/',
  head: '<meta name="a" content="b">',
  main: '<h1>标题</h1>xianwen-part-title',
  record: '',
}

/** A template whose texts are escaped already. */
const page = ({ path, head, main, record }: Parts, element: string, attribute: string) =>
  `<title>${element}</title><meta content="${attribute}"><link href="${new URL(path, 'https://example.org').href}">${head}<main>${main}</main><aside>${record}</aside>`

test('a frame filled is the page: texts are escaped where they stand, markup is not, no mark of a part is read twice', async () => {
  const print = async () => {
    const parts = partsOr(() => own)
    return page(parts, `${parts.title} · 县闻`, `${parts.title}：${parts.description}`)
  }
  const frame = await frameOf(print)
  expect(frame && filled(frame, own)).toBe(
    page(own, '标题 &lt;1&gt; &amp; “2” · 县闻', '标题 <1> &#38; “2”：他说&#34;好&#34; &#38; 走了，1 < 2'),
  )
})

test('a template that prints more of a page than its parts has no frame', async () => {
  expect(
    await frameOf(
      async (which) =>
        page(
          partsOr(() => own),
          '',
          '',
        ) + which,
    ),
  ).toBeUndefined()
  expect(await frameOf(async () => '<p>the same on every page</p>')).toBeUndefined()
})

test('outside of a frame a template prints the page’s own parts', async () => {
  expect(partsOr(() => own)).toBe(own)
  const failed = frameOf(() => Promise.reject(new Error('no page')))
  await expect(failed).rejects.toThrow('no page')
  expect(partsOr(() => own)).toBe(own)
})
