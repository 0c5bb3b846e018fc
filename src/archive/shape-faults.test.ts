import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { correctionsShape, gazetteer, paper, sidecarShape, site } from './schema.ts'
import { shapeFaults } from './shape-faults.ts'

function said(shape: z.ZodType, text: string): string[] {
  const value: unknown = parse(text)
  const read = shape.safeParse(value)
  if (read.success) return []
  return shapeFaults(read.error, value, text).map(({ line, key, found, todo }) => `${line} ${key}: ${found} – ${todo}`)
}

test.each([
  ['date: 2024-06-31', '1 date: “2024-06-31” stands there – write a day as YYYY-MM-DD'],
  ['section: 要闻\npage: "2"', '2 page: “2” stands there – write a number, without quotes'],
  ['page: 0', '1 page: “0” stands there – write a number of at least 1'],
  ['paper: ""', '1 paper: is empty – write something there, or null where it may be missing'],
  ['paper: "\u200b　"', '1 paper: “\\u200b　” stands there – write something that can be seen'],
  [
    'section: "要\\u2028ledger:\\u2028闻"',
    '1 section: “要\\u2028ledger:\\u2028闻” stands there – write it in one line, without control characters',
  ],
  ['sektion: 要闻', '1 : “sektion” means nothing here – fix its name, or remove it'],
  [
    'date：2024-06-20',
    'undefined : the whole file is “date：2024-06-20” – write keys with their values, “key: value” with an ordinary colon and a blank, one a line',
  ],
])('a sidecar: %j', (text, words) => {
  expect(said(sidecarShape, text)).toEqual([words])
})

const signed = 'who: 馆员, when: 2026-07-01, why: 核对'
const correction = (text: string) => `sha256: ${'a'.repeat(64)}\ncorrections:\n  - ${text}\n`

test.each([
  [
    `{ set: { line: 1, field: name, value: 东县 }, ${signed} }`,
    /^3 corrections\.0\.set\.field: “name” stands there – write one of headline, kicker, .*county/,
  ],
  [
    `{ set: { line: 1, field: county, value: 东县 }, who: 馆员, why: 核对 }`,
    /^3 corrections\.0\.when: is missing – write text/,
  ],
  [`{ misprint: { line: 1, was: 甲 }, ${signed} }`, /^3 corrections\.0\.misprint\.is: is missing/],
  [`{ misprint: { line: 1, was: 甲, is: "乙\\0" }, ${signed} }`, /^3 corrections\.0\.misprint\.is: .* without control/],
  [
    `{ misprint: { line: 1, was: "甲\\n乙", is: 乙 }, ${signed} }`,
    /^3 corrections\.0\.misprint\.was: .* part of one line/,
  ],
  [
    `{ set: { line: 1, field: headline, value: "\\u200B" }, ${signed} }`,
    /^3 corrections\.0\.set\.value: .* can be seen/,
  ],
  [`{ split: { line: 1 }, who: "馆\\L员", when: 2026-07-01, why: 核对 }`, /^3 corrections\.0\.who: .* in one line/],
  [`{ split: { line: one }, ${signed} }`, /^3 corrections\.0\.split\.line: “one” stands there – write a number/],
])('a correction is measured by what it comes nearest to: %s', (text, words) => {
  const found = said(correctionsShape, correction(text))
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(words)
})

test('a paper needs a name and a slug, a site no contact; what is missing of a place is named with its line', () => {
  expect(paper.parse({ name: '泗水周报', slug: 'sishui' })).toMatchObject({ home: null, columns: [], penNames: [] })
  expect(said(site, 'title: a\ntagline: b\naddress: https://a.cn\nbase: /\ntextLicence: c')).toEqual([])
  expect(said(site, 'title: a\ntagline: b\naddress: a.cn\nbase: a\ntextLicence: c')).toEqual([
    '3 address: “a.cn” stands there – write an address like https://archive.example.org, with no path: that is the base',
    '4 base: “a” stands there – write a path like / or /archive/, of letters a–z, digits, - _ . and ~',
  ])
  expect(
    said(gazetteer, 'places:\n  - { name: 东县, slug: 东, kind: 县, parent: null, aliases: 无, position: null }'),
  ).toEqual([
    '2 places.0.slug: “东” stands there – write small letters a–z, digits and -, for an address',
    '2 places.0.kind: “县” stands there – write one of prefecture, county, district, county-level-city, zone',
    '2 places.0.aliases: “无” stands there – write a list: [one, two], or [] for none',
  ])
})
