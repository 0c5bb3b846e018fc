import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf, read, taken } from '../../../tests/fixtures/reading.ts'
import type { Furniture } from '../types/marks.ts'
import { folio } from './folio.ts'
import { folioPattern } from './folio-pattern.ts'

const marksOf = (text: string) => (taken(folio, text)?.marks ?? []).filter((m): m is Furniture => m.is === 'furniture')

/** All that the lines say together. */
const facts = (text: string) => {
  const said = marksOf(text).flatMap((m) => (m.folio ? [m.folio] : []))
  return said.length ? Object.assign({}, ...said.map((f) => JSON.parse(JSON.stringify(f)))) : undefined
}

const wednesday = { date: '2024-06-19', weekday: '星期三' }
const day = { date: '2024-06-19' }

describe('day, weekday, page, section and paper in one line, in any order and form', () => {
  test.each([
    ['32023 年12月17日 星期日', { date: '2023-12-17', weekday: '星期日', page: 3 }],
    ['4 党的建设 2021 年10月9日 星期六', { date: '2021-10-09', weekday: '星期六', page: 4, section: '党的建设' }],
    ['122023 年12月17日 星期日', { date: '2023-12-17', weekday: '星期日', page: 12 }],
    ['地方新闻 第10版 2024年6月19日 星期三', { ...wednesday, page: 10, section: '地方新闻' }],
    ['２０２４年６月１９日 星期三', wednesday],
    ['2 0 2 4 年 6 月 1 9 日 星 期 三', wednesday],
    ['2 综 合 新 闻 2 0 2 4 年 6 月 1 9 日 星 期 三', { ...wednesday, page: 2, section: '综合新闻' }],
    ['2024年6月19日', day],
    ['2021年2月30日 星期二', { weekday: '星期二' }],
    ['2024年6月19日 星期三 农历甲辰年五月十四', wednesday],
    ['2024年6月19日 农历甲辰年五月十四 星期三 第2版', { ...wednesday, page: 2 }],
    ['2024年6月19日 星期三 甲辰年五月十四 今日四版', wednesday],
    ['2024年6月19日 星期三 五月十四 十六夏至', wednesday],
    ['2024年6月19日 周三 A02 综合新闻', { ...wednesday, page: 2, section: '综合新闻' }],
    ['2024.6.19 星期三 综合新闻 2版', { ...wednesday, page: 2, section: '综合新闻' }],
    ['2024-06-19 星期三 本地 03', { ...wednesday, page: 3, section: '本地' }],
    ['2024/6/19 周三 | A3 | 要闻', { ...wednesday, page: 3, section: '要闻' }],
    ['2024·06·19｜星期三｜T5 特刊', { ...wednesday, page: 5, section: '特刊' }],
    ['二〇二四年六月十九日 要闻 第八版', { ...day, page: 8, section: '要闻' }],
    ['二○二四年六月十九日 星期三 第十二版', { ...wednesday, page: 12 }],
    ['中華民國113年6月19日 星期三 A2 地方', { ...wednesday, page: 2, section: '地方' }],
    ['2024年6月19日 星期三 A4 港聞透視', { ...wednesday, page: 4, section: '港聞透視' }],
    ['Wednesday, June 19, 2024 A3', { ...wednesday, page: 3 }],
    ['WED 19 JUN 2024 云河日报', { ...wednesday, paper: '云河日报' }],
    ['A5 香港新聞 責任編輯：孔敏 二〇二四年六月十九日 星期三', { ...wednesday, page: 5, section: '香港新聞' }],
    ['A03 要闻 | 2024年6月19日 星期三 编辑：孔敏 组版：袁科 关注', { ...wednesday, page: 3, section: '要闻' }],
    ['A3 焦點新聞 中華民國113年6月19日／星期三', { ...wednesday, page: 3, section: '焦點新聞' }],
    ['星洲日報 2024年6月19日‧星期三 03 國內', { ...wednesday, page: 3, section: '國內', paper: '星洲日報' }],
    ['2024年6月19日 星期三 A3 国内 NANYANG SIANG PAU', { ...wednesday, page: 3, section: '国内' }],
    ['星期三 19.6.2024', wednesday],
    ['19/06/2024 国内 A6', { ...day, page: 6, section: '国内' }],
    ['■ 2024年6月19日 ■ 星期三 ■ 责任编辑 孔敏 ■ 电话 8888888', wednesday],
    ['新闻热线：0537-2345678 2024年6月19日 星期三 综合新闻 03', { ...wednesday, page: 3, section: '综合新闻' }],
    ['20\u200b24年6月19日 星期三 教育 6', { ...wednesday, page: 6, section: '教育' }],
    ['20240619 第3版', { ...day, page: 3 }],
    ['2020年10月 24 星期六 6 社会', { date: '2020-10-24', weekday: '星期六', page: 6, section: '社会' }],
    ['泗水周报 2024年6月19日 星期三 3版', { ...wednesday, page: 3, paper: '泗水周报' }],
    ['2024年6月19日泗水周报 第3版', { ...day, page: 3, paper: '泗水周报' }],
    ['泗水周报 综合 2 2024年6月19日 星期三', { ...wednesday, page: 2, section: '综合', paper: '泗水周报' }],
    ['第3版 综合新闻 总第3640期 2024年6月19日', { ...day, page: 3, section: '综合新闻' }],
    ['2024年6月19日 星期三 责编/孔敏 美编/黄遵峰 08', { ...wednesday, page: 8 }],
    ['第02版：综合新闻', { page: 2, section: '综合新闻' }],
    ['02版·民生实事', { page: 2, section: '民生实事' }],
    ['第2、3版 专题', { page: 2, section: '专题' }],
    ['05 生态', { page: 5, section: '生态' }],
    ['08 特别策划', { page: 8, section: '特别策划' }],
    ['14版 - 广告', { page: 14, section: '广告' }],
    ['第10版', { page: 10 }],
    ['第八版', { page: 8 }],
    ['党的建设', { section: '党的建设' }],
    ['要闻', { section: '要闻' }],
  ])('%s', (line, expected) => expect(facts(line)).toEqual(expected))

  test('the credits in it are kept', () => {
    const [mark] = marksOf('2026年4月17日 星期五 本版责编：陈 凌 彭 飞 何 娟 电子信箱 rmrb@people.cn')
    expect(mark).toMatchObject({
      folio: { date: '2026-04-17' },
      credits: [{ role: '责编', names: ['陈凌', '彭飞', '何娟'] }],
    })
  })
})

describe('in pieces on lines of their own', () => {
  test.each([
    ['2023年12月\n17\n星期日\n农历癸卯年十一月初五', { date: '2023-12-17', weekday: '星期日' }],
    ['星期日\n17\n2023年12月', { date: '2023-12-17', weekday: '星期日' }],
    ['2023年\n12月17日\n星期日', { date: '2023-12-17', weekday: '星期日' }],
    ['2011 年 1 月\n7\n星期五\n8文化', { date: '2011-01-07', weekday: '星期五', page: 8, section: '文化' }],
    ['5\n\n2011 年 1 月\n\n7\n\n星期五', { date: '2011-01-07', weekday: '星期五', page: 5 }],
    ['江溪日报\n\n综合新闻\n\n2024 年 6 月 19 日 星期三', { ...wednesday, section: '综合新闻', paper: '江溪日报' }],
    ['二〇二四年六月十九日\n综合\n第六版', { ...day, page: 6, section: '综合' }],
    ['泗水周报\n2024年6月19日 星期三 第2版', { ...wednesday, page: 2, paper: '泗水周报' }],
  ])('%j', (text, expected) => expect(facts(text)).toEqual(expected))

  test.each([
    '2023年12月\n星期日',
    '17\n18\n19',
    '2023年\n12月\n驻村帮扶',
    '星期日\n星期一的早晨',
    '云河县教育局\n2024年6月19日',
  ])('no date: %j', (text) => expect(facts(text)?.date).toBeUndefined())
})

describe('the head of a front page', () => {
  const head = [
    '云 河 日 报',
    'YUNHE RIBAO',
    '中共云河县委主管主办',
    '云河日报社出版',
    '国内统一连续出版物号',
    'CN 00-0000',
    '邮发代号 00-00',
    '网址：www.example.com',
    '权威 责任 温度',
    '零售每份1.00元',
    '总第 5123 期',
    '今日 4 版',
    '2024年6月19日',
    '星期三',
    '今日天气：多云转晴 21℃—30℃',
    '扫码下载云河客户端',
  ]
  test('is furniture line by line, and says paper and day', () => {
    expect(marksOf(head.join('\n')).map((m) => m.pieces[0]?.text)).toEqual(head)
    expect(facts(head.join('\n'))).toEqual({ ...wednesday, paper: '云河日报' })
  })
  test.each([
    '国内统一连续出版物号 CN 37-0012',
    '国内统一刊号：CN37—0012 邮发代号：23-5 总第5123期',
    '代号23—5',
    '第 9876 期',
    '（总第9876期）',
    '农历癸卯年十一月初五',
    '今日8版',
    '今日四版',
    '零售每份1.00元',
    'RM1.50',
    '今日天气 晴转多云 南风2级 12℃～25℃',
    '主管：中共云河县委宣传部 主办：云河日报社',
    '天气：今天白天晴间多云，北风3到4级，最高温度25℃',
    '代号：23－5 零售：1.5元',
    '总第12345号',
    '本报网址：http://www.example.com',
    '济宁日报',
  ])('%s, alone', (line) => expect(marksOf(line)).toMatchObject([{ kind: 'masthead' }]))
  test('of another paper than the archive’s: its name is read, and doubted', () => {
    const { facts, problems } = read(
      '泗水周报\n2024年3月5日 星期二\n\n春耕生产全面展开\n本报讯 连日来，各镇抢抓农时。\n',
    )
    expect(facts).toMatchObject({ paper: '泗水周报', date: '2024-03-05' })
    expect(problems.map((p) => p.rule)).toContain('unknown-paper')
  })
})

describe('what is no folio', () => {
  test.each([
    '2023年12月17日，兖州区召开推进会议',
    '本报讯 2023年12月17日 星期日 上午，兖州区召开会议',
    '2023 年以来，微山县聚焦干部',
    '12个精彩节目轮番上演',
    '14次，成功引进海外院士3人',
    '4月份CPI保持温和回升',
    '生活、企业跨区域经营活',
    '乡村振兴看泗水',
    '12',
    '第3期培训班开班',
    '今日8版图书上架',
    '星期日的早晨',
    '癸卯年',
    '济宁日报社印刷厂',
    '（下转第3版）',
    '第3版）',
    '咨询电话：2343393',
    '为深入推进驻村帮扶工作扎实开展，认',
    '□编辑 谷常浩 视觉 黄遵峰',
  ])('%s', (line) => expect(taken(folio, line)).toBeUndefined())

  test('the day under a notice, and who signs it', () => {
    const pieces = piecesOf('定于6月20日停水，敬请谅解。\n特此公告。\n云河县水务局\n2024年6月19日')
    for (const i of [2, 3]) expect(folio.take(pieces, i, knowledge.habits)).toBeUndefined()
  })
  test('the name of a section amid the lines of a title', () => {
    const pieces = piecesOf('全县文旅融合，\n文化\n活力无限，')
    expect(folio.take(pieces, 1, knowledge.habits)).toBeUndefined()
  })
})

test('a paper’s own folio, in the words of its profile', () => {
  const habits = { ...knowledge.habits, folios: [folioPattern('今日{paper}·{section}·{page}')] }
  const mark = folio.take(piecesOf('今日云河 · 乡风里的故事 · 7'), 0, habits)?.marks[0]
  expect(mark).toMatchObject({ folio: { paper: '云河', section: '乡风里的故事', page: 7 } })
})
