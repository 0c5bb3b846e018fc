import { describe, expect, test } from 'vitest'
import { taken, told } from '../../../tests/fixtures/reading.ts'
import { index } from './index.ts'

const lines = (text: string) => taken(index, text)?.used

describe('what a front page says of the other pages', () => {
  test.each([
    ['今日导读\n好水直通农家院\n→02版\n百年渡口换新颜\n→03版\n\n云河县织密供水网', 5],
    ['导读\n\n好水直通农家院 ▶2版\n\n百年渡口换新颜 ▶3版\n\n云河县织密供水网', 3],
    ['要闻导读 好水直通农家院 ▶2版 百年渡口换新颜 →3版', 1],
    ['【今日看点】\n好水直通农家院\n（A3版）\n', 3],
    ['春耕生产全面展开 ……2版', 1],
    ['春耕生产全面展开▶A12版', 1],
    ['导读\n好水直通农家院（详见2版）\n百年渡口换新颜（详见3版）', 3],
    ['要闻导读\n2版 好水直通农家院\n3版 百年渡口换新颜', 3],
    ['今日看点\n好水直通农家院 P02\n百年渡口换新颜 P03', 3],
    ['导读\n好水直通农家院……2\n百年渡口换新颜……3', 3],
    ['导 读\nA2 好水直通农家院\nA3 百年渡口换新颜', 3],
    ['今日導讀\n好水直通農家院\n→02版', 3],
  ])('%j', (text, used) => expect(lines(text)).toBe(used))
  test('is furniture', () =>
    expect(told(taken(index, '导读\n好水直通农家院\n→2版')?.marks ?? [])).toEqual([
      'index 导读 / 好水直通农家院 / →2版',
    ]))
  test.each([
    '导读\n好水直通农家院，村民喝上了放心水。',
    '导读员带着孩子们走进展厅',
    '▶▶▶下转2版',
    '颗粒归仓。（下转第二版）',
    '▶2版',
  ])('not %j', (text) => expect(lines(text)).toBeUndefined())
})
