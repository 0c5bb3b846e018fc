import { expect, test } from 'vitest'
import { findEither, isIn, simplified } from './either-script.ts'

test.each([
  ['本報濟寧訊（記者 陳明）', '本报济宁讯（记者 陈明）'],
  ['本报济宁讯', '本报济宁讯'],
  ['𠮷祥 A1 攝', '𠮷祥 A1 摄'],
  ['', ''],
])('%j is %j, unit by unit', (text, plain) => {
  expect(simplified(text)).toBe(plain)
  expect(simplified(text).length).toBe(text.length)
})

test.each([
  ['本报（?<who>记者|通讯员）', '今有本報通訊員', { index: 2, text: '本報通訊員', groups: { who: '通訊員' } }],
  ['本报（?<who>记者|通讯员）', '本报记者', { index: 0, text: '本报记者', groups: { who: '记者' } }],
  ['讯（?<day>\\d）?', '本報訊', { index: 2, text: '訊', groups: { day: undefined } }],
  ['摄', '拍照', undefined],
])('/%s/ in %j', (pattern, text, found) => {
  const regExp = new RegExp(pattern.replace('（', '(').replace('）', ')'), 'u')
  expect(findEither(regExp, text)).toEqual(found)
  expect(isIn(regExp, text)).toBe(found !== undefined)
})
