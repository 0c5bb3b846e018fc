import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import type { Article } from '../schema.ts'
import { citation, undatedInWords } from './cite.ts'

const people = (...names: string[]) => names.map((name) => ({ name, role: '通讯员' }))
const since = { interval: '2024/..', because: '2024年以来', line: 8 }

test.each<[Partial<Article>, string]>([
  [{}, '张三. 秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ reporter: people('张三', '李四') }, '张三，李四. 秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ reporter: people('张三', '李四', '王五') }, '张三，李四，王五. 秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ reporter: people('一', '二', '三', '四') }, '一，二，三，等. 秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ reporter: [] }, '秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ reporter: [], photographer: people('赵六') }, '赵六. 秋收进展顺利[N]. 平原日报，2023-12-17（3）.'],
  [{ subtitle: '——东县抢收见闻' }, '张三. 秋收进展顺利：东县抢收见闻[N]. 平原日报，2023-12-17（3）.'],
  [{ page: null }, '张三. 秋收进展顺利[N]. 平原日报，2023-12-17.'],
  [{ paper: null }, '张三. 秋收进展顺利[N]. [报名不详]，2023-12-17（3）.'],
  [{ date: null }, '张三. 秋收进展顺利[N]. 平原日报，[日期不详]（3）.'],
  [{ date: null, dateEstimate: since, page: null }, '张三. 秋收进展顺利[N]. 平原日报，[日期不详，推定不早于 2024 年].'],
])('%j', (fields, reference) => {
  expect(citation(exampleArticle(fields))).toBe(reference)
})

test('what prints no date says so, and from when it may be', () => {
  expect(undatedInWords(since)).toBe('日期不详，推定不早于 2024 年')
  expect(undatedInWords(null)).toBe('日期不详')
})
