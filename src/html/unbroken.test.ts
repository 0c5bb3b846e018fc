import { expect, test } from 'vitest'
import { unbroken } from './unbroken.ts'

test.each([
  ['平原日报 2023 年 12 月 17 日 第 3 版', '平原日报 2023_年_12_月_17_日 第_3_版'],
  ['平原日报 日期不详', '平原日报 日期不详'],
  ['第 3 版 12 篇', '第_3_版 12 篇'],
  ['2023 年 12 月 17 日 星期日', '2023_年_12_月_17_日 星期日'],
  ['据电头推定（原文第 41 行）', '据电头推定（原文第_41_行）'],
])('%s', (name, shown) => {
  expect(unbroken(name)).toBe(shown.replaceAll('_', '\u00a0'))
})
