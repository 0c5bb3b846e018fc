import type { ListedField } from '../query/facets.ts'
import type { Doc } from '../types.ts'
import type { CommonHead, CommonList } from './common-file.ts'
import { leafEnd } from './grams.ts'
import type { LeafList } from './leaf-shard.ts'
import { classes, levelOf } from './level.ts'

/** Documents that hold a text, ascending. `sure` is 1 where the index proves it and 0 where it only may be; `levels` says
 *  how much the text says of the document. */
export type DocSet = {
  docs: Uint32Array
  sure: Uint8Array
  levels: Uint8Array
  /** how many more documents surely hold the text that are not among these, where they are only the first */
  more?: number
}

/** A segment's lists and texts, wherever they come from. Its articles are numbered from 0, undated ones first, then the oldest to
 *  the newest. */
export type Lists = {
  /** tells the grams that are common of all that begin with a character of the text */
  commonIn(text: string): Promise<(gram: string) => boolean>
  /** undefined when no document holds the leaf */
  leaf(gram: string): Promise<LeafList | undefined>
  common(gram: string): Promise<CommonList>
  /** the head of a common gram's list; undefined where that is short */
  head(gram: string): Promise<CommonHead | undefined>
  doc(number: number): Promise<Doc>
  /** how many of the documents, ascending, have each value of a field */
  facet(field: ListedField, docs: Iterable<number>): Promise<Map<string, number>>
}

/** A leaf within a text that is looked for, `text.slice(start, end)`, and where the leaf at the next character ends: a
 *  place of the first continues to there. `reach` is the text's end when all of it from the next character on is common. */
type Link = { start: number; end: number; reach: number }

/** How to find a text: it is a gram of the index, whose list is the answer, or it holds a chain of leaves. */
type Plan = { is: 'common'; gram: string } | { is: 'leaf'; gram: string } | { is: 'chain'; links: Link[] }

/** More lists than this are not fetched for one text: the articles that are left after so many are few, and their texts,
 *  which are shown anyway, settle the rest. */
export const mostLinks = 5

/** The documents of a segment that hold a folded text, which is not empty. */
export async function documentsWithText(text: string, lists: Lists): Promise<DocSet> {
  const plan = planFor(text, await lists.commonIn(text))
  if (plan.is === 'common') {
    const { docs, levels } = await lists.common(plan.gram)
    return { docs, levels, sure: new Uint8Array(docs.length).fill(1) }
  }
  if (plan.is === 'leaf') {
    const list = await lists.leaf(plan.gram)
    return list ? documentsWithLeaf(list) : nothing
  }
  const found = await Promise.all(plan.links.map(({ start, end }) => lists.leaf(text.slice(start, end))))
  const known = found.filter((list) => list !== undefined)
  return known.length === found.length ? documentsWithChain(text, plan.links, known) : nothing
}

/** The first of these documents: the best or the newest `inHead` of them and maybe some more. Of a long list it takes the head. */
export async function firstWithText(text: string, lists: Lists, which: 'best' | 'newest'): Promise<DocSet> {
  const plan = planFor(text, await lists.commonIn(text))
  const head = plan.is === 'common' ? await lists.head(plan.gram) : undefined
  if (head === undefined) return documentsWithText(text, lists)
  const { docs, levels } = head[which]
  return { docs, levels, sure: new Uint8Array(docs.length).fill(1), more: head.docs - docs.length }
}

const nothing: DocSet = { docs: new Uint32Array(), sure: new Uint8Array(), levels: new Uint8Array() }

/** The plan for a folded text, which is not empty. */
export function planFor(text: string, isCommon: (gram: string) => boolean): Plan {
  const end = leafEnd(text, 0, isCommon)
  if (end === undefined) return { is: 'common', gram: text }
  if (end === text.length) return { is: 'leaf', gram: text }
  return { is: 'chain', links: chosen(linksOf(text, isCommon)) }
}

/** The documents in which the leaves of a chain stand so that they can make the text.
 *
 *  The first leaf's places prove the text as far as they continue it. From there every link carries on: the places of its
 *  leaf are all the places where what is proven can end, so when all of them continue the text (those with another
 *  character before them left aside), it is proven as far as they do; when some do, it may be; when none does, it is not
 *  there. With `proven` places of the text so far and others that continue otherwise, at least the difference carry on.
 *  Where every place continues, which is so in nearly every article, the level is that of the text itself, however long the
 *  leaves are; else it may be a little off. */
export function documentsWithChain(text: string, links: readonly Link[], lists: readonly LeafList[]): DocSet {
  const found = new DocSetWriter()
  const at = lists.map(() => 0)
  const linked = links.every(({ end }, i) => i === 0 || end === links[i - 1]?.reach)
  for (const doc of lists.reduce((a, b) => (b.docs.length < a.docs.length ? b : a)).docs) {
    if (!lists.every((list, i) => advance(list, at, i, doc))) continue
    let sure = linked
    let proven = 0
    let best: number = classes.headline
    for (const [i, list] of lists.entries()) {
      const nth = at[i] ?? 0
      const { possible, continuing, bestClass } = placesIn(list, nth, text, links[i] as Link)
      if (continuing === 0) {
        proven = 0
        break
      }
      proven = i === 0 ? continuing : proven + continuing - possible
      best = Math.min(best, bestClass)
      if (proven > 0) continue
      sure = false
      proven = 1
    }
    if (proven > 0) found.add(doc, sure, levelOf(best, proven))
  }
  return found.finish()
}

/** A leaf's own documents. */
export function documentsWithLeaf({ docs, classes, starts }: LeafList): DocSet {
  const levels = Uint8Array.from(docs, (_, i) => {
    const [first = 0, end = 0] = starts.subarray(i, i + 2)
    return levelOf(classes[first] ?? 0, end - first)
  })
  return { docs, sure: new Uint8Array(docs.length).fill(1), levels }
}

/** Gathers documents into a set, in ascending order. */
export class DocSetWriter {
  private docs: number[] = []
  private sure: number[] = []
  private levels: number[] = []

  add(doc: number, sure: boolean, level: number): void {
    this.docs.push(doc)
    this.sure.push(sure ? 1 : 0)
    this.levels.push(level)
  }

  finish(): DocSet {
    return {
      docs: Uint32Array.from(this.docs),
      sure: Uint8Array.from(this.sure),
      levels: Uint8Array.from(this.levels),
    }
  }
}

/** The chain of a text: the leaf at its beginning, and of all leaves that end at the same place the shortest, which is the one
 *  that goes on:
 *
 *      第 一 书 记 驻 村     第一书 goes on with 记, 一书记 with 驻, 记驻 with 村
 *      └────┘ ·
 *         └────┘ ·
 *               └─┘ · */
function linksOf(text: string, isCommon: (gram: string) => boolean): Link[] {
  const links: Link[] = []
  let end = leafEnd(text, 0, isCommon)
  for (let start = 0; end !== undefined; start++) {
    const next = start + 1 < text.length ? leafEnd(text, start + 1, isCommon) : undefined
    if (start === 0 || end !== next) links.push({ start, end, reach: next ?? text.length })
    end = next
  }
  return links
}

/** All links when they are few, else the first, the last, and some between, evenly spread. */
function chosen(links: Link[]): Link[] {
  if (links.length <= mostLinks) return links
  const step = (links.length - 1) / (mostLinks - 1)
  return links.filter((_, nth) => Math.round(Math.round(nth / step) * step) === nth)
}

/** Moves `at[i]` to the document in a list; false when the list lacks it. */
function advance({ docs }: LeafList, at: number[], i: number, doc: number): boolean {
  let nth = at[i] ?? 0
  while ((docs[nth] ?? Number.POSITIVE_INFINITY) < doc) nth++
  at[i] = nth
  return docs[nth] === doc
}

/** Of a leaf's places in a document, those that have the text's character before them, those of them that continue it, and the
 *  best class of these, which stand in the order of their classes. */
function placesIn(list: LeafList, nth: number, text: string, { start, end, reach }: Link) {
  const before = text.charAt(start - 1)
  const after = text.slice(end, reach)
  let possible = 0
  let continuing = 0
  let bestClass = 0
  for (let i = list.starts[nth] ?? 0; i < (list.starts[nth + 1] ?? 0); i++) {
    const left = list.lefts[i]
    if (before !== '' && left !== '' && left !== before) continue
    possible++
    if (!list.continuations[i]?.startsWith(after)) continue
    if (continuing++ === 0) bestClass = list.classes[i] ?? 0
  }
  return { possible, continuing, bestClass }
}
