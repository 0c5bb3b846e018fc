import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'
import { headlinesApart } from './headlines-apart.ts'

const dated = (text: readonly string[]) => set([`本报汶上讯 ${text[0]}`, ...text.slice(1)], 14)
const texts = `${dated(library.text)}\n\n${dated(wheat.text)}`

test('headlines below each other go each to the text in which its words stand', () => {
  const { articles } = read(`${texts}\n\n${library.headline}\n${wheat.headline}`)
  expect(articles.map((a) => a.headline)).toEqual([library.headline, wheat.headline])
})

test('a headline of two lines stays one', () => {
  const { articles } = read(`${set(library.text, 14)}\n\n夜里的图书馆\n为什么总是坐满了人`)
  expect(articles).toHaveLength(1)
  expect(articles[0]?.headline.replace(/\s/gu, '')).toBe('夜里的图书馆为什么总是坐满了人')
})

test('a page without texts stays as it is', () => {
  expect(headlinesApart([], [])).toEqual({ elements: [], chains: [] })
})
