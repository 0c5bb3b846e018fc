import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PageRecord } from '../../src/archive/schema.ts'
import { readContent } from '../content.ts'
import { bytesOf, emptyFolder } from '../folders.ts'
import { call, project } from '../program.ts'

const content = join(project, 'content')
const { articles, pages, places } = readContent(content)

test('the five dumps give 32 articles and 4 photos', () => {
  const count = (kind: string) => articles.filter(({ fields }) => fields.kind === kind).length
  expect([pages.length, count('article'), count('photo')]).toEqual([5, 32, 4])
})

test('the committed content is what the parser makes', async () => {
  const before = bytesOf(content)
  const { code, err } = await call('parse', ['--check'])
  expect({ code, err }).toMatchObject({ code: 0 })
  expect(bytesOf(content)).toEqual(before)
})

test('--check names a file that would change, and leaves it', async () => {
  const out = emptyFolder()
  cpSync(content, out, { recursive: true })
  const { file } = articles[0] ?? expect.fail('there is no article')
  const path = join(out, 'articles', file)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n一句后来加上的话。\n`)
  const before = bytesOf(out)
  const { code, out: said, err } = await call('parse', ['--dumps', join(out, 'dumps'), '--out', out, '--check'])
  expect(code).toBe(1)
  expect(said + err).toContain(file)
  expect(bytesOf(out)).toEqual(before)
})

/** The dump's characters that are not white space and that `spans` hold not exactly once, as `line:column character`. */
function notOnce(lines: readonly string[], { ledger }: PageRecord): string[] {
  const times = lines.map((text) => new Array<number>(text.length).fill(0))
  for (const { from, to } of ledger) {
    for (let row = from[0]; row <= to[0]; row++) {
      const counts = times[row - 1] ?? expect.fail(`the ledger names line ${row} of ${lines.length}`)
      const end = row === to[0] ? to[1] : counts.length
      expect(end).toBeLessThanOrEqual(counts.length)
      for (let column = row === from[0] ? from[1] : 1; column <= end; column++) {
        counts[column - 1] = (counts[column - 1] ?? 0) + 1
      }
    }
  }
  return lines.flatMap((text, row) =>
    [...text.matchAll(/\S/g)].flatMap(({ 0: character, index }) =>
      times[row]?.[index] === 1 ? [] : [`${row + 1}:${index + 1} ${character}`],
    ),
  )
}

test.each(pages.map((page) => [page.dump, page] as const))('every character of %s is in one place', (dump, page) => {
  const bytes = readFileSync(join(content, 'dumps', dump))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(page.sha256)
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
  expect(page.ledger.length).toBeGreaterThan(0)
  expect(notOnce(lines, page)).toEqual([])
})

test('an article belongs to one page, and a page’s articles and ledger name no other', () => {
  const ids = articles.map(({ fields }) => fields.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(pages.flatMap((page) => page.articles).sort()).toEqual([...ids].sort())
  for (const { ledger, articles: own } of pages) {
    const named = new Set(ledger.flatMap(({ article }) => (article === null ? [] : [article])))
    expect([...named].sort()).toEqual([...own].sort())
  }
})

test('an article’s county is a place of the gazetteer', () => {
  const names = new Set(places.map(({ name }) => name))
  const counties = articles.flatMap(({ fields: { county } }) => (county === null ? [] : [county]))
  expect(counties.filter((county) => !names.has(county))).toEqual([])
  expect(counties.length).toBeGreaterThan(0)
})
