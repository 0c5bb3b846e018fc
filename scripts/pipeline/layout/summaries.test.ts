import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { dumpOf, type Story, stories } from '../../../tests/newspaper.ts'

const [first, second] = stories as [Story, Story, ...Story[]]
const sentence = first.paragraphs[1]?.split('。')[1] ?? ''
const other = first.paragraphs[2]?.split('。')[1] ?? ''

/** A page of two articles with a box between them, in lines of fourteen. */
function pageWith(title: string, box: string): ReturnType<typeof read> {
  const lines = `　　${box}`.replace(/.{14}(?=.)/gu, '$&\n')
  return read(dumpOf([first, second]).replace(second.headline, `${title}\n\n${lines}\n\n$&`))
}

const told = (page: ReturnType<typeof read>) => ({
  headlines: page.articles.map((a) => a.headline),
  boxes: page.furniture.filter((f) => f.kind === 'summary').map((f) => f.pieces[0]?.text),
  unresolved: page.unresolved.length,
})

test.each(['核心提示', '内容提要', '本版导读', '【摘要】'])(
  '%s: a box that says again what an article says is furniture',
  (title) => {
    expect(told(pageWith(title, `${sentence}。${other}。`))).toEqual({
      headlines: [first.headline, second.headline],
      boxes: [title],
      unresolved: 0,
    })
  },
)

test.each([
  ['with a sentence of its own', '核心提示', `${sentence}。这句话在版面上别处一次也没有印过。`],
  ['with a headline of its own', '泗水送法进乡村', `${sentence}。${other}。`],
  ['of a phrase', '核心提示', '为民办实事。'],
])('a box %s is none', (_, title, box) => {
  expect(told(pageWith(title, box)).boxes).toEqual([])
})

test('every character of the page is still in one place', () => {
  const page = pageWith('核心提示', `${sentence}。${other}。`)
  const owned = page.ledgerByPiece.map(({ span }) => `${span.line}:${span.from}`)
  expect(new Set(owned).size).toBe(owned.length)
  expect(page.ledgerByPiece.filter(({ is }) => is === 'summary').length).toBeGreaterThan(2)
})
