import { expect, test } from 'vitest'
import { exampleArticle } from '../examples.ts'
import { listLeafAt, listLeafParams, monthsOfList } from './list-leaves.ts'

const dated = (date: string | null, count: number) => Array.from({ length: count }, () => exampleArticle({ date }))
const short = [...dated('2023-12-17', 2), ...dated('2023-11-30', 1), ...dated('2021-10-09', 1), ...dated(null, 1)]
const long = [...dated('2023-12-17', 80), ...dated('2023-11-30', 70), ...dated('2021-10-09', 1), ...dated(null, 1)]
const datesOf = (list: typeof long, param?: string) => listLeafAt(list, param).items.map(({ date }) => date)

test('a short list has one page, from the newest year to the undated', () => {
  expect(listLeafParams(short)).toEqual([undefined])
  expect(datesOf(short)).toEqual(['2023-12-17', '2023-12-17', '2023-11-30', '2021-10-09', null])
})

test('a long one shows the newest fifty, and each year from its first day on', () => {
  expect(listLeafParams(long)).toEqual([undefined, '2023', '2023/2', '2021', 'undated'])
  expect(datesOf(long)).toEqual(Array(50).fill('2023-12-17'))
  expect(datesOf(long, '2023').filter((date) => date === '2023-11-30')).toHaveLength(70)
  expect(datesOf(long, '2023/2')).toEqual(Array(50).fill('2023-12-17'))
  expect(datesOf(long, 'undated')).toEqual([null])
  expect(() => listLeafAt(long, '2022')).toThrow('no page 2022')
})

test('what is printed later changes no page of a year that is full', () => {
  const later = [...dated('2023-12-18', 9), ...long]
  expect(listLeafAt(later, '2023').items).toEqual(listLeafAt(long, '2023').items)
  expect(listLeafAt([...dated('2024-01-01', 200), ...long], '2023/2').items).toEqual(listLeafAt(long, '2023/2').items)
})

test('a month says how many it has and where they begin', () => {
  const page = '/counties/dong/'
  expect([...monthsOfList(long, page)]).toEqual([
    ['2023-12', { count: 80, href: '/counties/dong/2023/#m2023-12' }],
    ['2023-11', { count: 70, href: '/counties/dong/2023/#m2023-11' }],
    ['2021-10', { count: 1, href: '/counties/dong/2021/#m2021-10' }],
  ])
  expect(monthsOfList(short, page).get('2021-10')?.href).toBe('/counties/dong/#m2021-10')
  expect(monthsOfList(short, page, 'always').get('2021-10')?.href).toBe('/counties/dong/2021/#m2021-10')
})
