import { expect, test } from 'vitest'
import { readingsOf } from './list.ts'
import { homophones, isLetters, lettersOf, soundsLike, spelling, spellingOf } from './pinyin.ts'

const list = {
  readings: {
    wen: '汶闻',
    shang: '上尚',
    dan: '单',
    shan: '单山',
    chan: '单',
    xian: '县现',
    zeng: '曾',
    ceng: '曾',
    di: '第',
    yi: '一艺',
    shu: '书树',
    ji: '记济',
    wang: '王',
    jian: '建健',
    guo: '国',
    nv: '女',
    zhong: '中',
    zong: '宗',
    jing: '京',
    jin: '金',
    chang: '长',
  },
}
const readings = readingsOf(list)

test.each([
  ['wenshang', '汶上', spelling.whole],
  ['ws', '汶上', spelling.initials],
  ['wsh', '汶上', spelling.initials],
  ['wens', '汶上', spelling.initials],
  ['wen', '汶上', spelling.begins],
  ['shanxian', '单县', spelling.whole],
  ['danxian', '单县', spelling.whole],
  ['sx', '单县', spelling.initials],
  ['zeng', '曾', spelling.whole],
  ['diyishuji', '第一书记', spelling.whole],
  ['dysj', '第一书记', spelling.initials],
  ['diyi', '第一书记', spelling.begins],
  ['nv', '女', spelling.whole],
  ['5gxian', '5g县', spelling.whole],
  ['wenshangx', '汶上', undefined],
  ['jining', '汶上', undefined],
])('%j spells %j: %j', (letters, word, how) => {
  expect(spellingOf(letters, word, readings)).toBe(how)
})

test.each([
  ['wenshang', true],
  ["xi'an", true],
  ['wen shang', true],
  ['nü', true],
  ['w', false],
  ['5g', false],
  ['汶shang', false],
  ['', false],
])('%j can be pinyin: %j', (typed, is) => {
  expect(isLetters(typed)).toBe(is)
})

test('marks between syllables mean nothing', () => {
  expect([lettersOf("xi'an"), lettersOf('wen shang'), lettersOf('nü')]).toEqual(['xian', 'wenshang', 'nv'])
})

test.each([
  ['王健国', '王建国', true],
  ['中', '宗', true],
  ['京', '金', true],
  ['汶上', '闻尚', true],
  ['汶上', '上汶', false],
  ['汶上', '汶', false],
  ['汶鑫', '汶上', false],
])('%j and %j sound alike: %j', (a, b, alike) => {
  expect(soundsLike(a, b, readings)).toBe(alike)
})

test('one character at a time is changed, the most frequent first', () => {
  expect(homophones('王健国', list)).toEqual(['王建国'])
  expect(homophones('汶上', list)).toEqual(['闻上', '汶尚', '汶单', '汶山'])
  expect(homophones('京', list)).toEqual(['金'])
  expect(homophones('鑫', list)).toEqual([])
})
