import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'

const day = '2024年11月27日 星期三'
const texts = [
  '祛疴治乱，确保党和人民赋予的权力始终用来为人民谋幸福，这是全县上下的共识。',
  '记者从生态环境部了解到，十年来，长江口生态保护成效显著，湿地保护率逐年提高。',
]
const pageOf = (...between: string[]) =>
  read([day, '', texts[0], '', ...between, '', texts[1], ''].join('\n')).facts.page

test.each([
  ['06', 6],
  ['A12', 12],
  ['8', 8],
])('%s alone on its line is the page of a folio without a number', (line, page) => {
  expect(pageOf(line)).toBe(page)
})

test.each([
  ['two numbers', ['6', '', texts[0] as string, '', '8']],
  ['figures of vertical type', ['2', '0']],
  ['a number with something behind it', ['6 项']],
  ['no number', []],
])('%s are none', (_, lines) => {
  expect(pageOf(...lines)).toBeUndefined()
})

test('a folio with a number has its own', () => {
  expect(read(`第3版 ${day}\n\n${texts[0]}\n\n8\n\n${texts[1]}\n`).facts.page).toBe(3)
})
