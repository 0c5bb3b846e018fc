import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/archive/schema.ts'
import { read, taken, told } from '../../../tests/fixtures/reading.ts'
import { gazetteerOf } from '../entities/places.ts'
import { byline } from './byline.ts'
import { opening } from './dateline.ts'
import { jump } from './jump.ts'
import { note } from './note.ts'
import { photo } from './photo-credit.ts'
import type { Rule } from './rule.ts'

const takes = (rule: Rule, text: string) => {
  const found = taken(rule, text)
  return found ? [...told(found.marks), ...(found.rest ? [`… ${found.rest.text}`] : [])] : []
}

describe('marks in traditional characters are read as in simplified ones, and names stay as printed', () => {
  test.each<[rule: Rule, text: string, marks: string[]]>([
    [opening, '本報泗水訊（通訊員 孟慶華）近年來', ['opening 本報泗水訊 + 通訊員 孟慶華', '… 近年來']],
    [opening, '本報訊 近日，', ['opening 本報訊 + —', '… 近日，']],
    [opening, '本報北京4月21日電（記者趙展）記者', ['opening 本報北京4月21日電 + 記者 趙展', '… 記者']],
    [opening, '新華社南昌4月20日電 中共', ['opening 新華社南昌4月20日電 + —', '… 中共']],
    [opening, '本報鄒城訊（見習記者 陳 明）', ['opening 本報鄒城訊 + 見習記者 陳明']],
    [opening, '本報訊（通訊員 陳明 記\n者 劉超）近日', ['opening 本報訊 + 通訊員 陳明, 記者 劉超', '… 近日']],
    [
      opening,
      '激發鄉村發展動能本報泗水訊（通訊員 劉超）近年來',
      ['text 激發鄉村發展動能', 'opening 本報泗水訊 + 通訊員 劉超', '… 近年來'],
    ],
    [opening, '據本報泗水訊（通訊員 劉超）', []],
    [opening, '他對本報記者說', []],
    [byline, '■本報通訊員 趙明清 孟瑾', ['opening — + 通訊員 趙明清, 通訊員 孟瑾']],
    [byline, '本報記者 陳　明', ['opening — + 記者 陳明']],
    [byline, '特約評論員 劉超', ['opening — + 特約評論員 劉超']],
    [byline, '記者從濟寧市獲悉，今年以來', []],
    [photo, '■通訊員 吳限 攝', ['photo-credit 通訊員 吳限']],
    [photo, '圖為入黨宣誓。 通訊員程明明 攝', ['text 圖為入黨宣誓。', 'photo-credit 通訊員 程明明']],
    [photo, '以上圖片均由陳明攝', ['photo-credit 陳明']],
    [photo, '陳明 劉超 攝影', ['photo-credit 陳明, 劉超']],
    [photo, '本版照片由縣檔案館提供', ['photo-credit ']],
    [photo, '他的愛好是攝影', []],
    [note, '（本報阿布扎比5月12日電）', ['note （本報阿布扎比5月12日電）']],
    [note, '（作者為大學教師，本文選自來稿）', ['note （作者為大學教師，本文選自來稿）']],
    [note, '製圖：劉超', ['note 製圖：劉超']],
    [note, '資料來源：縣統計局', ['note 資料來源：縣統計局']],
    [jump, '（下轉第二版）', ['jump to page 2']],
    [jump, '（上接第1版）', ['jump from page 1']],
  ])('%#: %s', (rule, text, marks) => expect(takes(rule, text)).toEqual(marks))
})

const county: Place = {
  name: '邹城市',
  slug: 'zoucheng',
  kind: 'county-level-city',
  parent: null,
  aliases: ['邹城'],
  position: null,
}

test.each([
  ['鄒城', '邹城市'],
  ['鄒城市', '邹城市'],
  ['邹城', '邹城市'],
  ['鄒', undefined],
])('the place %s', (text, name) => {
  expect(gazetteerOf([county]).exact(text)?.name).toBe(name)
  expect(gazetteerOf([county]).mentions(`在${text}舉行`)[0]?.place.name).toBe(name)
})

test('a gazetteer in traditional characters finds both', () => {
  const gazetteer = gazetteerOf([{ ...county, name: '鄒城市', aliases: [] }])
  expect(gazetteer.mentions('鄒城市與邹城市').map(({ at, full }) => [at, full])).toEqual([
    [0, true],
    [4, true],
  ])
})

test('a page in traditional characters keeps them, and its article has its fields', () => {
  const [article] = read(`鄒城推進鄉村振興工作

　　本報鄒城訊（通訊員 劉超）近年來，鄒城市堅持把鄉土人才
培育當做鄉村人才振興的重要抓手，壯大人才隊伍。`).articles
  expect(article).toMatchObject({
    headline: '鄒城推進鄉村振興工作',
    county: '邹城市',
    dateline: '本報鄒城訊',
    reporter: [{ name: '劉超', role: '通訊員' }],
    body: [{ text: '近年來，鄒城市堅持把鄉土人才培育當做鄉村人才振興的重要抓手，壯大人才隊伍。' }],
  })
})
