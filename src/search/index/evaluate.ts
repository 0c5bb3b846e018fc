import { fold } from '../../text/fold.ts'
import { grouped } from '../../text/grouped.ts'
import type { Filter, Query } from '../asked.ts'
import { type DocSet, documentsWithChain, documentsWithLeaf, planFor } from './phrase.ts'
import type { IndexReader } from './reader.ts'
import { numbersBetween, type Root } from './root.ts'
import { combined, type Found, united } from './sets.ts'
import { isTagged, type TaggedField, tagged } from './tagged.ts'

/** Texts of a query whose lists are fetched. Nobody types more words; where a program does, the articles' texts settle the
 *  rest. */
const mostTexts = 16

/** The documents that the index finds for a query, by number, and those of its texts that no document holds; all lists are
 *  fetched at once. */
export async function evaluate(query: Query, root: Root, reader: IndexReader): Promise<Found & { nowhere: string[] }> {
  const find = (text: string) => documentsWith(text, root, reader)
  const named = query.filters.filter((filter): filter is Filter & { field: TaggedField } => isTagged(filter.field))
  const wanted = grouped(
    named.filter(({ not }) => !not),
    ({ field }) => field,
  )
  const withValue = async (filters: readonly (Filter & { field: TaggedField })[]) =>
    united(await Promise.all(filters.flatMap((filter) => valuesOf(filter, root)).map(find)))
  const [texts, filters, without, excluded] = await Promise.all([
    Promise.all(query.texts.slice(0, mostTexts).map(find)),
    Promise.all([...wanted.values()].map(withValue)),
    Promise.all(query.without.slice(0, mostTexts).map(find)),
    Promise.all(named.filter(({ not }) => not).map((filter) => withValue([filter]))),
  ])
  const inTime = timeTest(query.filters, root)
  const found = combined({ texts, filters, without: [...without, ...excluded], inTime, all: root.articles })
  if (Math.max(query.texts.length, query.without.length) > mostTexts) found.sure.fill(0)
  return { ...found, nowhere: query.texts.filter((_, nth) => texts[nth]?.docs.length === 0) }
}

/** The documents that hold a folded text, which is not empty. */
export async function documentsWith(text: string, { common }: Root, reader: IndexReader): Promise<DocSet> {
  const plan = planFor(text, (gram) => common.has(gram))
  if (plan.is === 'common') {
    const { docs, levels } = await reader.common(plan.gram)
    return { docs, levels, sure: new Uint8Array(docs.length).fill(1) }
  }
  if (plan.is === 'leaf') {
    const list = await reader.leaf(plan.gram)
    return list ? documentsWithLeaf(list) : nothing
  }
  const lists = await Promise.all(plan.links.map(({ start, end }) => reader.leaf(text.slice(start, end))))
  const known = lists.filter((list) => list !== undefined)
  return known.length === lists.length ? documentsWithChain(text, plan.links, known) : nothing
}

const nothing: DocSet = { docs: new Uint32Array(), sure: new Uint8Array(), levels: new Uint8Array() }

/** What to look for in the index for a filter: the value, and the names of the places that have it as a part of an alias. */
function valuesOf({ field, value }: { field: TaggedField; value: string }, { places }: Root): string[] {
  const names = places.filter(
    ({ name, aliases }) => !fold(name).includes(value) && aliases.some((alias) => fold(alias).includes(value)),
  )
  const others = field === 'county' ? names.map(({ name }) => fold(name)) : []
  return [value, ...others].map((text) => tagged(field, text))
}

/** Whether a document's number passes the filters by date. */
function timeTest(filters: readonly Filter[], root: Root): (doc: number) => boolean {
  const ranges = (field: Filter['field'], not: boolean) =>
    filters
      .filter((filter) => filter.field === field && filter.not === not)
      .map(({ value }) => numbersBetween(root, ...daysFor(field, value)))
  const years = ranges('year', false)
  const all = [...ranges('from', false), ...ranges('to', false)]
  const none = [...ranges('year', true), ...ranges('from', true), ...ranges('to', true)]
  return (doc) => {
    const holds = ([first, end]: [number, number]) => doc >= first && doc < end
    return (years.length === 0 || years.some(holds)) && all.every(holds) && !none.some(holds)
  }
}

function daysFor(field: Filter['field'], value: string): [from: string, to: string] {
  if (field === 'from') return [value, '9999']
  return field === 'to' ? ['0000', value] : [value, value]
}
