import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set } from '../../../tests/fixtures/setting.ts'

const quotation = `这盏灯照亮了书页，也温暖了人心。图书
馆计划再购置一批新书`

test('sentences of an article set large beside it are a paragraph of it, and no headline', () => {
  const { articles, unresolved } = read(`${quotation}\n\n${set(library.text, 14)}\n\n${library.headline}`)
  expect(articles.map((a) => a.headline)).toEqual([library.headline])
  expect(articles[0]?.body[0]?.text).toBe('这盏灯照亮了书页，也温暖了人心。图书馆计划再购置一批新书')
  expect(unresolved).toEqual([])
})

test('two lines that the text does not say are not given to it', () => {
  const other = `湖上的风吹过芦苇荡，候鸟在水边停歇
觅食，渔船缓缓驶向岸边`
  const [article] = read(`${other}\n\n${set(library.text, 14)}\n\n${library.headline}`).articles
  expect(article?.body[0]?.text).not.toContain('湖上的风')
})
