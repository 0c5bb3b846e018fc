import { expect, test } from 'vitest'
import { ordinary } from './ordinary.ts'

test.each([
  ['⽉⻓⼈⺠', '月长人民'],
  ['本报\ue5d2汶上讯', '本报汶上讯'],
  ['\u{f0001}第一版', '第一版'],
  ['憲法與傳統', '憲法與傳統'],
  ['2023年，“新”', '2023年，“新”'],
  ['⸺编者', '——编者'],
  ['', ''],
])('%j becomes %j', (printed, plain) => {
  expect(ordinary(printed)).toBe(plain)
  expect(ordinary(plain)).toBe(plain)
})
