import { describe, expect, test } from 'vitest'
import { looksLikeNames, namesFrom } from './people.ts'

const told = (printed: string, whole: string[] = []) =>
  namesFrom(printed, new Set(whole)).map(({ name, role }) => (role === undefined ? name : `${role} ${name}`))

describe('names as printed', () => {
  test.each([
    ['陈　明 李志强', ['陈明', '李志强']],
    ['吕钟正 吴 凯 黄金玉', ['吕钟正', '吴凯', '黄金玉']],
    ['陈 凌 彭 飞 何 娟', ['陈凌', '彭飞', '何娟']],
    ['袁 科 程 明 明', ['袁科', '程明明']],
    ['程 明 明', ['程明明']],
    ['谷常浩', ['谷常浩']],
    ['谷常浩、黄遵峰，毕永梅', ['谷常浩', '黄遵峰', '毕永梅']],
    ['刘传贺/范长青', ['刘传贺', '范长青']],
    ['', []],
    ['　', []],
  ])('%s', (printed, names) => expect(told(printed)).toEqual(names))
})

describe('a line end inside a list of names', () => {
  test.each([
    ['breaks a name', '李祥宇 满\n彬阳', ['李祥宇', '满彬阳']],
    ['breaks a name behind its surname and one character', '李祥宇 满彬\n阳', ['李祥宇', '满彬阳']],
    ['parts two names', '刘传贺 范长青\n崔成浩', ['刘传贺', '范长青', '崔成浩']],
    ['parts two names of two characters', '袁科\n李烁', ['袁科', '李烁']],
  ])('%s', (_, printed, names) => expect(told(printed)).toEqual(names))
})

describe('what a named person did', () => {
  test.each([
    ['（通讯员 孔敏）', ['通讯员 孔敏']],
    ['(记者李心萍)', ['记者 李心萍']],
    ['■本报通讯员 赵明清 孟瑾', ['通讯员 赵明清', '通讯员 孟瑾']],
    ['■通讯员 吴限', ['通讯员 吴限']],
    ['（记者 李志强 通讯员 孔敏 袁科）', ['记者 李志强', '通讯员 孔敏', '通讯员 袁科']],
    ['（通讯\n员 孔敏）', ['通讯员 孔敏']],
    ['本报见习记者 孔敏', ['见习记者 孔敏']],
    ['见习记者 孔敏', ['见习记者 孔敏']],
    ['见习通讯员 孔敏 孟瑾', ['见习通讯员 孔敏', '见习通讯员 孟瑾']],
    ['记者：孔敏', ['记者 孔敏']],
  ])('%s', (printed, names) => expect(told(printed)).toEqual(names))
})

describe('a name that is not two or three characters', () => {
  test.each([
    ['a collective pen-name stays whole', '（汶组宣）', ['汶组宣']],
    ['two names glued together', '范长青崔成浩', ['范长青', '崔成浩']],
    ['a compound surname', '（记者欧阳洁）', ['记者 欧阳洁']],
    ['a compound surname in front of a glued name', '欧阳洁李烁', ['欧阳洁', '李烁']],
  ])('%s', (_, printed, names) => expect(told(printed)).toEqual(names))

  test('a pen-name of the profile is never cut, however long', () => {
    expect(told('济宁市委组织部宣传科', ['济宁市委组织部宣传科'])).toEqual(['济宁市委组织部宣传科'])
    expect(told('汶上县委宣', ['汶上县委宣'])).toEqual(['汶上县委宣'])
  })
})

describe('whether a text can be a list of people', () => {
  test.each(['孔敏', '陈 明', '赵明清 孟瑾', '谷常浩、黄遵峰', '欧阳娜娜', '伊万·彼得罗夫'])('%s can', (text) =>
    expect(looksLikeNames(text)).toBe(true),
  )
  test.each(['', '近年来，泗水县持续健全', '2023', 'rmrb@people.cn', '明', '中共济宁市委组织部'])('%s cannot', (text) =>
    expect(looksLikeNames(text)).toBe(false),
  )
  test('nor can a crowd of thirteen', () => {
    expect(looksLikeNames(Array(12).fill('孔敏').join(' '))).toBe(true)
    expect(looksLikeNames(Array(13).fill('孔敏').join(' '))).toBe(false)
  })
})

test.each<[string, string[]]>([
  ['导管架平台等大型海洋油气装 姜琪红', []],
  ['钱文 持续开发清洁能源。“十 杨兰', ['钱文']],
  ['孔敏 县委宣传部融媒体中心', ['孔敏', '县委宣传部融媒体中心']],
])('%s: nobody has a sentence for a name', (printed, people) => {
  expect(told(printed)).toEqual(people)
})
