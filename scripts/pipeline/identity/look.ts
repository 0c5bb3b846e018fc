import type { Look } from '../../../src/archive/schema.ts'
import { shortId } from '../../../src/text/hash.ts'
import { keepSmallest } from './smallest.ts'

/** An article's first line, headline and text → what it looks like. Blanks, marks and widths do not count. */
export function lookOf(line: number, headline: string, text: string): Look {
  const letters = lettersOf(text)
  const figures = (letters.match(/\p{N}+/gu) ?? []).join('')
  return {
    line,
    length: letters.length,
    exact: letters === '' ? null : shortId(letters),
    figures: figures === '' ? null : shortId(figures),
    title: sampleOf(lettersOf(headline)) || null,
    pairs: sampleOf(letters) || null,
  }
}

/** How alike two samples are, 0 to 1: the mean of the part that they share of both (Jaccard) and of the smaller one, so that a part of a text is known as such. Up to the
 *  smaller of their bounds both samples hold every pair of their texts: there the shares can be counted (bottom-k sketches, Broder 1997). */
export function resemblance(a: string | null, b: string | null): number {
  const [x, y] = [pairsOf(a), pairsOf(b)]
  const bound = Math.min(boundOf(x), boundOf(y))
  const others = new Set(y.filter((pair) => pair <= bound))
  const mine = x.filter((pair) => pair <= bound)
  const shared = mine.filter((pair) => others.has(pair)).length
  if (shared === 0) return 0
  return (shared / (mine.length + others.size - shared) + shared / Math.min(mine.length, others.size)) / 2
}

/** The hashes of a sample's pairs, smallest first. */
export function pairsOf(sample: string | null): number[] {
  const pairs: number[] = []
  for (let i = 0; sample !== null && i < sample.length; i += digits)
    pairs.push(Number.parseInt(sample.slice(i, i + digits), base) - lowest)
  return pairs
}

/** Pairs kept of a text: of a text with a fifth of its characters misread some fifteen are those of the right one, of another text about the same thing one to four. */
const sampleSize = 32
/** A hash is written with so many digits, and none of them is missing: it begins at `lowest`. */
const digits = 5
const base = 36
const lowest = base ** (digits - 1)
const hashes = base ** digits - lowest

const lettersOf = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

function sampleOf(letters: string): string {
  const smallest: number[] = []
  for (let i = 0; i + 1 < letters.length; i++)
    keepSmallest(smallest, hashOf(letters.charCodeAt(i), letters.charCodeAt(i + 1)), sampleSize)
  return smallest.map((pair) => (pair + lowest).toString(base)).join('')
}

/** Up to here a sample holds every pair of its text. */
const boundOf = (pairs: readonly number[]) =>
  pairs.length < sampleSize ? Number.POSITIVE_INFINITY : (pairs.at(-1) as number)

/** Two code units → a number that depends on every bit of both (the finalizer of MurmurHash3). */
function hashOf(a: number, b: number): number {
  let h = (a << 16) | b
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) % hashes
}
