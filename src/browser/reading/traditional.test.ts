import { expect, test } from 'vitest'
import { inPieces, nameInTraditional } from './traditional.ts'

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

test.each([
  ['范长青', '范長青'],
  ['于明东', '于明東'],
  ['沈海涛', '沈海濤'],
  ['刘传贺', '劉傳賀'],
  ['', ''],
])('the name %s is written %s', (name, written) => {
  const words: Record<string, string> = {
    范: '範',
    于: '於',
    沈海: '瀋海',
    刘: '劉',
    长: '長',
    东: '東',
    涛: '濤',
    传: '傳',
    贺: '賀',
  }
  const opencc = (text: string) => text.replace(/沈海|./g, (word) => words[word] ?? word)
  expect(nameInTraditional(name, opencc)).toBe(written)
})
