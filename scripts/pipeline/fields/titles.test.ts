import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf } from '../../../tests/fixtures/reading.ts'
import type { TitleBlock } from '../types/layout.ts'
import { titlesFrom } from './titles.ts'

/** Title lines as printed; a blank line parts two blocks. Their column last. */
function titles(printed: string) {
  const blocks: TitleBlock[] = []
  for (const piece of piecesOf(printed)) {
    const last = blocks.at(-1)
    if (last && piece.gap === 0) last.pieces.push(piece)
    else blocks.push({ is: 'title', at: blocks.length, pieces: [piece], text: piece.plain })
  }
  const { kicker, headline, subtitle, column } = titlesFrom(blocks, knowledge.gazetteer)
  return [kicker, headline, subtitle, column].map((pieces) => pieces.map((p) => p.text))
}

describe('kicker, headline, subtitle', () => {
  test.each([
    ['泗水县石河镇\n麦田里的“新农具”', ['泗水县石河镇'], ['麦田里的“新农具”'], []],
    [
      '民生实事看进度\n泗水县织密农村供水网\n——村民喝上放心水',
      ['民生实事看进度'],
      ['泗水县织密农村供水网'],
      ['——村民喝上放心水'],
    ],
    ['促进农文旅融合发展\n\n泥巴里“长”出大产业', ['促进农文旅融合发展'], ['泥巴里“长”出大产业'], []],
    ['服务消费潜力稳定释放 加快发展\n\n打造消费新场景', [], ['服务消费潜力稳定释放 加快发展'], ['打造消费新场景']],
    ['汶上做活乡土人才文章\n激发乡村发展动能', [], ['汶上做活乡土人才文章', '激发乡村发展动能'], []],
    ['一盏灯亮到深夜\n\n图书馆的夜晚（记者观察）', ['一盏灯亮到深夜'], ['图书馆的夜晚（记者观察）'], []],
    [
      '太白湖新区\n\n打造“红色领航、畅行万里”道路运输行业党建品牌',
      ['太白湖新区'],
      ['打造“红色领航、畅行万里”道路运输行业党建品牌'],
      [],
    ],
    [
      '微山\n\n打造“红色领航、畅行万里”道路运输行业党建品牌',
      ['微山'],
      ['打造“红色领航、畅行万里”道路运输行业党建品牌'],
      [],
    ],
    [
      '泗水县杨柳镇第一书记工作队\n\n履职尽责办实事 驻村帮扶解民忧',
      ['泗水县杨柳镇第一书记工作队'],
      ['履职尽责办实事 驻村帮扶解民忧'],
      [],
    ],
    [
      '用情融入 全力干好\n——兖州区各第一书记分盟积极开展“我为群众办实事”系列活动',
      [],
      ['用情融入 全力干好'],
      ['——兖州区各第一书记分盟积极开展“我为群众办实事”系列活动'],
    ],
    [
      '党建“联”盟 青春“合”力\n\n泗水县打造“同频共振”机关党建新态势',
      [],
      ['党建“联”盟 青春“合”力'],
      ['泗水县打造“同频共振”机关党建新态势'],
    ],
    ['用情融入 全力干好\n\n——兖州区各第一书记分盟', [], ['用情融入 全力干好'], ['——兖州区各第一书记分盟']],
    [
      '太白湖新区\n\n用情融入 全力干好\n——各分盟积极开展活动',
      ['太白湖新区'],
      ['用情融入 全力干好'],
      ['——各分盟积极开展活动'],
    ],
    ['——一条破折号开头的标题', [], ['——一条破折号开头的标题'], []],
    ['', [], [], []],
  ])('%j', (printed, kicker, headline, subtitle) => expect(titles(printed)).toEqual([kicker, headline, subtitle, []]))

  test.each([
    ['■一线见闻\n农业机器人店，能干些啥', ['■一线见闻'], [], ['农业机器人店，能干些啥']],
    ['百姓话题\n\n囤货为何不流行了', ['百姓话题'], [], ['囤货为何不流行了']],
    ['【民生实事】\n泗水县石河镇\n麦田里的“新农具”', ['【民生实事】'], ['泗水县石河镇'], ['麦田里的“新农具”']],
    ['推动“双碳”目标稳步落实\n泗水县织密农村供水网', [], ['推动“双碳”目标稳步落实'], ['泗水县织密农村供水网']],
    [
      '用心用情用力解决群众急难愁盼问题（树\n立和践行正确政绩观）',
      [],
      [],
      ['用心用情用力解决群众急难愁盼问题（树', '立和践行正确政绩观）'],
    ],
  ])('%j, with a column', (printed, column, kicker, headline) =>
    expect(titles(printed)).toEqual([kicker, headline, [], column]),
  )
})

test('whatever the blocks, every line of them is in one of the four', () => {
  const lines = ['泗水县', '用情融入 全力干好', '——各分盟积极开展活动', '党建“联”盟 青春“合”力', '县委宣传部']
  for (const a of lines)
    for (const b of lines)
      for (const c of lines.filter((line) => line !== b && a !== b))
        for (const gap of ['\n', '\n\n']) expect(titles([a, b, c].join(gap)).flat().sort()).toEqual([a, b, c].sort())
})
