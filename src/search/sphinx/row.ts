import { hash } from 'node:crypto'
import { fold } from '../../text/fold.ts'
import { fields } from '../options.ts'
import { valuesOf } from '../query/passages.ts'
import { kindNames } from '../query-shape.ts'
import type { Doc } from '../types.ts'
import { dayTokens, every, pageToken, valueTokens } from './tokens.ts'

/** The full-text fields of an article: those of the search, what was printed with its marks, its kind, and words that are no text. */
export const textFields = [...fields, 'printed', 'kind', 'facts'] as const

/** The attributes of an article and their types: what answers are sorted and counted by, and the article itself. */
export const attributes = {
  newest: 'bigint',
  oldest: 'bigint',
  on_day: 'int',
  in_month: 'int',
  in_county: 'string',
  in_column: 'string',
  in_paper: 'string',
  in_kind: 'string',
  by_people: 'multi_64',
  doc: 'string',
} as const

export type Row = {
  id: string
  texts: Record<(typeof textFields)[number], string>
  values: Record<keyof typeof attributes, string>
}

/** An article as a search server holds it. `rank` is its place among the articles of its day (or of the undated ones), from 0. */
export function rowOf(doc: Doc, rank: number): Row {
  const searched = fields.map(
    (field) => [field, valueTokens(valuesOf(doc, field).map((value) => fold(value)))] as const,
  )
  const printed = fields.flatMap((field) => valuesOf(doc, field).map((value) => fold(value, 'kept')))
  const facts = [
    every,
    ...(doc.date ? dayTokens(doc.date) : []),
    ...(doc.page === undefined ? [] : [pageToken(doc.page)]),
  ]
  const day = Number(doc.date?.replaceAll('-', '') ?? 0)
  const newest = BigInt(day) * daySize + BigInt(rank)
  return {
    id: String(numberOfId(doc.id)),
    texts: {
      ...(Object.fromEntries(searched) as Record<(typeof fields)[number], string>),
      printed: valueTokens(printed),
      kind: valueTokens([fold(kindNames[doc.kind])]),
      facts: facts.join(' '),
    },
    values: {
      newest: String(newest),
      oldest: String(doc.date ? newest : afterAllDays - newest),
      on_day: String(day),
      in_month: String(Math.floor(day / 100)),
      in_county: doc.county ?? '',
      in_column: doc.column ?? '',
      in_paper: doc.paper ?? '',
      in_kind: kindNames[doc.kind],
      by_people: [...new Set(doc.people)].map(numberOfName).join(','),
      doc: plainJson(doc),
    },
  }
}

/** JSON in which control characters are written as numbers, for they are lost in XML. */
function plainJson(doc: Doc): string {
  const numbered = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(doc).replace(/[\p{Cc}\ufffe\uffff]/gu, numbered)
}

/** More articles than any day has, and more than any day's number. */
const daySize = 2n ** 24n
const afterAllDays = 10n ** 8n * daySize

/** An article's id as the number that a server wants: it is twelve digits in base 36, which fit into 63 bits. */
function numberOfId(id: string): bigint {
  return Array.from(id).reduce((number, digit) => number * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
}

/** A name as a number of 52 bits, which JavaScript and every server read the same: the beginning of its SHA-256. */
export function numberOfName(name: string): string {
  return String(Number.parseInt(hash('sha256', name).slice(0, 13), 16))
}
