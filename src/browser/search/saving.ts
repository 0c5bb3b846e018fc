import type { Card } from '../../search/types.ts'
import { csvLine } from '../../text/csv.ts'

/** Found articles as files: a table, a file for reference managers, a file for programs. `addressOf` gives an article's whole
 *  address. */
type AddressOf = (id: string) => string

export type SavedForm = {
  name: string
  ending: string
  write: (cards: readonly Card[], addressOf: AddressOf) => string
}

export const savedForms: readonly SavedForm[] = [
  { name: 'CSV', ending: 'csv', write: resultsCsv },
  { name: 'RIS', ending: 'ris', write: resultsRis },
  { name: 'JSON', ending: 'json', write: resultsJson },
]

/** Results that a file may have: every one of them is read from the index. */
export const mostSaved = 500

const columns = [
  'id',
  'headline',
  'kicker',
  'subtitle',
  'county',
  'date',
  'estimate',
  'paper',
  'page',
  'section',
  'column',
  'people',
  'address',
] as const

/** One line an article, with a line of names above. It begins with a byte order mark, by which Excel knows UTF-8; a value
 *  that Excel would reckon with stands behind a `'`. */
export function resultsCsv(cards: readonly Card[], addressOf: AddressOf): string {
  const rows = cards.map((card) => {
    const values: Record<string, unknown> = { ...card, people: card.people.join(' '), address: addressOf(card.id) }
    return columns.map((name) => String(values[name] ?? ''))
  })
  return `\ufeff${[columns, ...rows].map(csvLine).join('')}`
}

/** RIS, one newspaper article after the other. */
export function resultsRis(cards: readonly Card[], addressOf: AddressOf): string {
  return cards.map((card) => risOf(card, addressOf(card.id))).join('\r\n')
}

function risOf({ headline, subtitle, people, paper, date, page, section }: Card, address: string): string {
  const lines: [tag: string, value: string | number | undefined][] = [
    ['TY', 'NEWS'],
    ...people.map((name): [string, string] => ['AU', name]),
    ['TI', [headline, subtitle].filter((part) => part !== undefined).join('：')],
    ['T2', paper],
    ['DA', date?.replaceAll('-', '/')],
    ['PY', date?.slice(0, 4)],
    ['SP', page],
    ['SE', section],
    ['LA', 'zh-CN'],
    ['UR', address],
    ['ER', ''],
  ]
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('')
}

/** A list of objects; what is not known is not there. */
export function resultsJson(cards: readonly Card[], addressOf: AddressOf): string {
  return `${JSON.stringify(
    cards.map((card) => ({ ...card, address: addressOf(card.id) })),
    null,
    2,
  )}\n`
}
