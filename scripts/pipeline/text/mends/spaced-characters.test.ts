import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { spacedCharacters } from './spaced-characters.ts'

const spaced = (lines: readonly string[]) => lines.map((line) => [...line].join(' ')).join('\n')
const lines = ['本报云河讯，近日', '厂改造完成并投入使用', '2024年6月19日', '“好水”流得久。']

test('a blank between any two characters of the page goes', () => {
  expect(read(spacedCharacters, spaced(lines))).toEqual(lines)
})

test.each([
  ['a wider blank is a printed one', '记 者  林 一 舟', '记者 林一舟'],
  ['ideographic blanks', '记　者　林　一　舟', '记者林一舟'],
  ['numbers and words may be whole', '增 长 3.5 % ， G D P', '增长3.5%，GDP'],
  ['a line with a word in it is printed so', '服务群众 办实事 好', '服务群众 办实事 好'],
])('%s', (_, line, printed) => {
  expect(read(spacedCharacters, `${spaced(lines)}\n${line}`).at(-1)).toBe(printed)
})

test('a stretched line or two of a page are left to the layout, which knows why', () => {
  expect(read(spacedCharacters, '企 业 大 发 展\n近日，水厂改造完成\n并投入使用')[0]).toBe('企 业 大 发 展')
})
