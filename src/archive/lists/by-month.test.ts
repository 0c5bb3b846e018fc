import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import { inYears, monthsOfList } from './by-month.ts'

const list = inYears(
  [null, '2021-10-09', '2023-12-17', '2023-12-01', '2023-11-30'].map((date) => exampleArticle({ date })),
)

test('a list goes from the newest year to the undated', () => {
  expect(list.map(({ date }) => date)).toEqual(['2023-12-17', '2023-12-01', '2023-11-30', '2021-10-09', null])
})

test('a month says how many it has and where they begin, on the page of the list that has the first of them', () => {
  expect([...monthsOfList(list, '/counties/dong/', 2)]).toEqual([
    ['2023-12', { count: 2, href: '/counties/dong/#m2023-12' }],
    ['2023-11', { count: 1, href: '/counties/dong/2/#m2023-11' }],
    ['2021-10', { count: 1, href: '/counties/dong/2/#m2021-10' }],
  ])
})
