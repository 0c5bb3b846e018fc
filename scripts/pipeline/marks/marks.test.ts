import { expect, test } from 'vitest'
import { knowledge, piecesOf, told } from '../../../tests/fixtures/reading.ts'
import { marksFromPieces, rules } from './marks.ts'

const marks = (text: string) => marksFromPieces(piecesOf(text), knowledge.habits)

test('a line is taken by the first rule that knows it, and by no other', () => {
  const page = [
    '32023 年12月17日 星期日',
    '□编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com 党的建设',
    '●政策发布平台',
    '●工作展示窗口',
    '扫描二维码，',
    '关注“济宁组工”',
    '乡村振兴先锋乡村振兴先锋乡村振兴先锋',
    '■本报通讯员 赵明清 孟瑾',
    '为深入推进驻村帮扶工作扎实开展',
    '激发乡村发展动能本报泗水讯（通讯员 常琦 刘超）近年来',
    '■通讯员 吴限 摄',
  ]
  expect(told(marks(page.join('\n')).marks)).toEqual([
    'folio 32023 年12月17日 星期日',
    'credits □编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com',
    'folio 党的建设',
    'slogan ●政策发布平台 / ●工作展示窗口',
    'notice 扫描二维码， / 关注“济宁组工”',
    'column-label 乡村振兴先锋乡村振兴先锋乡村振兴先锋',
    'opening — + 通讯员 赵明清, 通讯员 孟瑾',
    'text 为深入推进驻村帮扶工作扎实开展',
    'text 激发乡村发展动能',
    'opening 本报泗水讯 + 通讯员 常琦, 通讯员 刘超',
    'text 近年来',
    'photo-credit 通讯员 吴限',
  ])
})

test('the trace names the rule that took a line and those asked before it', () => {
  const { verdicts } = marks('社址：济宁市洸河路22号 邮政编码：272017\n近年来')
  const names = rules.map((r) => r.name)
  expect(verdicts).toEqual([
    { line: 1, rule: 'imprint', refused: names.slice(0, names.indexOf('imprint')) },
    { line: 2, rule: 'text', refused: names },
  ])
})

test('what is left of a line is looked at by all rules again', () => {
  expect(told(marks('激发动能本报讯（记者 孔敏）近日，\n经济稳进新华社北京4月20日电 记者').marks)).toEqual([
    'text 激发动能',
    'opening 本报讯 + 记者 孔敏',
    'text 近日，',
    'text 经济稳进',
    'opening 新华社北京4月20日电 + —',
    'text 记者',
  ])
})

test.each([
  ['■本报记者孔敏 通讯员赵\n\n明清', 'opening — + 记者 孔敏, 通讯员 赵明清'],
  ['■本报记者孔敏 通讯\n\n员赵明清 孟瑾', 'opening — + 记者 孔敏, 通讯员 赵明清, 通讯员 孟瑾'],
  ['■本报记者孔敏 通讯员\n\n赵明清', 'opening — + 记者 孔敏, 通讯员 赵明清'],
  ['■本报记者孔敏\n\n赵明清', 'opening — + 记者 孔敏', 'text 赵明清'],
])('a byline that the column cuts goes on below a blank line: %j', (printed, ...want) => {
  expect(told(marks(`${printed}\n\n近年来，县里建起三百家书屋。`).marks).slice(0, -1)).toEqual(want)
})
