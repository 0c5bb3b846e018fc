import { expect, test } from 'vitest'
import { read } from '../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../tests/fixtures/setting.ts'

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
