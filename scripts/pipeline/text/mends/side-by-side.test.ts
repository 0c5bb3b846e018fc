import { expect, test } from 'vitest'
import { left, mended, read, right } from '../../../../tests/fixtures/mending.ts'
import { widthOf } from '../typography.ts'
import { sideBySide } from './side-by-side.ts'

/** Two columns as a program prints them that counts characters, or the cells of a terminal. */
const besideIn = (size: (text: string) => number, a: readonly string[], b: readonly string[], at: number) =>
  a.map((line, i) => `${line}${' '.repeat(Math.max(1, at - size(line)))}${b[i] ?? ''}`.trimEnd()).join('\n')
const inCharacters = (text: string) => text.length
const inCells = (text: string) => 2 * widthOf(text)

test.each([
  ['in columns of characters', besideIn(inCharacters, left, right, 22), [...left, ...right]],
  ['in columns of cells', besideIn(inCells, left, right, 40), [...left, ...right]],
  ['the left one longer', besideIn(inCells, [...left, '书屋不收费。'], right, 40), [...left, '书屋不收费。', ...right]],
  [
    'below a line that goes over both',
    `老站台变身新书屋，果农夜校开到田埂上来了\n${besideIn(inCharacters, left, right, 22)}`,
    ['老站台变身新书屋，果农夜校开到田埂上来了', ...left, ...right],
  ],
  [
    'of two stories, one above the other, that a row of blanks parts',
    `${besideIn(inCells, left, right, 40)}\n\n${besideIn(inCells, right, left, 40)}`,
    [...left, ...right, ...right, ...left],
  ],
  [
    'whose places wander',
    [besideIn(inCells, left, right, 40), besideIn(inCells, left, right, 43)].join('\n'),
    [...left, ...left, ...right, ...right],
  ],
  [
    'a single blank apart where others have more',
    besideIn(inCharacters, left, right, 15).replace(/ +(?=起了灯)/, ' '),
    [...left, ...right],
  ],
  [
    'three of them',
    besideIn(inCells, besideIn(inCells, left, right, 40).split('\n'), left, 80),
    [...left, ...right, ...left],
  ],
])('columns %s', (_, text, printed) => expect(read(sideBySide, text)).toEqual(printed))

test.each([
  ['a title of two parts', '党建“联”盟  青春“合”力\n近日，水厂改造完成并投入使用'],
  ['names with blanks between', '出席会议的有 林一舟 周立秋\n参加会议的有 方晓禾 何小满'],
  [
    'lines with blanks around figures',
    '全市今年完成 120 公里道路改造任务\n各县今年完成 85 公里道路改造任务\n两区今年完成 40 公里道路改造任务',
  ],
  ['the rows of a table', '单位      数量\n东关村    120\n西关村    85\n合计      205'],
])('%s stays as it is', (_, text) => expect(read(sideBySide, text)).toEqual(text.split('\n')))

test('what begins a column or is set in within it is known again', () => {
  const set = ['　　晚上七点，柳河乡的梨园', ...right.slice(1)]
  const gaps = mended(sideBySide, besideIn(inCells, left, set, 40)).pieces.map((piece) => piece.gap)
  expect(gaps).toEqual([1, 0, 0, 0, 1, 0, 0, 0])
})

test('lines with wide gaps at no common place are a doubt', () => {
  const lines = [9, 20, 31, 42].map((n) => `${'好书'.repeat(n / 2)}   ${right[0]}`)
  expect(mended(sideBySide, lines.join('\n\n')).doubts).toMatchObject([{ rule: 'side-by-side', line: 1 }])
})
