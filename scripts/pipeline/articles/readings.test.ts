import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'

const told = (page: string) => read(page).articles.map((a) => a.headline)

/** Lines of a column with a headline exactly as wide in front of the n-th. */
function hiding(text: string, headline: string, line: number): string {
  const lines = text.split('\n')
  return [...lines.slice(0, line), '', headline, ...lines.slice(line)].join('\n')
}

test('a headline as wide as its column is found amid the text, and the text reads on over it', () => {
  const columns = library.headline.length
  const { articles } = read(hiding(set(library.text, columns), library.headline, 6))
  expect(articles.map((a) => a.headline)).toEqual([library.headline])
  expect(articles[0]?.body.map((b) => b.text)).toEqual(library.text)
})

test('a line of the text is none: where an article has its headline, and where it has not', () => {
  const lines = set(library.text, 14)
  expect(told(`${library.headline}\n\n${lines}`)).toEqual([library.headline])
  expect(read(lines).articles.map((a) => a.headlineLines)).toEqual([[]])
})

test('a headline too many tells that two texts are printed as one', () => {
  const page = `${wheat.headline}\n\n${set(wheat.text, 20)}\n\n${set(library.text, 20)}\n\n${library.headline}`
  expect(told(page)).toEqual([wheat.headline, library.headline])
})

test('a first line alone between blank lines is no headline where a text lacks its beginning', () => {
  const text = [
    '晚上九点灯亮着，县城图书馆的自习室依然坐满了人。图书馆延长了开放时间，一盏灯一直亮到深夜。',
    ...library.text.slice(1),
  ]
  const [first = '', ...rest] = set(text, 14).split('\n')
  const page = `${wheat.headline}\n\n${set(wheat.text, 20)}\n\n图书馆灯长明\n\n${rest.join('\n')}\n\n${first}`
  const made = read(page).articles.find((a) => a.headline === '图书馆灯长明')
  expect(first).toBe('晚上九点灯亮着，县城图书')
  expect(made?.body.map((b) => b.text)).toEqual(text)
})
