import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveOf, put } from '../tests/parsing.ts'
import { call } from '../tests/program.ts'

const text =
  '2 综合新闻 2024年6月19日 星期三\n\n老井又出清水\n\n本报讯（记者 林一舟）东门外的老井清了淤，街坊们又能打到清水。\n'
const item = {
  kind: 'article',
  headline: '老井又出清水',
  reporters: ['林一舟'],
  paragraphs: [{ text: '东门外的老井清了淤，街坊们又能打到清水。' }],
}
const goldOf = (dump: string, page: number) =>
  JSON.stringify({ dump, issue: { date: '2024-06-19', page }, items: [item] })

test('scores a folder, by extractor and style where a manifest names them, and says what is wrong', async () => {
  const { dumps } = archiveOf({ '000.txt': text, '001.txt': text })
  const made = join(dumps, '..')
  put(join(made, 'gold', '000.json'), goldOf('000.txt', 2))
  put(join(made, 'gold', '001.json'), goldOf('001.txt', 3))
  const pages = [
    { page: '000', style: 'party', extractor: 'mutool' },
    { page: '001', style: 'party', extractor: 'ocr' },
  ]
  put(join(made, 'manifest.json'), JSON.stringify({ pages }))
  const { code, out } = await call('score', ['--gold', join(made, 'gold'), '--stages', '--wrong'])
  expect(code).toBe(0)
  const cells = out.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const column = cells.find((row) => row[2] === 'pages')?.indexOf('page') ?? 0
  const named = cells.filter((row) => row.length > 3 && row[1]).map((row) => [row[1], row[2], row[column]])
  expect(named).toEqual([
    ['---', '---:', '---:'],
    ['all', '2', '50.0'],
    ['mutool', '1', '100.0'],
    ['ocr', '1', '0.0'],
    ['party', '2', '50.0'],
  ])
  expect(out).toContain('001.txt item 1 (老井又出清水): page: want 3, got 2')
})

test('names a dump that is not there and gold that is none, and scores the rest', async () => {
  const { dumps } = archiveOf({ '000.txt': text })
  const gold = join(dumps, '..', 'gold')
  put(join(gold, '000.json'), goldOf('000.txt', 2))
  put(join(gold, '001.json'), goldOf('001.txt', 2))
  put(join(gold, '002.json'), '{')
  const { code, out, err } = await call('score', ['--gold', gold])
  expect(code).toBe(1)
  expect(err).toMatch(/001\.txt: is not there — name the folder of the dumps/)
  expect(err).toMatch(/002\.json: .*JSON.* — write it as/)
  expect(out).toMatch(/^\| all \| 2 \| 66\.7 \|/m)
})

test.each([
  [[], '--gold is missing'],
  [['--gold', '/nowhere'], 'there is no folder /nowhere'],
])('%j is a wrong call', async (args, told) => {
  const { code, err } = await call('score', args)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(told) })
})
