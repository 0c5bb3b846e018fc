import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf, taken, told } from '../../../tests/fixtures/reading.ts'
import { byline } from './byline.ts'
import { opening } from './dateline.ts'
import type { Rule } from './rule.ts'

/** What a rule takes, then what it leaves of the last line. */
const takes = (rule: Rule, text: string) => {
  const found = taken(rule, text)
  return found ? [...told(found.marks), ...(found.rest ? [`… ${found.rest.text}`] : [])] : []
}

describe('dateline and names', () => {
  test.each([
    ['本报微山讯（通讯员 袁科）微山县结合', ['opening 本报微山讯 + 通讯员 袁科', '… 微山县结合']],
    [
      '本报微山讯（通讯员 李祥宇 满\n彬阳）2023 年以来，',
      ['opening 本报微山讯 + 通讯员 李祥宇, 通讯员 满彬阳', '… 2023 年以来，'],
    ],
    [
      '本报金乡讯（通讯员 刘传贺 范长青\n崔成浩）为持续推动',
      ['opening 本报金乡讯 + 通讯员 刘传贺, 通讯员 范长青, 通讯员 崔成浩', '… 为持续推动'],
    ],
    ['本报邹城讯(通讯员 冯俊新)近年来', ['opening 本报邹城讯 + 通讯员 冯俊新', '… 近年来']],
    ['本报汶上讯（汶组宣）近日，', ['opening 本报汶上讯 + 汶组宣', '… 近日，']],
    ['本报讯 记者孔敏 通讯员袁\n科报道 近日，', ['opening 本报讯 + 记者 孔敏, 通讯员 袁科', '… 近日，']],
    ['本报讯（记者 孔敏 特约\n通讯员 袁科）近日，', ['opening 本报讯 + 记者 孔敏, 特约通讯员 袁科', '… 近日，']],
    ['云河网讯（记者 孔敏）近日，', ['opening 云河网讯 + 记者 孔敏', '… 近日，']],
    ['6月18日讯（记者 孔敏）近日，', ['opening 6月18日讯 + 记者 孔敏', '… 近日，']],
    ['（青石十八日讯）近日，', ['opening （青石十八日讯） + —', '… 近日，']],
    ['（记者 孔敏 通讯员 袁科）近日，', ['opening — + 记者 孔敏, 通讯员 袁科', '… 近日，']],
    ['记者孔敏报道：近日，', ['opening — + 记者 孔敏', '… 近日，']],
    ['〔记者周立秋青石报道〕近日，', ['opening 〔记者周立秋青石报道〕 + 记者 周立秋', '… 近日，']],
    ['本报讯 近日，', ['opening 本报讯 + —', '… 近日，']],
    ['本报北京4月21日电 （记者赵展慧）记者', ['opening 本报北京4月21日电 + 记者 赵展慧', '… 记者']],
    ['本报北京4月20日\n电 （记者赵展慧）记者', ['opening 本报北京4月20日电 + 记者 赵展慧', '… 记者']],
    ['本 报 昆 明 4 月 2 1 日\n电 近 日', ['opening 本报昆明4月21日电 + —', '… 近 日']],
    ['新华社南昌4月20日电 中共', ['opening 新华社南昌4月20日电 + —', '… 中共']],
  ])('%j', (text, expected) => expect(takes(opening, text)).toEqual(expected))

  test.each([
    ['【本报讯】（记者 孔敏）近日，', ['opening 【本报讯】 + 记者 孔敏', '… 近日，']],
    ['【本报讯】记者孔敏报道：雨后', ['opening 【本报讯】 + 记者 孔敏', '… 雨后']],
    ['【本报讯】近日，', ['opening 【本报讯】 + —', '… 近日，']],
    ['[本报讯] 近日，', ['opening [本报讯] + —', '… 近日，']],
    ['（本报讯）近日，', ['opening （本报讯） + —', '… 近日，']],
    ['本报讯：近日，', ['opening 本报讯 + —', '… ：近日，']],
    ['（本报讯 记者 孔敏）眼下', ['opening （本报讯记者孔敏） + 记者 孔敏', '… 眼下']],
    ['本报讯 记者 孔敏 报道 云河', ['opening 本报讯 + 记者 孔敏', '… 云河']],
    ['本报讯 记者 孔敏 通讯员 袁科 近日，', ['opening 本报讯 + 记者 孔敏, 通讯员 袁科', '… 近日，']],
    [
      '本报讯 记者 毛 文 通讯员 李鸣\n志、顾 修 报道 前不久',
      ['opening 本报讯 + 记者 毛文, 通讯员 李鸣志, 通讯员 顾修', '… 前不久'],
    ],
    ['本报讯 记者：廖 杰 通讯员：姚小强 近日，', ['opening 本报讯 + 记者 廖杰, 通讯员 姚小强', '… 近日，']],
    ['本报讯（融媒记者 孔敏）近日，', ['opening 本报讯 + 融媒记者 孔敏', '… 近日，']],
    ['本报讯（全媒体记者 孔敏 通\n讯员 袁科）近日，', ['opening 本报讯 + 全媒体记者 孔敏, 通讯员 袁科', '… 近日，']],
    ['本报讯（云河日报全媒体记者 孔\n敏）近日，', ['opening 本报讯 + 全媒体记者 孔敏', '… 近日，']],
    ['本报讯（首席记者 孔敏 实习生 袁科）近日，', ['opening 本报讯 + 首席记者 孔敏, 实习生 袁科', '… 近日，']],
    ['本报讯（记者孔敏 通讯员袁\n科 文/图）近日，', ['opening 本报讯 + 记者 孔敏, 通讯员 袁科', '… 近日，']],
    ['云河融媒讯（记者 孔敏）近日，', ['opening 云河融媒讯 + 记者 孔敏', '… 近日，']],
    ['晚报讯（记者 孔敏）近日，', ['opening 晚报讯 + 记者 孔敏', '… 近日，']],
    ['本报云河6月19日讯（记者 孔敏）近日，', ['opening 本报云河6月19日讯 + 记者 孔敏', '… 近日，']],
    ['据新华社北京6月19日电（记者孔敏）近日，', ['opening 据新华社北京6月19日电 + 记者 孔敏', '… 近日，']],
    ['中新社香港6月19日电 近日，', ['opening 中新社香港6月19日电 + —', '… 近日，']],
    ['央广网北京6月19日消息 近日，', ['opening 央广网北京6月19日消息 + —', '… 近日，']],
    ['〔記者孔敏／雲河報導〕眼下', ['opening 〔記者孔敏／雲河報導〕 + 記者 孔敏', '… 眼下']],
    ['【記者孔敏／綜合報導】眼下', ['opening 【記者孔敏／綜合報導】 + 記者 孔敏', '… 眼下']],
    ['（馬六甲31日訊）雲河', ['opening （馬六甲31日訊） + —', '… 雲河']],
    ['（吉隆坡6月19日讯）警方', ['opening （吉隆坡6月19日讯） + —', '… 警方']],
    ['【大公报讯】（记者 孔敏）近日，', ['opening 【大公报讯】 + 记者 孔敏', '… 近日，']],
    ['（中央社記者孔敏台北19日電）', []],
  ])('%j, in the forms of other papers', (text, expected) => expect(takes(opening, text)).toEqual(expected))

  test('the place is what stands between the paper and its word for news', () => {
    const places = ['本报泗水讯 近年来', '本报讯 近年来', '新华社南昌4月20日电 中共'].map((text) => {
      const mark = taken(opening, text)?.marks[0]
      return mark?.is === 'opening' ? mark.dateline?.place : undefined
    })
    expect(places).toEqual(['泗水', '', '南昌'])
  })

  test('brackets that hold no names are text', () => {
    expect(takes(opening, '本报泗水讯（首批试点名单公布）近年来')[0]).toBe('opening 本报泗水讯 + —')
  })
})

describe('a title that runs straight into it is cut off', () => {
  test.each([
    [
      '激发乡村发展动能本报泗水讯（通讯员 常琦 刘超）近年来，泗水县持续',
      ['text 激发乡村发展动能', 'opening 本报泗水讯 + 通讯员 常琦, 通讯员 刘超', '… 近年来，泗水县持续'],
    ],
    [
      '经济运行稳中有进新华社北京4月20日电 记者',
      ['text 经济运行稳中有进', 'opening 新华社北京4月20日电 + —', '… 记者'],
    ],
  ])('%s', (text, expected) => expect(takes(opening, text)).toEqual(expected))
})

describe('what is no dateline', () => {
  test.each([
    '（本报阿布扎比5月12日电）',
    '他对本报记者说，近年来',
    '据本报泗水讯（通讯员 常琦）',
    '各地向本报来电咨询，热线不断',
    '近年来，微山县聚焦干部队伍持续优化',
  ])('%s', (text) => expect(takes(opening, text)).toEqual([]))
})

describe('names in a line of their own', () => {
  test.each([
    ['■本报通讯员 赵明清 孟瑾\n\n为深入推进', ['opening — + 通讯员 赵明清, 通讯员 孟瑾']],
    ['本报记者 吴 凯 黄金玉', ['opening — + 记者 吴凯, 记者 黄金玉']],
    ['通讯员 孔敏', ['opening — + 通讯员 孔敏']],
    ['■本报通讯员 赵明清\n孟瑾\n\n为深入推进', ['opening — + 通讯员 赵明清, 通讯员 孟瑾']],
    ['　　本报记者　　陈　明', ['opening — + 记者 陈明']],
  ])('%j', (text, expected) => expect(takes(byline, text)).toEqual(expected))

  test.each([
    ['本报记者 孔敏 通讯员 袁科', ['opening — + 记者 孔敏, 通讯员 袁科']],
    ['记者 孔敏 通讯员 袁科', ['opening — + 记者 孔敏, 通讯员 袁科']],
    ['□ 孔敏', ['opening — + 孔敏']],
    ['◎孔敏 袁科', ['opening — + 孔敏, 袁科']],
    ['◆全媒体记者 孔敏/文 袁科/图', ['opening — + 全媒体记者 孔敏']],
    ['作者：孔敏', ['opening — + 作者 孔敏']],
    ['文/孔敏', ['opening — + 孔敏']],
    ['孔敏/文', ['opening — + 孔敏']],
    ['□本报记者 孔敏 文/图', ['opening — + 记者 孔敏']],
    ['文/本报记者 孔敏 图/袁科', ['opening — + 记者 孔敏']],
    ['文/图 本报记者 孔敏', ['opening — + 记者 孔敏']],
    ['图文：孔敏', ['opening — + 孔敏']],
    ['本报记者 孔敏 采写', ['opening — + 记者 孔敏']],
    ['整理/孔敏', ['opening — + 孔敏']],
    ['特约评论员 孔敏', ['opening — + 特约评论员 孔敏']],
    ['云河日报记者 孔敏', ['opening — + 记者 孔敏']],
    ['云河融媒记者 孔敏', ['opening — + 融媒记者 孔敏']],
    ['文｜孔敏', ['opening — + 孔敏']],
    ['采写：本报记者 孔敏', ['opening — + 记者 孔敏']],
    ['本报记者孔敏周立秋', ['opening — + 记者 孔敏, 记者 周立秋']],
    ['D本报记者 孔敏', ['opening — + 记者 孔敏']],
    ['日本报记者 孔敏', ['opening — + 记者 孔敏']],
    ['本报评论员', ['opening — + —']],
    ['给工业产品“做体检” 通讯员 孔敏 文/图', ['text 给工业产品“做体检”', 'opening — + 通讯员 孔敏']],
  ])('%j, in the forms of other papers', (text, expected) => expect(takes(byline, text)).toEqual(expected))

  const at = (text: string, i: number) => told(byline.take(piecesOf(text), i, knowledge.habits)?.marks ?? [])
  test('a name alone is one between a title and its text', () => {
    expect(at('老站台变身新书屋\n\n孔 敏\n\n闲置多年的老汽车站，如今成了书屋。', 1)).toEqual([])
    expect(at('第2版\n\n老站台变身新书屋\n\n孔 敏\n\n闲置多年的老汽车站，如今成了书屋。', 2)).toEqual([
      'opening — + 孔敏',
    ])
    expect(at('第2版\n\n总理会见代表\n孔令仪\n\n闲置多年的老汽车站，如今成了书屋。', 2)).toEqual([])
  })
  test('below the last sentence, with a title behind it, it closes the article', () => {
    const closes = (text: string) => {
      const mark = byline.take(piecesOf(text), 1, knowledge.habits)?.marks[0]
      return mark?.is === 'opening' && mark.closes === true
    }
    expect(closes('村民喝上了放心水。\n本报记者 孔敏\n\n老站台变身新书屋')).toBe(true)
    expect(closes('村民喝上了放心水。\n本报记者 孔敏\n\n近日，老汽车站成了书屋。')).toBe(false)
    expect(closes('老站台变身新书屋\n本报记者 孔敏\n\n老站台变身新书屋')).toBe(false)
  })

  test('who took the pictures is told apart from who wrote', () => {
    const mark = taken(byline, '文/本报记者 孔敏 图/袁科')?.marks[0]
    expect(mark).toMatchObject({ pictures: [{ name: '袁科' }] })
  })

  test.each([
    '记者手记',
    '■一线见闻',
    '在接受本报记者采访时表',
    '本报记者从县里了解到',
    '图文并茂的展板',
    '记者观察',
    '记者从济宁市获悉，今年以来',
    '通讯员队伍建设是重要的一环',
    '记者节到来之际，我们走访了多位老记者',
    '■通讯员 吴限 摄',
    '作者认为这样做是值得的',
    '为深入推进驻村帮扶工作扎实开展，认',
  ])('a sentence is none: %s', (text) => expect(takes(byline, text)).toEqual([]))

  test('nor is what stands behind a dateline in the same line', () => {
    const [first = expect.fail()] = piecesOf('记者 孔敏')
    const behind = { ...first, span: { ...first.span, from: 5, to: 10 } }
    expect(byline.take([first], 0, knowledge.habits)).toBeDefined()
    expect(byline.take([behind], 0, knowledge.habits)).toBeUndefined()
  })
})
