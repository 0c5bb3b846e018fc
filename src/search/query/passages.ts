import { type Folded, fold, foldWithOffsets, printedRange } from '../../text/fold.ts'
import { fields, mostPassages, passageLead, passageLength } from '../options.ts'
import { isFilter, type Query, type Text, textsIn } from '../query-shape.ts'
import type { Doc, Field, Hit, Passage, Range } from '../types.ts'
import { formsOf } from './forms.ts'

/** Every text that can be found in an article, as printed, by field. */
export function valuesOf(doc: Doc, field: Field): string[] {
  const value = doc[field]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** An article as a result of a search. */
export function hitOf(doc: Doc, score: number, query: Query): Hit {
  const { text: _, ...card } = doc
  return { id: doc.id, score, doc: card, passages: passagesOf(doc, markedTexts(query)) }
}

/** The texts of a query that are marked where they stand: also those that filter, for they stand there, too. */
export function markedTexts({ wanted, filters }: Query): Text[] {
  const filtering = [...wanted.flat().filter(isFilter), ...filters].filter(
    ({ field, not }) => !not && (field === 'title' || field === 'text'),
  )
  return [...textsIn(wanted), ...filtering.map(({ value }) => ({ text: value }))]
}

/** The pieces of an article that show why it was found: every title, name or place with a match, and the paragraphs that
 *  hold the most different ones of the texts, at most two, in printed order. */
export function passagesOf(doc: Doc, texts: readonly Text[]): Passage[] {
  const found = fields.flatMap((field) =>
    valuesOf(doc, field).flatMap((value, nth) => {
      const marks = marksIn(value, texts)
      return marks.length === 0 ? [] : [{ field, nth, value, ...windowOf(value, field, marks) }]
    }),
  )
  const inText = found.filter(({ field }) => field === 'text')
  const best = new Set([...inText].sort((a, b) => kindsOf(b, texts) - kindsOf(a, texts)).slice(0, mostPassages))
  return found.filter((passage) => passage.field !== 'text' || best.has(passage))
}

/** Where the texts stand in a printed value: whole printed characters, in order, joined where they touch or overlap. */
export function marksIn(value: string, texts: readonly Text[]): Range[] {
  const folded = foldWithOffsets(value)
  let withMarks: Folded | undefined
  const marks = texts.flatMap(({ text, exact }) => {
    if (exact === undefined) return formsOf(text).flatMap((form) => rangesOf(form, folded))
    withMarks ??= foldWithOffsets(value, 'kept')
    return rangesOf(exact, withMarks)
  })
  return joined(marks)
}

function rangesOf(text: string, folded: Folded): Range[] {
  return placesOf(text, folded.text).map((at) => printedRange(folded, at, at + text.length))
}

function placesOf(text: string, within: string): number[] {
  const places: number[] = []
  for (let at = within.indexOf(text); at !== -1; at = within.indexOf(text, at + 1)) places.push(at)
  return places
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** The piece of a value that is shown: the whole of a title or name; of a paragraph so many characters from a little before
 *  the first mark, as much as fits, with the marks that lie in it (a mark longer than the piece is cut off at its end). */
function windowOf(value: string, field: Field, marks: Range[]): { from: number; to: number; marks: Range[] } {
  const first = marks[0]?.[0] ?? 0
  if (field !== 'text' || value.length <= passageLength) return { from: 0, to: value.length, marks }
  const from = startOfPassage(value, Math.min(first - passageLead, value.length - passageLength), first)
  const to = endOfPassage(value, from + passageLength, marks)
  const shown = marks.flatMap(([a, b]): Range[] => (a < to ? [[a, Math.min(b, to)]] : []))
  return { from, to, marks: shown }
}

/** Where a passage begins that would best begin at `wanted`: with no mark that ends something before it, and not behind
 *  `first`. */
function startOfPassage(value: string, wanted: number, first: number): number {
  if (wanted <= 0) return 0
  let from = wholeCharacter(value, wanted)
  while (from < first && /[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}]/u.test(value.charAt(from))) from++
  return from
}

/** Where a passage ends that would best end at `wanted`: with no mark that opens something at its end, unless that was
 *  looked for. */
function endOfPassage(value: string, wanted: number, marks: readonly Range[]): number {
  let to = wholeCharacter(value, wanted)
  if (to === value.length) return to
  const found = Math.max(...marks.flatMap(([from, end]) => (from < to ? [Math.min(end, to)] : [])))
  while (to > found && /[\s\p{Ps}\p{Pi}]/u.test(value.charAt(to - 1))) to--
  return to
}

/** The offset, moved back where it would cut a surrogate pair. */
function wholeCharacter(value: string, offset: number): number {
  return (value.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset
}

/** How many different ones of the texts a passage shows. */
function kindsOf({ value, from, to }: Passage, texts: readonly Text[]): number {
  const shown = fold(value.slice(from, to))
  return texts.filter(({ text }) => formsOf(text).some((form) => shown.includes(form))).length
}
