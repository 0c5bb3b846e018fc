import { fold } from '../../text/fold.ts'
import { formsOf } from '../query/forms.ts'
import { isWithin } from '../query/times.ts'
import { allMustHold, type Choice, type Filter, isFilter, type Query, type Text } from '../query-shape.ts'
import type { Sort } from '../types.ts'
import { inHead } from './common-file.ts'
import { numbersOn } from './dates.ts'
import { classes, classOf, highestLevel } from './level.ts'
import { type DocSet, DocSetWriter } from './phrase.ts'
import type { Index } from './segments.ts'
import { combined, type Found, united } from './sets.ts'
import { isTagged, tagged } from './tagged.ts'

/** Texts of a query whose lists are fetched. Nobody types more words; where a program does, the articles' texts settle the
 *  rest. */
const mostTexts = 16

/** The documents that the index finds for a query, by number, and those of its texts that no document holds; all lists are
 *  fetched at once. */
export async function evaluate(query: Query, index: Index): Promise<Found & { nowhere: string[] }> {
  const { wanted, without } = query
  const others = query.filters.filter(({ field }) => !isTime(field))
  const oneOf = async (choices: readonly Choice[]) =>
    united(await Promise.all(choices.map((choice) => documentsFor(choice, index))))
  const [texts, filters, excluded] = await Promise.all([
    Promise.all(wanted.slice(0, mostTexts).map(oneOf)),
    Promise.all(together(others.filter(({ not }) => !not)).map(oneOf)),
    Promise.all([...without.slice(0, mostTexts), ...others.filter(({ not }) => not)].map((one) => oneOf([one]))),
  ])
  const inTime = timeTest(query.filters, index)
  const found = combined({ texts, filters, without: excluded, inTime, all: index.articles })
  if (Math.max(wanted.length, without.length) > mostTexts) found.sure.fill(0)
  const nowhere = wanted.filter((_, nth) => texts[nth]?.docs.length === 0)
  return {
    ...found,
    nowhere: nowhere.flatMap((choices) => choices.flatMap((one) => (isFilter(one) ? [] : [one.text]))),
  }
}

/** The same for the first results alone, `wanted` of them in an order: `more` documents are answers that come after these. A query
 *  of one text that is common needs the heads of its lists then, and not all of them. */
export async function evaluateFirst(
  query: Query,
  index: Index,
  { sort, wanted }: { sort: Sort; wanted: number },
): Promise<Found & { nowhere: string[]; more: number }> {
  const text = onlyText(query)
  if (text === undefined || sort === 'oldest' || wanted > inHead) return { ...(await evaluate(query, index)), more: 0 }
  const set = await index.first(text, sort === 'newest' ? 'newest' : 'best')
  const found = combined({ texts: [set], filters: [], without: [], inTime: () => true, all: index.articles })
  return { ...found, nowhere: set.docs.length === 0 ? [text] : [], more: set.more ?? 0 }
}

/** The text of a query that asks for nothing else, in one form and whatever its marks. */
function onlyText({ wanted, without, filters }: Query): string | undefined {
  const [only, ...others] = wanted.flat()
  if (only === undefined || others.length + without.length + filters.length > 0 || isFilter(only)) return undefined
  const isPlain = only.exact === undefined && only.read === undefined && formsOf(only.text).length === 1
  return isPlain ? only.text : undefined
}

/** The documents that meet one choice. */
export async function documentsFor(choice: Choice, index: Index): Promise<DocSet> {
  if (!isFilter(choice)) return documentsWithText(choice, index)
  const { field, value } = choice
  if (isTime(field)) return documentsOn(choice, index)
  if (field === 'text') return onlyInText(united(await Promise.all(formsOf(value).map(index.find))))
  return united(await Promise.all(valuesOf(choice, index).map(index.find)))
}

async function documentsWithText(asked: Text, index: Index): Promise<DocSet> {
  const { text, exact, read } = asked
  const forms = exact === undefined ? formsOf(text) : [text]
  const found = united(await Promise.all(forms.map(index.find)))
  // The index holds no marks: whether they stand there, the article says.
  if (exact !== undefined && exact.length > 1) return { ...found, sure: found.sure.map(() => 0) }
  if (read === undefined) return found
  const { docs, sure } = await documentsFor(read, index)
  return united([found, { docs, sure, levels: new Uint8Array(docs.length).fill(highestLevel) }])
}

/** Where a text stands in a title at best, it may stand in the text besides: the article says. */
function onlyInText({ docs, sure, levels }: DocSet): DocSet {
  return { docs, levels, sure: sure.map((one, i) => (classOf(levels[i] ?? 0) === classes.text ? one : 0)) }
}

/** Filters of which one is enough, together; each other alone. */
export function together(filters: readonly Filter[]): Filter[][] {
  const groups: Filter[][] = []
  for (const filter of filters) {
    const known = groups.find(([first]) => first?.field === filter.field && !allMustHold.has(filter.field))
    if (known) known.push(filter)
    else groups.push([filter])
  }
  return groups
}

/** What to look for in the index for a filter: the value, and the names of the places that have it as a part of an alias. */
function valuesOf({ field, value }: Filter, { places }: Index): string[] {
  if (!isTagged(field)) return []
  const named = places.filter(
    ({ name, aliases }) => !fold(name).includes(value) && aliases.some((alias) => fold(alias).includes(value)),
  )
  const others = field === 'county' ? named.map(({ name }) => fold(name)) : []
  const forms = field === 'title' ? formsOf(value) : [value]
  return [...forms, ...others].map((text) => tagged(field, text))
}

const times = ['year', 'day', 'from', 'to'] as const

function isTime(field: Filter['field']): field is (typeof times)[number] {
  return (times as readonly string[]).includes(field)
}

function documentsOn(filter: Filter, index: Index): DocSet {
  const writer = new DocSetWriter()
  for (const [first, end] of rangesOf(filter, index)) for (let doc = first; doc < end; doc++) writer.add(doc, true, 0)
  return writer.finish()
}

function rangesOf({ field, value }: Filter, index: Index): [number, number][] {
  if (field === 'from') return numbersOn(index.dates, (day) => day.slice(0, value.length) >= value)
  if (field === 'to') return numbersOn(index.dates, (day) => day.slice(0, value.length) <= value)
  return numbersOn(index.dates, (day) => isWithin(day, value))
}

/** Whether a document's number passes the filters by date. */
function timeTest(filters: readonly Filter[], index: Index): (doc: number) => boolean {
  const byDate = filters.filter(({ field }) => isTime(field))
  const excluded = byDate.filter(({ not }) => not).flatMap((filter) => rangesOf(filter, index))
  const needed = together(byDate.filter(({ not }) => !not)).map((some) => some.flatMap((one) => rangesOf(one, index)))
  const isIn = (doc: number, ranges: readonly [number, number][]) =>
    ranges.some(([first, end]) => doc >= first && doc < end)
  return (doc) => needed.every((ranges) => isIn(doc, ranges)) && !isIn(doc, excluded)
}
