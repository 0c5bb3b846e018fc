import { expect, test } from 'vitest'
import { read } from '../../tests/fixtures/reading.ts'
import { goldShape } from './gold.ts'
import { stagesOf } from './stages.ts'
import { shareOf } from './table.ts'

const page = read(`4 党的建设 2021 年10月9日 星期六

汶上做活乡土人才文章

本报汶上讯（通讯员 林志浩）汶上县坚持把乡土人才培
育当做乡村人才振兴的重要抓手。`)

const goldOf = (lines: [string, number][]) =>
  goldShape.parse({
    dump: 'page.txt',
    items: [
      {
        kind: 'article',
        headline: '汶上做活乡土人才文章',
        paragraphs: [{ text: '汶上县坚持把乡土人才培育当做乡村人才振兴的重要抓手。' }],
      },
    ],
    lines,
  })

const shares = (lines: [string, number][]) => {
  const tally = stagesOf(goldOf(lines), page)
  return Object.fromEntries([...tally.keys()].map((figure) => [figure, shareOf(tally, figure)]))
}

test('a page that is read as the gold says', () => {
  const lines: [string, number][] = [
    ['0 folio', 1],
    ['', 1],
    ['1 headline', 1],
    ['', 1],
    ['1 paragraph', 2],
  ]
  expect(shares(lines)).toEqual({
    'line labels': 1,
    'text as heading': 0,
    'heading as text': 0,
    'pure blocks': 1,
    'perfect grouping': 1,
  })
})

test('lines that the gold calls something else', () => {
  const lines: [string, number][] = [
    ['0 folio', 1],
    ['', 1],
    ['1 paragraph', 1],
    ['', 1],
    ['1 paragraph', 1],
    ['1 headline', 1],
  ]
  expect(shares(lines)).toMatchObject({ 'line labels': 0.5, 'text as heading': 0.5, 'heading as text': 1 })
})

test('a block of two items', () => {
  const lines: [string, number][] = [
    ['0 folio', 1],
    ['', 1],
    ['1 headline', 1],
    ['', 1],
    ['1 paragraph', 1],
    ['2 paragraph', 1],
  ]
  expect(shares(lines)['pure blocks']).toBe(15 / 26)
})

test('a line of two items, and one of an item that is left out, are not scored', () => {
  const lines: [string, number][] = [
    ['0 folio', 1],
    ['', 1],
    ['1 headline|2 paragraph', 1],
    ['', 1],
    ['- paragraph', 2],
  ]
  expect(stagesOf(goldOf(lines), page).get('line labels')).toEqual({ hit: 1, of: 1 })
})

test('gold that does not say what its lines are', () => {
  expect(stagesOf(goldShape.parse({ dump: 'page.txt', items: [] }), page).size).toBe(0)
})
