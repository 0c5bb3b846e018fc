import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { call } from '../program.ts'

const index = join(inject('site').dist, 'search')
const { articles } = readContent()
const [article = expect.fail('there is no article')] = articles

test('QUERY prints the count and the headlines that it finds', async () => {
  const { code, out } = await call('search', [article.fields.headline, '--index', index])
  expect(code).toBe(0)
  expect(out).toMatch(/^\d+ articles?\n/)
  expect(out).toContain(`\n${article.fields.headline}\n`)
  expect(out).toContain(article.fields.id)
})

test('--queries answers one JSON line a query, in order, without blank lines', async () => {
  const queries = ['的', '鄉村振興', '不见于任何文章的词句', '"', article.fields.headline]
  const file = join(emptyFolder(), 'queries.txt')
  writeFileSync(file, `\ufeff${queries.join('\r\n\r\n')}\n`)
  const { code, out } = await call('search', ['--queries', file, '--index', index, '--json', '--limit', '0'])
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(0)
  expect(answers.map(({ query }) => query)).toEqual(queries)
  for (const answer of answers) {
    expect(answer).toMatchObject({ exact: true, bytes: expect.any(Number), ms: expect.any(Number) })
    expect(answer.results).toHaveLength(answer.total)
  }
  const [, rural, none] = answers
  const holding = articles.filter((one) => paragraphsOf(one).some((text) => text.includes('乡村振兴')))
  expect(rural.results.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(holding.map(({ fields }) => fields.id)),
  )
  expect(none.total).toBe(0)
  const { id, headline, county, date } = article.fields
  expect(answers.at(-1).results).toContainEqual({ id, headline, county, date })
})

test('every example on the search page finds something; Latin letters only suggest', async () => {
  const page = readFileSync(join(index, 'index.html'), 'utf8')
  const queries = [...page.matchAll(/\?q=([^"]+)"><kbd>/g)].map(([, query = '']) => decodeURIComponent(query))
  const file = join(emptyFolder(), 'queries.txt')
  writeFileSync(file, queries.filter((query) => !/^[a-z-]+$/.test(query)).join('\n'))
  const { out } = await call('search', ['--queries', file, '--index', index, '--json'])
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.length).toBeGreaterThan(7)
  for (const { query, total } of answers) expect(total, query).toBeGreaterThan(0)
})

test('ten results unless --limit says otherwise', async () => {
  for (const [args, count] of [
    [[], 10],
    [['--limit', '3'], 3],
  ] as const) {
    const { out } = await call('search', ['的', '--index', index, '--json', ...args])
    expect(JSON.parse(out).results.length).toBe(count)
  }
})

test('a folder without an index, and one of another version, are refused', async () => {
  const dir = emptyFolder()
  const none = await call('search', ['的', '--index', dir])
  expect(none).toMatchObject({ code: 1, out: '' })
  expect(none.err).toContain('there is no search index')
  writeFileSync(join(dir, 'index.bin'), '{"format":"xianwen-search","version":99}')
  const newer = await call('search', ['的', '--index', dir])
  expect(newer).toMatchObject({ code: 1, out: '' })
  expect(newer.err).toContain('the index has format 99')
})

test('QUERY and --queries together are a wrong call', async () => {
  const { code, err } = await call('search', ['的', '--queries', 'x'])
  expect(code).toBe(2)
  expect(err).toContain('search: it takes either QUERY or --queries; give one of the two.')
})
