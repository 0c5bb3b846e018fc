import { expect, test } from 'vitest'
import type { FacetField } from '../types.ts'
import { facetsOf } from './facets.ts'
import { parseQuery } from './query.ts'

test.each<[typed: string, field: FacetField, value: string, isChosen: boolean]>([
  ['县:汶上 -县:邹城 年:2021', 'county', '汶上县', true],
  ['县:汶上 -县:邹城', 'county', '邹城市', false],
  ['县:汶上', 'reporter', '汶上', false],
  ['栏目:5g视界', 'column', '5G视界', true],
  ['栏目:乡村文明', 'column', '鄉村文明', true],
  ['栏目:A面', 'column', 'Ａ面', true],
])('%j chooses of %s %j: %j', async (typed, field, value, isChosen) => {
  const counted = { values: async () => [{ value, count: 1 }], months: [], undated: 0, exact: true }
  const { fields } = await facetsOf(parseQuery(typed), [field], async () => counted)
  expect(fields[field]?.[0]?.chosenBy !== undefined).toBe(isChosen)
})
