import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { dataExamples } from '../../src/archive/exports/examples.ts'
import { paragraphsOf, readContent } from '../content.ts'
import { filesIn } from '../folders.ts'

const { dist } = inject('site')
const { articles } = readContent()
const read = (file: string) => readFileSync(join(dist, file), 'utf8')
const hash = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(dist, file)))
    .digest('hex')

/** A table of RFC 4180 → its rows of cells. */
function cellsOf(csv: string): string[][] {
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

const linesOf = (file: string) => read(`data/${file}`).trimEnd().split('\n')

/** The files of all periods, as the list says that stands where one file of all articles was. */
const listed = (ending: 'csv' | 'jsonl') =>
  linesOf('articles.jsonl').map((line) => String(JSON.parse(line).file).replace(/jsonl$/, ending))

test('lines, table and files of articles say the same, and what the content says', () => {
  const lines = listed('jsonl').flatMap((file) => linesOf(file).map((line) => JSON.parse(line)))
  const table = listed('csv').flatMap((file) => {
    const [header = [], ...rows] = cellsOf(read(`data/${file}`))
    return rows.map((row) => Object.fromEntries(row.map((cell, nth) => [header[nth], cell])))
  })
  expect(lines.map(({ id }) => id).sort()).toEqual(articles.map(({ fields }) => fields.id).sort())
  expect(table.map(({ id, text }) => [id, text])).toEqual(lines.map(({ id, text }) => [id, text]))
  for (const article of articles) {
    const { id, headline } = article.fields
    const record = JSON.parse(read(`articles/${id}.json`))
    expect(record).toEqual(lines.find((line) => line.id === id))
    expect(record.blocks.map(({ text }: { text: string }) => text)).toEqual(paragraphsOf(article))
    const plain = read(`articles/${id}.txt`)
    expect([headline, ...paragraphsOf(article)].filter((words) => !plain.includes(words))).toEqual([])
    expect(read(`articles/${id}.md`)).toContain(`id: ${id}`)
  }
})

test('the description has the size and the hash of what it describes', () => {
  for (const { path, bytes, hash: said } of JSON.parse(read('data/datapackage.json')).resources) {
    expect(said).toBe(`sha256:${hash(`data/${path}`)}`)
    expect(bytes).toBe(readFileSync(join(dist, 'data', path)).length)
  }
})

test('the manifest has every file of the site', () => {
  const lines = ['manifest-sha256.txt', ...filesIn(join(dist, 'manifests')).map((part) => `manifests/${part}`)].flatMap(
    (part) => read(part).trimEnd().split('\n'),
  )
  const own = filesIn(dist).filter((file) => !['manifest-sha256.txt', '.xianwen-build'].includes(file))
  expect(lines.toSorted()).toEqual(own.map((file) => `${hash(file)}  ${file}`).toSorted())
})

test('a harvester finds every article once', () => {
  const first = read('data/oai.xml')
  const friends = [...first.matchAll(/<baseURL>[^<]*\/data\/([^<]+)<\/baseURL>/g)].map(([, file]) =>
    read(`data/${file}`),
  )
  const ids = [first, ...friends].flatMap((xml) =>
    [...xml.matchAll(/<oai:identifier>oai:[^:]+:([a-z2-7]{12})</g)].map(([, id]) => id),
  )
  expect(ids.sort()).toEqual(articles.map(({ fields }) => fields.id).sort())
})

/** The examples as a reader sees them on the page. */
const shownExamples = [...read('data/index.html').matchAll(/<pre[^>]*><code>([^<]*)<\/code>/g)].map(([, code = '']) =>
  code.replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
)

test.each(dataExamples)('the page’s example runs as it stands: $title', ({ in: folder, by, code }) => {
  expect(shownExamples).toContain(code)
  const args = by === 'node' ? ['--input-type=module', '--eval', code] : ['-c', code]
  const ran = spawnSync(by === 'node' ? process.execPath : 'sh', args, { cwd: join(dist, folder), encoding: 'utf8' })
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
  expect(ran.stdout.trim()).not.toBe('')
})

test('the first example counts every article', () => {
  const [{ code } = expect.fail('there is no example')] = dataExamples
  const args = ['--input-type=module', '--eval', code]
  const { stdout } = spawnSync(process.execPath, args, { cwd: join(dist, 'data'), encoding: 'utf8' })
  const counts = stdout
    .trim()
    .split('\n')
    .map((line) => Number(line.split(' ').at(-1)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(articles.length)
})
