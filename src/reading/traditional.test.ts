import { expect, test } from 'vitest'
import { inPieces } from './traditional.ts'

/** 里 is 裡 by itself and stays in a name. */
const convert = (text: string) => text.replace(/(?<!乌)里/g, '裡').replace(/乌/g, '烏')

test.each([
  [
    ['乌', '里·', '巴在这里'],
    ['烏', '里·', '巴在这裡'],
  ],
  [
    ['里', ''],
    ['裡', ''],
  ],
  [[], []],
])('%j are converted as one text', (texts, expected) => {
  expect(inPieces(texts, convert)).toEqual(expected)
})

test('what changes the length is converted piece by piece', () => {
  expect(inPieces(['甲', '乙'], (text) => `${text}!`)).toEqual(['甲!', '乙!'])
})
