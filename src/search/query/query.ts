import { fold } from '../../text/fold.ts'
import {
  type Filter,
  type FilterField,
  filterNames,
  isSame,
  kindNames,
  nameOf,
  type PlacedFilter,
  type Query,
  quoted,
} from '../asked.ts'

/** What was typed → what is asked. Never fails: whatever is no operator is text to look for.
 *     汶上 "第一 书记" -项目 县:汶上 从:2021-10
 *  Blanks part words, and all of them must occur; `"` begins and ends a phrase (to the end when it is not closed); `“ ”`
 *  round everything is a phrase too; `-` after a blank excludes; a known name with a colon of either width filters. */
export function parseQuery(typed: string): Query {
  const query: Query = { texts: [], without: [], filters: [] }
  for (const part of partsOf(typed)) {
    const { text, not, name } = part
    const filter = filterOf(part)
    if (filter) addFilterOnce(query.filters, filter)
    // `年:明年` filters by nothing: it is text, as typed.
    else addOnce(not ? query.without : query.texts, fold(name === undefined ? text : `${name}:${text}`))
  }
  return query
}

/** The filters of a typed query and where each stands in it, one that is typed twice twice. */
export function placedFilters(typed: string): PlacedFilter[] {
  return partsOf(typed).flatMap((part) => {
    const filter = filterOf(part)
    return filter ? [{ ...filter, from: part.from, to: part.to }] : []
  })
}

/** What to type to ask for this: `parseQuery(writeQuery(query))` is the query again. */
export function writeQuery({ texts, without, filters }: Query): string {
  const excluded = without.map((text) => `-${quoted(text)}`)
  const named = filters.map(({ field, value, not }) => `${not ? '-' : ''}${nameOf(field)}:${quoted(value)}`)
  const typed = [...texts.map(quoted), ...excluded, ...named].join(' ')
  return typed.startsWith('-') ? ` ${typed}` : typed
}

type FilterName = keyof typeof filterNames

/** What stands in the typed query from `from` to `to`, in UTF-16 units. */
type Part = { text: string; not: boolean; name: FilterName | undefined; from: number; to: number }

const filterStart = new RegExp(`(${Object.keys(filterNames).join('|')})[:：](?=\\S)`, 'y')

function partsOf(typed: string): Part[] {
  const whole = /^\s*“([^“”]*)”\s*$/.exec(typed)?.[1]
  if (whole !== undefined) return [{ text: whole, not: false, name: undefined, from: 0, to: typed.length }]
  const parts: Part[] = []
  let at = 0
  while (at < typed.length) {
    if (isBlank(typed[at])) {
      at++
      continue
    }
    const from = at
    const not = typed[at] === '-' && isBlank(typed[at - 1]) && at + 1 < typed.length && !isBlank(typed[at + 1])
    if (not) at++
    filterStart.lastIndex = at
    const name = filterStart.exec(typed)?.[1] as FilterName | undefined
    if (name !== undefined) at = filterStart.lastIndex
    const isPhrase = typed[at] === '"'
    const end = isPhrase ? endOfPhrase(typed, at + 1) : endOfWord(typed, at)
    const to = isPhrase ? Math.min(end + 1, typed.length) : end
    parts.push({ text: typed.slice(isPhrase ? at + 1 : at, end), not, name, from, to })
    at = to
  }
  return parts
}

function endOfPhrase(typed: string, from: number): number {
  const end = typed.indexOf('"', from)
  return end === -1 ? typed.length : end
}

function endOfWord(typed: string, from: number): number {
  let end = from
  while (end < typed.length && !isBlank(typed[end]) && typed[end] !== '"') end++
  return end
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function filterOf({ text, not, name }: Part): Filter | undefined {
  if (name === undefined) return undefined
  const field = filterNames[name]
  const value = filterValue(field, fold(text))
  return value === '' ? undefined : { field, value, not }
}

/** A filter's value as it is compared; empty when it can be none: a year of four digits, a date of a year with or without
 *  month and day (`2021-10`, `2021年10月5日`, `2021/10/5`), a kind or part of its name, anything for a name. */
function filterValue(field: FilterField, folded: string): string {
  if (field === 'year') return /^(\d{4})年?$/.exec(folded)?.[1] ?? ''
  if (field === 'kind') return kinds.some((kind) => kind.includes(folded)) ? folded : ''
  if (field !== 'from' && field !== 'to') return folded
  const [, year, month, day] = /^(\d{4})(?:[年/.-](?:(\d{1,2})(?:[月/.-](?:(\d{1,2})日?)?)?)?)?$/.exec(folded) ?? []
  if (year === undefined) return ''
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

const kinds = Object.values(kindNames)

function addOnce(texts: string[], text: string): void {
  if (text !== '' && !texts.includes(text)) texts.push(text)
}

function addFilterOnce(filters: Filter[], filter: Filter): void {
  if (!filters.some((known) => isSame(known, filter))) filters.push(filter)
}
