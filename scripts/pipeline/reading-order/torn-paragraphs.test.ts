import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { assign } from './assign.ts'

const costOf = (cost: readonly Float64Array[], columns: readonly number[]) =>
  columns.reduce((sum, c, r) => sum + (cost[r]?.[c] ?? Number.NaN), 0)

/** The least cost of all ways to give each row its own column. */
function bruteForce(cost: readonly Float64Array[], row = 0, taken = new Set<number>()): number {
  if (row === cost.length) return 0
  let best = Number.POSITIVE_INFINITY
  for (let c = 0; c < cost.length; c++) {
    if (taken.has(c)) continue
    taken.add(c)
    best = Math.min(best, (cost[row]?.[c] ?? 0) + bruteForce(cost, row + 1, taken))
    taken.delete(c)
  }
  return best
}

describe('an assignment', () => {
  test('is as cheap as the cheapest of all', () => {
    const square = fc.integer({ min: 0, max: 6 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -50, max: 99 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    )
    fc.assert(
      fc.property(square, (rows) => {
        const cost = rows.map((r) => Float64Array.from(r))
        const columns = assign(cost)
        expect([...columns].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i))
        expect(costOf(cost, columns)).toBe(bruteForce(cost))
      }),
    )
  })

  test.each([
    [
      [
        [1, 9],
        [9, 1],
      ],
      [0, 1],
    ],
    [
      [
        [9, 1],
        [1, 9],
      ],
      [1, 0],
    ],
    [
      [
        [1, 2, 3],
        [2, 4, 6],
        [3, 6, 9],
      ],
      [2, 1, 0],
    ],
    [[], []],
  ])('%j → %j', (rows, columns) => expect(assign(rows.map((r) => Float64Array.from(r)))).toEqual(columns))
})

/** The paragraphs of a page's articles by their first and last characters. */
const paragraphs = (text: string) =>
  read(text).articles.map((a) =>
    a.body.filter((b) => b.is === 'paragraph').map((b) => `${b.text.slice(0, 6)}…${b.text.slice(-6)}`),
  )

const head = `本报金乡讯（通讯员 刘传贺 范长青）为持续推
动干部常态化下沉基层联系服务群众，金乡
县创新举措，走好“五步棋”，推动民意“5”来
听行动走深走实，不断提升为民服务质效。

走好优化部署“全盘棋”，健全联系服务
机制。优化走访区域。金乡县按照“三网融
合”模式，将“创城”网格、疫情防控网格、社会`
const tail = `治理网格有机融合，把全县18个城市社区、
412个行政村划设为445个民情书记走访网
格，实现民情书记联系村（社区）走访全覆
盖。优化人员构成。按照“组团式”“全覆盖”
的要求，统筹县、镇、社区三级干部资源。`
const headline = '金乡走好“五步棋”深化民意“5”来听行动'

describe('a paragraph torn by a column’s end', () => {
  const whole = [['为持续推动干…民服务质效。', '走好优化部署…级干部资源。']]
  test('goes on below the blank line', () => {
    expect(paragraphs(`${head}\n\n${tail}\n\n${headline}`)).toEqual(whole)
  })
  test('goes on behind furniture', () => {
    expect(paragraphs(`${head}\n\n●政策发布平台\n\n●工作展示窗口\n\n${tail}\n\n${headline}`)).toEqual(whole)
  })
  test('finds its other half though that is printed before it', () => {
    expect(paragraphs(`${tail}\n\n${head}\n\n${headline}`)).toEqual(whole)
  })
})

test('a finished paragraph is joined to nothing', () => {
  const finished = `${head}\n治理网格有机融合。`
  expect(paragraphs(`${finished}\n\n${headline}`)).toEqual([['为持续推动干…民服务质效。', '走好优化部署…格有机融合。']])
})
