import fc from 'fast-check'
import { expect, test } from 'vitest'
import { left, mended, read, right } from '../../../../tests/fixtures/mending.ts'
import { linesFromText, piecesFromLines } from '../lines.ts'
import { sideBySide } from './side-by-side.ts'
import { unweave } from './woven-columns.ts'

const third = [
  '白杨镇最后一处水厂改造完成，九万居民',
  '喝上了干净水。水厂负责人介绍，改造工',
  '程投资一千二百万元，更换老旧管道的长',
  '度是三十公里。',
]
const both = (n: number) => `${left[n]} ${right[n]}`

test.each([
  ['line by line', [both(0), both(1), both(2), both(3)], [left, right]],
  ['now in one line, now in two', [both(0), left[1], right[1], both(2), left[3], right[3]], [left, right]],
  ['first by turns', [left[0], right[0], left[1], right[1], both(2), both(3)], [left, right]],
  ['the right one first', [right[0], both(1).replace(left[1] as string, left[0] as string)], undefined],
  [
    'three of them',
    [`${both(0)} ${third[0]}`, left[1], `${right[1]} ${third[1]}`, `${both(2)} ${third[2]}`, both(3), third[3]],
    [left, right, third],
  ],
])('columns %s', (_, lines, columns) =>
  expect(read(sideBySide, lines.join('\n'))).toEqual(columns ? columns.flat() : lines),
)

test.each([
  ['a title of two parts above its text', `闲置车站变身书屋 老镇添了新去处\n${left.join('\n')}`],
  ['names', '记者 林一舟 通讯员 周立秋\n摄影 方晓禾 编辑 何小满\n记者 林一舟 通讯员 周立秋\n摄影 方晓禾 编辑 何小满'],
  ['one column after the other', [...left, ...right].join('\n')],
  ['a poem', '春风吹过 青石老街\n书香飘在 小镇傍晚\n孩子读着 远方的诗\n老人听着 昨天的歌'],
])('%s stays as it is', (_, text) => expect(read(sideBySide, text)).toEqual(text.split('\n')))

test('a caption ends with its credit', () => {
  const caption = [...third, '通讯员 林一舟 摄']
  const lines = [
    `${left[0]} ${caption[0]}`,
    `${left[1]} ${caption[1]}`,
    `${left[2]} ${caption[2]}`,
    caption[3],
    left[3],
    caption[4],
  ]
  expect(read(sideBySide, lines.join('\n'))).toEqual([...left, ...caption])
})

test('the line with the day is no line of a column', () => {
  const day = '2024年6月19日 星期三'
  expect(read(sideBySide, [day, both(0), both(1), both(2), both(3)].join('\n'))).toEqual([day, ...left, ...right])
})

test('what was taken apart is a doubt', () => {
  const { doubts } = mended(sideBySide, [0, 1, 2, 3].map(both).join('\n'))
  expect(doubts).toMatchObject([{ rule: 'side-by-side', line: 1, found: expect.stringContaining('4 lines') }])
})

test('lines of seven texts are no columns', () => {
  const lines = Array.from({ length: 300 }, (_, i) =>
    Array.from({ length: 7 }, (_, k) => `${i}${left[k % 4]}`).join(' '),
  )
  expect(read(sideBySide, lines.join('\n'))).toEqual(lines)
})

const stretch = fc.array(fc.constantFrom(...left, ...right, ...third, ' ', '商', '。', '12'), {
  minLength: 1,
  maxLength: 6,
})
test('every character of whatever lines stays, and once', () => {
  const sorted = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 30 }), (lines) => {
      const text = lines.map((parts) => parts.join(' ')).join('\n')
      const { pieces } = unweave(piecesFromLines(linesFromText(text)))
      expect(sorted(pieces.map((piece) => piece.text).join(''))).toBe(sorted(text))
    }),
    { numRuns: 60 },
  )
})
