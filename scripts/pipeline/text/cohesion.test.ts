import { describe, expect, test } from 'vitest'
import { library, wheat } from '../../../tests/fixtures/setting.ts'
import { cohesion, pairsOfPage } from './cohesion.ts'
import { shareOfNews } from './pairs.ts'
import { bigrams } from './typography.ts'

const gramsOf = (text: string) => bigrams(text)
const pairOf = (pair: string) => [...bigrams(pair).keys()][0] ?? 0
const of = (a: string, b: string, ...others: string[]) => {
  const all = [a, b, ...others].map(gramsOf)
  return cohesion(all[0] ?? new Map(), all[1] ?? new Map(), pairsOfPage(all))
}

describe('words of two texts', () => {
  const [reading = '', ...more] = library.text
  const evening = more.join('')
  const fields = wheat.text.join('')

  test('speak for one article where rare ones come back, against it where none does', () => {
    expect(of(reading, evening, fields)).toBeGreaterThan(0)
    expect(of(reading, fields, evening)).toBeLessThan(0)
  })
  test('say the same whichever text stands first', () => expect(of(reading, evening)).toBe(of(evening, reading)))
  test('say nothing where there are none', () => expect(of('', fields)).toBe(0))
  test('that most texts of the page have say less than those of the two alone', () => {
    const [a, b] = ['泗水县杨柳镇的村民说收成好', '泗水县杨柳镇的干部说路通了']
    const elsewhere = ['泗水县杨柳镇开了会', '泗水县杨柳镇种了树', '泗水县杨柳镇下了雨']
    expect(of(a, b, ...elsewhere)).toBeLessThan(of(a, b, '码头一派繁忙景象', '渔民到湖上收网', '候鸟在水边停歇'))
  })
})

test('common pairs of characters stand in a large share of the news, names of villages in hardly any', () => {
  expect(shareOfNews(pairOf('发展'))).toBeGreaterThan(0.3)
  expect(shareOfNews(pairOf('柳镇'))).toBeLessThan(0.01)
  expect(shareOfNews(pairOf('龘龘'))).toBeGreaterThan(0)
})
