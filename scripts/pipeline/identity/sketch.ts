import { fnvStart, fnvStep } from '../../../src/text/fnv.ts'
import { keepSmallest } from './smallest.ts'

/** Hashes kept of a text. */
const sketchSize = 12
/** Length of the character runs that are hashed. */
const run = 5

/** What a text looks like: the smallest hashes of its character 5-grams (bottom-k sketch, Broder 1997), in base 36 with dots between them. Two texts share about as
 *  large a part of their sketches as of their 5-grams. Blanks and widths do not count; a text of fewer than five characters is one gram, an empty one has no sketch. */
export function sketchOf(text: string): string {
  const s = text.normalize('NFKC').replace(/\s+/gu, '')
  if (s.length === 0) return ''
  const smallest: number[] = []
  for (let i = 0; i + run <= s.length || i === 0; i++) keepSmallest(smallest, hashOf(s, i), sketchSize)
  return smallest.map((h) => h.toString(36)).join('.')
}

/** The hashes of a sketch, smallest first. */
export const gramsOf = (sketch: string): number[] =>
  sketch === '' ? [] : sketch.split('.').map((h) => Number.parseInt(h, 36))

/** What two texts have in common, 0 to 1: the share of the smaller one's grams that the other has, and the share of the larger one's. */
export type Overlap = { ofSmaller: number; ofLarger: number }

/** Fewer hashes in common are a phrase, not a text. */
export const fewestShared = 3

/** Judges by their sketches how much of two texts is the same. Up to the smaller of their bounds both sketches hold every gram of their texts: there the shares can be counted, and a text that lies wholly inside another one is found so whatever their lengths. */
export function overlap(a: string, b: string): Overlap {
  if (a === b) return a === '' ? nothing : { ofSmaller: 1, ofLarger: 1 }
  const [x, y] = [gramsOf(a), gramsOf(b)]
  const bound = Math.min(boundOf(x), boundOf(y))
  const [seenX, seenY] = [x.filter((h) => h <= bound), y.filter((h) => h <= bound)]
  const shared = seenX.filter((h) => seenY.includes(h)).length
  if (shared < fewestShared) return nothing
  const [n, m] = [seenX.length, seenY.length]
  return { ofSmaller: shared / Math.min(n, m), ofLarger: shared / Math.max(n, m) }
}

const nothing: Overlap = { ofSmaller: 0, ofLarger: 0 }

/** Up to here a sketch holds every gram of its text. */
const boundOf = (grams: readonly number[]) =>
  grams.length < sketchSize ? Number.POSITIVE_INFINITY : (grams.at(-1) ?? Number.POSITIVE_INFINITY)

/** FNV-1a of the gram that starts at `i`, its upper half mixed into the lower one. */
function hashOf(s: string, i: number): number {
  const end = Math.min(i + run, s.length)
  let h = fnvStart
  for (let k = i; k < end; k++) h = fnvStep(h, s.charCodeAt(k))
  return (h ^ (h >>> 15)) >>> 0
}
