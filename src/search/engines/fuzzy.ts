import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js/basic'
import { fold } from '../../text/fold.ts'
import type { WordList } from '../../words/list.ts'
import { fields, fuzzySearch, longestFuzzy, shortestFuzzy } from '../options.ts'
import { valuesOf } from '../query/passages.ts'
import type { Doc, Field } from '../types.ts'
import { nearestPiece } from './nearest-pieces.ts'
import { wordBorders } from './word-borders.ts'

/** Pieces of texts that differ from another text as little as any does, the best first. */
type FindPieces = (text: string) => Promise<string[]>

/** Pieces of all these articles' texts. */
export function nearIn(docs: readonly Doc[], words: () => Promise<WordList>): FindPieces {
  let fuse: Fuse<FoldedDoc> | undefined
  return async (text) => {
    if (!isFuzzy(text)) return []
    fuse ??= fuseOf(docs)
    return nearPieces(fuse, text, await words())
  }
}

/** Of all articles of a big archive Fuse could never look through, it gets the few that hold parts of the text. */
export function piecesIn(near: (text: string) => Promise<Doc[]>, words: () => Promise<WordList>): FindPieces {
  return async (text) => (isFuzzy(text) ? nearPieces(fuseOf(await near(text)), text, await words()) : [])
}

function isFuzzy({ length }: string): boolean {
  return length >= shortestFuzzy && length <= longestFuzzy
}

/** An article's texts, folded, by field. */
type FoldedDoc = Partial<Record<Field, string[]>>

function fuseOf(docs: readonly Doc[]): Fuse<FoldedDoc> {
  const folded = docs.map(
    (doc): FoldedDoc =>
      Object.fromEntries(fields.map((field) => [field, valuesOf(doc, field).map((value) => fold(value))])),
  )
  return new Fuse(folded, { ...fuzzySearch, keys: [...fields] } as IFuseOptions<FoldedDoc>)
}

/** Of the nearest pieces those with the least doubt come first, then the frequent ones. */
function nearPieces(fuse: Fuse<FoldedDoc>, text: string, words: WordList): string[] {
  const bordersOf = wordBorders(words)
  const found = new Map<string, { errors: number; doubt: number; count: number }>()
  for (const result of fuse.search(text))
    for (const value of valuesWith(result)) {
      const nearest = nearestPiece(value, text, bordersOf(value))
      if (nearest === undefined || nearest.errors === 0 || nearest.errors > text.length * mostWrong) continue
      const piece = value.slice(nearest.from, nearest.to)
      const known = found.get(piece)
      if (known) known.count++
      else found.set(piece, { errors: nearest.errors, doubt: nearest.doubt, count: 1 })
    }
  const fewest = Math.min(...Array.from(found.values(), ({ errors }) => errors))
  return [...found]
    .filter(([, { errors }]) => errors === fewest)
    .sort(([, a], [, b]) => a.doubt - b.doubt || b.count - a.count)
    .map(([piece]) => piece)
}

const mostWrong = fuzzySearch.threshold ?? 0

/** The texts of an article in which Fuse found something. */
function valuesWith({ matches = [] }: FuseResult<FoldedDoc>): string[] {
  return matches.flatMap(({ value }) => value ?? [])
}
