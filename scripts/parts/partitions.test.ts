import { describe, expect, test } from 'vitest'
import { largestYear, type Placed, partitionsOf, sharesOf, whenOf } from './partitions.ts'

describe('the month or the year of a page', () => {
  test.each<[path: string, given: string | undefined, text: string, when: string]>([
    ['2010/20100124-4.txt', undefined, '2023年12月17日', '2010-01'],
    ['jnrb/2010-01-24/p04.txt', undefined, '', '2010-01'],
    ['2010年01月24日.txt', undefined, '', '2010-01'],
    ['2010/a.txt', undefined, '2023年12月17日', '2010'],
    ['a.txt', '2024-06-20', '2023年12月17日', '2024-06'],
    ['20100124-4.txt', '2024-06-20', '', '2024-06'],
    ['000_b4ba5362a143df1a.txt', undefined, '32023 年12月17日 星期日', '2023-12'],
    ['a.txt', undefined, '４ 党的建设 ２０２１ 年１０月９日', '2021-10'],
    ['a.txt', undefined, '2021年1月9日', '2021-01'],
    ['20101324.txt', undefined, '', ''],
    ['120100124.txt', undefined, '', ''],
    ['a.txt', undefined, '近年来', ''],
  ])('of %s, said to be of %s, with “%s”, is %s', (path, given, text, when) =>
    expect(whenOf(path, given, () => text)).toBe(when),
  )
})

const placed = (dump: string, when: string, bytes = 1000, paper = '济宁日报', sha256 = dump): Placed => ({
  dump,
  bytes,
  paper,
  when,
  stamp: { sha256, decided: '' },
})

describe('partitions', () => {
  const dumps = [
    placed('a.txt', '2010-01'),
    placed('b.txt', '2011-01'),
    placed('c.txt', '2010-02'),
    placed('d.txt', '2010-02', 1000, '泗水周报'),
    placed('e.txt', ''),
  ]
  test('are of a paper and a year', () =>
    expect(partitionsOf(dumps, 'p').map(({ key, ...one }) => one)).toEqual([
      { paper: '泗水周报', when: '2010-02', bytes: 1000, dumps: ['d.txt'] },
      { paper: '济宁日报', when: '', bytes: 1000, dumps: ['e.txt'] },
      { paper: '济宁日报', when: '2010', bytes: 2000, dumps: ['a.txt', 'c.txt'] },
      { paper: '济宁日报', when: '2011-01', bytes: 1000, dumps: ['b.txt'] },
    ]))
  test('of a year that is too much are of a month', () => {
    const large = [...dumps, placed('f.txt', '2010-02', largestYear)]
    expect(partitionsOf(large, 'p').map((one) => [one.when, one.dumps])).toEqual([
      ['2010-02', ['d.txt']],
      ['', ['e.txt']],
      ['2010-01', ['a.txt']],
      ['2010-02', ['c.txt', 'f.txt']],
      ['2011-01', ['b.txt']],
    ])
  })
  const keysOf = (all: Placed[], program = 'p') => new Set(partitionsOf(all, program).map(({ key }) => key))
  test('keep their keys, whatever comes into others and in whatever order dumps come', () => {
    const more = keysOf([...dumps, placed('g.txt', '2012-01')])
    expect([...keysOf(dumps)].every((key) => more.has(key))).toBe(true)
    expect(more.size).toBe(5)
  })
  test.each<[what: string, changed: Placed[], program: string, others: number]>([
    ['bytes', [placed('a.txt', '2010-01', 1000, '济宁日报', 'x'), ...dumps.slice(1)], 'p', 1],
    ['a name', [placed('z.txt', '2010-01', 1000, '济宁日报', 'a.txt'), ...dumps.slice(1)], 'p', 1],
    ['a new dump', [...dumps, placed('g.txt', '2010-03')], 'p', 1],
    ['the program', dumps, 'q', 4],
  ])('have other keys with %s', (_, changed, program, others) => {
    const before = keysOf(dumps)
    expect([...keysOf(changed, program)].filter((key) => !before.has(key))).toHaveLength(others)
  })
})

test('shares are about equal, hold everything once, and are the same in any order', () => {
  const partitions = partitionsOf(
    [7, 1, 5, 3, 3, 2].map((bytes, year) => placed(`${year}.txt`, `201${year}`, bytes)),
    'p',
  )
  const shares = sharesOf(partitions, 3)
  expect(shares.map((share) => share.reduce((sum, { bytes }) => sum + bytes, 0)).sort()).toEqual([7, 7, 7])
  expect(
    shares
      .flat()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(partitions.map(({ key }) => key).sort())
  expect(sharesOf([...partitions].reverse(), 3)).toEqual(shares)
  expect(sharesOf(partitions, 9).filter((share) => share.length === 0)).toHaveLength(3)
})
