import { describe, expect, test } from 'vitest'
import { faultsIn, growthOf, mutated } from './fuzz.ts'
import { oddDumps } from './tools/odd-dumps.ts'

test('whatever is wrong with a page: every character stands in its ledger, none is invented, and its files are read back the same', () => {
  for (let page = 0; page < 60; page++) {
    const { bytes, kinds } = mutated(page, 1)
    expect([page, kinds, faultsIn(bytes)]).toEqual([page, kinds, []])
  }
})

test.each([
  [
    'a mark that is moved to the line below, whose end is cut off',
    [
      '动，着力解决好群众的“急难愁盼 ”问 题，任（下转第8版）',
      '通了为民 服务“最后一公里 ”。 ',
      '常态化走访 开诚布公听民意（下转第9版）',
      '',
      '开 民意“5”来听行动动员 会、培 训会 、推进会',
      '和 调度会 ，定期下发《工 作提醒》， 持续强化',
      '全体民情书 记的思想 认识，落实走访任务。（下转第6版）',
    ],
  ],
  [
    'marks on their own beside columns',
    [
      '扶贫济困，打好保障民生“组合拳”。                 安全感。',
      '颜店镇》第一书记分盟从““三扶”工作立意破         ｛      ',
      '          【      ）     「             用情融入 全力干好',
      '题，充分发挥村“两委”（前站作用，面对面  ]             ——兖州区各第一书记分盟积极开展“我为群众]办实事”系〈列)活动',
      '（未完待续）',
      '“访”、心交心“聊”、实打实“做”，广泛开展     )       ',
    ],
  ],
])('a page once broke the parser: %s', (_, lines) => {
  expect(faultsIn(Buffer.from(lines.join('\n')))).toEqual([])
})

/** Four times the text may take so many times the work: four where time is linear, sixteen where it is quadratic. Too many
 *  are measured again: sweeping memory falls where it will, and what is quadratic is so each time. */
const mostTimes = 10

describe('reading takes no more than its share of work for', () => {
  test.each(oddDumps)('%s', (_, times, dump) => {
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < 3 && least >= mostTimes; n++) least = Math.min(least, growthOf(times, dump))
    expect(least).toBeLessThan(mostTimes)
    expect(faultsIn(Buffer.from(dump(times)))).toEqual([])
  })
})
