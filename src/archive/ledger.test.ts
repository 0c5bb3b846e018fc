import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from './examples.ts'
import { ownLedger, readLedger } from './ledger.ts'

const entry = { from: [1, 1], to: [2, 3], is: 'body', article: exampleId('a'), why: null } as const
const own = `ledger:\n  - { from: [ 1, 1 ], to: [ 2, 3 ], is: body, article: ${exampleId('a')}, why: null }\n  - { from: [ 3, 1 ], to: [ 3, 2 ], is: folio, article: null, why: "a date, \\"and\\" more" }\n`

test('a ledger as the program writes it, without its reasons', () => {
  expect(ownLedger(own)).toEqual([entry, { from: [3, 1], to: [3, 2], is: 'folio', article: null, why: null }])
})

test('a ledger that a person wrote is left to YAML', () => {
  expect(ownLedger('ledger:\n  - is: body\n')).toBeUndefined()
  const pages = [
    examplePage({ articles: [exampleId('a')], ledger: [{ ...entry, from: [1, 1], to: [2, 3], why: '因为' }] }),
  ]
  const archive = exampleArchive({ articles: [exampleArticle()], pages })
  const [page = expect.fail('there is no page')] = archive.pages
  expect(readLedger(archive, page)).toEqual([{ ...entry, why: '因为' }])
})
