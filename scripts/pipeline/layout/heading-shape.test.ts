import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set } from '../../../tests/fixtures/setting.ts'
import { isColumnName } from './heading-shape.ts'

const bodies = (page: string) => read(page).articles.map((a) => [a.headline, a.body.length] as const)

test('a bracketed note below the headline is the article’s, and the headline stands below its text all the same', () => {
  const page = `${set(library.text, 14)}\n\n${library.headline}\n\n（本报东湖5月12日电）`
  expect(bodies(page)).toEqual([[library.headline, 4]])
  expect(read(page).articles[0]?.evidence.headline?.from).toBe('after-body')
})

test('a leading paragraph in a width of its own, without a full stop, is the first of its article', () => {
  const lead = `夜里的图书馆为什么总是坐满了人，这盏灯照
亮的不只是书页，还有一座县城里许多年轻人安静
的夜晚`
  expect(bodies(`${library.headline}\n\n${lead}\n\n${set(library.text, 14)}`)).toEqual([[library.headline, 4]])
})

test.each([
  ['要闻速览', true],
  ['基层动态', true],
  ['乡村振兴进行时', true],
  ['我为群众办实事', true],
  ['动态', true],
  ['简讯', true],
  ['新闻集锦', true],
  ['动', false],
  ['村里来了快讯员', false],
  ['图书馆的夜晚', false],
  ['老井又出清水', false],
  ['讲好乡村振兴的山乡故事', false],
])('%s is the name of a column: %s', (text, is) => expect(isColumnName(text)).toBe(is))

test('what the editors say of an article stands before its dateline, in one article with it', () => {
  const note = '编者按：民生连着民心，今起本报推出专栏，敬请关注。'
  const page = `${library.headline}\n\n${note}\n\n本报东湖讯（记者 孔敏）${set(library.text, 14)}`
  const [article, ...others] = read(page).articles
  expect(others).toEqual([])
  expect(article).toMatchObject({ headline: library.headline, reporter: [{ name: '孔敏' }] })
  expect(article?.body[0]?.text).toBe(note)
})
