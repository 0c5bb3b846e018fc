import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js'
import { fold } from '../../text/fold.ts'
import { exactPass, fields, fuzzyPass, longestFuzzy, shortestFuzzy, weights } from '../options.ts'
import { valuesOf } from '../query/passages.ts'
import type { Doc, Field } from '../types.ts'
import { nearestPiece } from './nearest.ts'

/** An article's texts, folded and in Fuse's alphabet, by field. */
export type FoldedDoc = Partial<Record<Field, string[]>>

export function foldedDoc(doc: Doc): FoldedDoc {
  return Object.fromEntries(fields.map((field) => [field, valuesOf(doc, field).map((value) => forFuse(fold(value)))]))
}

/** Fuse for what contains a text. */
export function exactFuse(docs: FoldedDoc[]): Fuse<FoldedDoc> {
  return new Fuse(docs, withKeys(exactPass))
}

/** Fuse for what nearly contains a text. */
export function fuzzyFuse(docs: FoldedDoc[]): Fuse<FoldedDoc> {
  return new Fuse(docs, withKeys(fuzzyPass))
}

/** What to ask `exactFuse`: Fuse's sign for a text that contains another, whatever blanks it has. */
export function contains(text: string): string {
  return `'"${forFuse(text)}"`
}

/** Pieces of the articles' texts that differ from `text` as little as any does, the most frequent first. */
export function nearPieces(fuzzy: Fuse<FoldedDoc>, text: string): string[] {
  if (text.length < shortestFuzzy || text.length > longestFuzzy) return []
  const pieces = fuzzy.search(forFuse(text)).flatMap((result) => piecesOf(result, text))
  const fewest = Math.min(...pieces.map(({ errors }) => errors))
  const counts = new Map<string, number>()
  for (const { piece, errors } of pieces) if (errors === fewest) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([piece]) => piece)
}

function withKeys(options: IFuseOptions<unknown>): IFuseOptions<FoldedDoc> {
  return { ...options, keys: fields.map((name) => ({ name, weight: weights[name] })) } as IFuseOptions<FoldedDoc>
}

/** `|` is Fuse's “or” and cannot stand in a text that is looked for: a noncharacter, which no text holds, stands for it. */
function forFuse(folded: string): string {
  return folded.replaceAll('|', '\uFDD0')
}

function fromFuse(text: string): string {
  return text.replaceAll('\uFDD0', '|')
}

/** In each matching value the piece that is nearest; a piece that is the same, or runs over punctuation, is none. */
function piecesOf({ matches = [] }: FuseResult<FoldedDoc>, text: string): { piece: string; errors: number }[] {
  return matches.flatMap(({ value = '' }) => {
    const folded = fromFuse(value)
    const { from, to, errors } = nearestPiece(folded, text)
    const piece = folded.slice(from, to)
    const isNear = errors > 0 && errors <= text.length * (fuzzyPass.threshold ?? 0) && !/\p{P}/u.test(piece)
    return isNear ? [{ piece, errors }] : []
  })
}
