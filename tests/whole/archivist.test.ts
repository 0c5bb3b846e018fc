import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { correctionsShape, gazetteer, paper, sidecarShape, site } from '../../src/archive/schema.ts'
import { readContent } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { call, project } from '../program.ts'

const dumps = join(project, 'content', 'dumps')
const { articles, pages } = readContent(join(project, 'content'))

test('the YAML of the README is of the shapes that the program reads', () => {
  const readme = readFileSync(join(project, 'README.md'), 'utf8')
  const examples = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => parse(text ?? ''))
  const shapes = [sidecarShape, gazetteer, paper, correctionsShape, site.pick({ address: true, base: true })]
  expect(examples.length).toBe(shapes.length)
  for (const [n, shape] of shapes.entries()) expect(shape.safeParse(examples[n]).error).toBeUndefined()
})

test('sidecar, paper and corrections say what the page does not print, and are marked as saying it', async () => {
  const archive = emptyFolder()
  const undated = pages.find(({ date }) => date === null) ?? expect.fail('every page is dated')
  const wrong =
    articles.find(({ fields }) => fields.source.dump === undated.dump) ?? expect.fail('no article is undated')
  const bytes = readFileSync(join(dumps, undated.dump))
  mkdirSync(join(archive, 'dumps', '周报'), { recursive: true })
  mkdirSync(join(archive, 'corrections', '周报'), { recursive: true })
  cpSync(join(dumps, undated.dump), join(archive, 'dumps', '周报', 'p1.txt'))
  writeFileSync(join(archive, 'dumps', 'paper.yaml'), 'name: 泗水周报\n')
  writeFileSync(join(archive, 'dumps', '周报', 'p1.yaml'), 'date: 2024-06-20\npage: 2\nsection: 要闻\n')
  const correction = {
    set: { line: wrong.fields.source.lines[0]?.[0], field: 'county', value: '曲阜市' },
    who: '馆员',
    when: '2026-07-01',
    why: '与版面影像核对',
  }
  const corrections = { sha256: createHash('sha256').update(bytes).digest('hex'), corrections: [correction] }
  writeFileSync(join(archive, 'corrections', '周报', 'p1.yaml'), stringify(corrections))

  const { code, err } = await call('parse', ['--out', archive])
  expect({ code, err }).toMatchObject({ code: 0 })
  const made = readContent(archive)
  expect(made.articles.length).toBe(undated.articles.length)
  for (const { fields } of made.articles) {
    expect(fields).toMatchObject({ date: '2024-06-20', page: 2, section: '要闻', paper: '泗水周报' })
    expect(fields.evidence).toMatchObject({ date: { how: 'given' }, page: { how: 'given' }, paper: { how: 'given' } })
  }
  const corrected = made.articles.filter(({ fields }) => fields.evidence.county?.how === 'corrected')
  expect(corrected.map(({ fields }) => fields.county)).toEqual(['曲阜市'])
})

test('a dump that grows keeps its articles’ addresses', async () => {
  const archive = emptyFolder()
  const [page = expect.fail('there is no page')] = pages
  mkdirSync(join(archive, 'dumps'))
  const dump = join(archive, 'dumps', 'p1.txt')
  cpSync(join(dumps, page.dump), dump)
  await call('parse', ['--out', archive])
  const ids = () => readContent(archive).articles.map(({ fields }) => fields.id)
  const before = ids().sort()
  writeFileSync(dump, `\n\n${readFileSync(dump, 'utf8')}`)
  const { code } = await call('parse', ['--out', archive])
  expect(code).toBe(0)
  expect(ids().sort()).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
})
