import { expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { cutLoops } from './column-tops.ts'

const page = `葡萄架下产业旺

葡萄熟了，合作社里一派繁
忙景象，社员们忙着采摘装箱。
葡萄园的主人说，今年葡萄
收成好，价钱也好，一亩园子能
有上万元收入。

业链条越拉越长，农民增收的路
子也越走越宽。全村一半农户都
种上了葡萄。

这几年，合作社建了冷库，
又请来专家培育葡萄新品种，全
村带动周边，延伸了全镇葡萄产`

test('the foot of a column that stands below the head of the next comes first', () => {
  expect(
    read(page)
      .articles[0]?.body.map((b) => b.text)
      .at(-1),
  ).toBe(
    '这几年，合作社建了冷库，又请来专家培育葡萄新品种，全村带动周边，延伸了全镇葡萄产业链条越拉越长，农民增收的路子也越走越宽。全村一半农户都种上了葡萄。',
  )
})

test('nothing is cut where the ends have nothing to do with each other', () => {
  const { elements } = read(page.replace('业链条', '乡亲们')).trace.fragments
  expect(cutLoops(elements)).toHaveLength(elements.length)
})
