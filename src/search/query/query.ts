import { fold } from '../../text/fold.ts'
import {
  allMustHold,
  type Choice,
  type Filter,
  type FilterField,
  filterNames,
  isFilter,
  kindNames,
  type PlacedFilter,
  type Query,
  type Text,
} from '../query-shape.ts'
import { dayIn, dayOrSpanIn, pageIn, pageNumberIn, timeIn, yearsIn } from './days.ts'
import { isOr, type Part, partsOf } from './parts.ts'
import { writeFilter } from './write-filter.ts'

/** What was typed → what is asked. Never fails: whatever is no operator is text to look for.
 *     汶上 "第一书记" 文旅 或 旅游 －项目 县:汶上 从:2021-10 12月17日
 *  Blanks part words, and all of them must occur; `“…”`, `「…」`, `『…』` hold words together, `"…"` asks for marks, too; `或`
 *  between two words asks for one of them; a dash after a blank excludes; a known name with a colon filters. A word that says
 *  a day or a page asks for what was printed then or there, beside what says so. */
export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], without: [], filters: [] }
  const known = new Set<string>()
  const addOnce = <One>(list: One[], one: One) => {
    const key = JSON.stringify(one)
    if (!known.has(key)) list.push(one)
    known.add(key)
  }
  for (const parts of eitherOf(partsOf(typed))) {
    const choices = parts.map(choiceOf).filter((choice) => choice !== undefined)
    const [first] = choices
    if (first === undefined) continue
    if (choices.every(isFilter) && (choices.length === 1 || isMetByOne(choices)))
      for (const filter of choices) addOnce(query.filters, filter)
    else if (parts[0]?.not && !isFilter(first)) addOnce(query.without, first)
    else addOnce(query.wanted, choices)
  }
  return query
}

/** Whether one of these filters is enough wherever they stand in a query: those by one field, when an article has one value of
 *  it (`年:2021 年:2023`). Of others every one must hold. */
function isMetByOne(filters: readonly Filter[]): boolean {
  const [first] = filters
  return filters.every(({ field }) => field === first?.field && !allMustHold.has(field))
}

/** The filters of a typed query and where each stands in it, one that is typed twice twice. */
export function placedFilters(typed: string): PlacedFilter[] {
  return partsOf(typed).flatMap((part) => {
    const filter = filterOf(part)
    return filter ? [{ ...filter, from: part.from, to: part.to }] : []
  })
}

/** A word that was taken for a day or a page, where it stands in the typed query, and for which. */
type PlacedReading = { typed: string; filter: Filter; from: number; to: number }

export function placedReadings(typed: string): PlacedReading[] {
  return partsOf(typed).flatMap((part) => {
    const filter = readAs(part)
    return filter ? [{ typed: part.text, filter, from: part.from, to: part.to }] : []
  })
}

/** What to type to ask for this: `parseQuery(writeQuery(query))` is the query again. */
export function writeQuery({ wanted, without, filters }: Query): string {
  const typed = [
    ...wanted.map((choices) => choices.map(writeChoice).join(' 或 ')),
    ...without.map((text) => `-${writeText(text)}`),
    ...filters.map(writeFilter),
  ].join(' ')
  return typed.startsWith('-') ? ` ${typed}` : typed
}

function writeChoice(choice: Choice): string {
  return isFilter(choice) ? writeFilter(choice) : writeText(choice)
}

function writeText({ text, exact, read }: Text): string {
  if (exact !== undefined) return `"${exact.replaceAll('"', '＂')}"`
  if (read !== undefined) return text
  const [part, ...others] = partsOf(text)
  const isWord = /^[\p{L}\p{N}]+$/u.test(text) && part !== undefined && others.length === 0
  return isWord && !isOr(part) && readAs(part) === undefined ? text : `“${text}”`
}

/** Parts that `或` joins, together; each other alone. */
function eitherOf(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const [nth, part] of parts.entries()) {
    if (part.is === 'or') continue
    if (parts[nth - 1]?.is === 'or') groups.at(-1)?.push(part)
    else groups.push([part])
  }
  return groups
}

/** What a part asks for; undefined for nothing but marks. */
function choiceOf(part: Part): Choice | undefined {
  const filter = filterOf(part)
  if (filter !== undefined) return filter
  // `年:明年` filters by nothing: it is text, as typed.
  const typed = part.name === undefined ? part.text : `${part.name}${part.text}`
  const text = fold(typed)
  if (text === '') return undefined
  if (part.is === 'exact') return { text, exact: fold(typed, 'kept') }
  const read = readAs(part)
  return read === undefined ? { text } : { text, read }
}

/** The day or the page that a word says. */
function readAs({ is, text, not, name }: Part): Filter | undefined {
  if (is !== 'plain' || not || name !== undefined) return undefined
  const day = dayIn(text)
  if (day !== undefined) return { field: 'day', value: day, not: false }
  const page = pageIn(text)
  return page === undefined ? undefined : { field: 'page', value: page, not: false }
}

function filterOf({ text, not, name }: Part): Filter | undefined {
  if (name === undefined) return undefined
  const field = filterNames[name]
  const value = filterValue(field, text)
  return value === undefined || value === '' ? undefined : { field, value, not }
}

/** A filter's value as it is compared; undefined or empty when it can be none. */
function filterValue(field: FilterField, typed: string): string | undefined {
  switch (field) {
    case 'year':
      return yearsIn(typed)
    case 'from':
    case 'to':
      return timeIn(typed)
    case 'day':
      return dayOrSpanIn(typed)
    case 'page':
      return pageNumberIn(typed)
    case 'kind':
      return kinds.some((kind) => kind.includes(fold(typed))) ? fold(typed) : undefined
    default:
      return fold(typed)
  }
}

const kinds = Object.values(kindNames)
