import { expect, test } from 'vitest'
import { barsOf } from './histogram.ts'

test('a bar for every month, empty or not', () => {
  const bars = barsOf([
    { month: '2021-11', count: 2 },
    { month: '2022-02', count: 5 },
  ])
  expect(bars.map(({ label, count }) => `${label} ${count}`)).toEqual([
    '2021-11 2',
    '2021-12 0',
    '2022-01 0',
    '2022-02 5',
  ])
  expect(bars[3]).toMatchObject({ from: '2022-02', to: '2022-02' })
})

test('years when there are many months', () => {
  const bars = barsOf([
    { month: '2019-11', count: 2 },
    { month: '2019-12', count: 1 },
    { month: '2022-02', count: 5 },
  ])
  expect(bars).toEqual([
    { label: '2019', count: 3, from: '2019', to: '2019' },
    { label: '2020', count: 0, from: '2020', to: '2020' },
    { label: '2021', count: 0, from: '2021', to: '2021' },
    { label: '2022', count: 5, from: '2022', to: '2022' },
  ])
})

test('without dates there are no bars', () => {
  expect(barsOf([])).toEqual([])
})
