import { expect, test } from 'vitest'
import { piecesOf, read } from '../../../tests/fixtures/reading.ts'
import { ledgerOf } from './ledger.ts'

const [a, b, c] = piecesOf('  近年来\n\n泗水县\n持续') as [Piece, Piece, Piece]
type Piece = ReturnType<typeof piecesOf>[number]

test('neighbours of one kind are one entry, in columns from 1 with both ends included', () => {
  const own = { is: 'body', article: 'aaaaaaaaaaaa', why: null }
  expect(ledgerOf([a, b, c].map(({ span }) => ({ span, ...own })))).toEqual([{ from: [1, 3], to: [4, 2], ...own }])
})

test('another kind, another article or another reason is another entry', () => {
  const owners = [
    { span: a.span, is: 'body', article: 'aaaaaaaaaaaa', why: null },
    { span: b.span, is: 'body', article: 'bbbbbbbbbbbb', why: null },
    { span: c.span, is: 'headline', article: 'bbbbbbbbbbbb', why: null },
  ]
  expect(ledgerOf(owners).map((e) => [e.from, e.to])).toEqual([
    [
      [1, 3],
      [1, 5],
    ],
    [
      [3, 1],
      [3, 3],
    ],
    [
      [4, 1],
      [4, 2],
    ],
  ])
  expect(ledgerOf([])).toEqual([])
})

test('a line that holds the end of one article and the start of the next is cut between them', () => {
  const page = `本报汶上讯（通讯员 林志浩）汶上县坚持把乡土人才培
育当做乡村人才振兴的重要抓手。

汶上做活乡土人才文章
激发乡村发展动能本报泗水讯（通讯员 常琦）近年来，泗
水县持续健全完善党员管理全链条机制。

泗水严把“三关”抓实党员管理工作`
  const { ledger, articles } = read(page)
  const [wenshang, sishui] = articles.map((article) => article.id)
  expect(ledger.map((e) => [e.is, e.from, e.to, e.article])).toEqual([
    ['dateline', [1, 1], [1, 5], wenshang],
    ['byline', [1, 6], [1, 14], wenshang],
    ['body', [1, 15], [2, 15], wenshang],
    ['headline', [4, 1], [5, 8], wenshang],
    ['dateline', [5, 9], [5, 13], sishui],
    ['byline', [5, 14], [5, 21], sishui],
    ['body', [5, 22], [6, 18], sishui],
    ['headline', [8, 1], [8, 16], sishui],
  ])
})
