import { doubled } from './bytes.ts'
import type { Corpus } from './corpus.ts'
import { longestGram } from './grams.ts'

/** All grams of the index that begin with a character of some range, and where they stand. Numbers only, so that it can be
 *  kept in a file between the two passes over it. */
export type Walk = {
  /** the places of all leaves, one leaf after another, ascending within each; good until the next walk */
  places: Uint32Array
  /** the grams as steps, two numbers each: the last character's code with the kind and the length above it (see `stepOf`),
   *  and how many places it has. Common grams before those that they begin, brothers in code order. */
  steps: Uint32Array
}

/** What a gram is: common, a leaf, or one that runs over the end of a text and is left out, for nobody can ask for it. */
export const kinds = { common: 0, leaf: 1, ended: 2 } as const
type GramKind = (typeof kinds)[keyof typeof kinds]

/** What is called for a gram: the codes of its characters, and where it stands, ascending. Both are only good until the
 *  call returns. */
type Visit = (gram: readonly number[], places: Uint32Array) => void

/** Finds every gram of the index that begins with a character of [from, to), and visits the common ones, which are those
 *  that stand in more than `mostPlaces` places, in the order of the steps.
 *
 *  The places of all grams that begin with the same character are sorted by their next characters, one character at a
 *  time and only as deep as grams are common (a radix sort from the left), and stay in order within a gram. Takes 10 bytes
 *  a place; time grows with the places, about 2.5 times each. */
export function walkGrams(
  { text, counts: all }: Pick<Corpus, 'text' | 'counts'>,
  range: { from: number; to: number },
  mostPlaces: number,
  visitCommon: Visit,
): Walk {
  const { order, offsets } = placesByCode(text, all, range)
  const { spare, codeAt } = room
  const counts = new Uint32Array(0x10000)
  const steps = new Steps()
  const gram: number[] = []

  function visit(code: number, length: number, first: number, end: number): void {
    const places = end - first
    if (code === 0) steps.add(kinds.ended, code, length, places)
    else if (places <= mostPlaces || length >= longestGram) steps.add(kinds.leaf, code, length, places)
    else {
      steps.add(kinds.common, code, length, places)
      gram.push(code)
      visitCommon(gram, order.subarray(first, end))
      const codes = partition(first, end, length)
      const ends = codes.map((next) => counts[next] ?? 0)
      for (const next of codes) counts[next] = 0
      let from = first
      for (let i = 0; i < codes.length; i++) {
        const to = ends[i] ?? from
        visit(codes[i] ?? 0, length + 1, from, to)
        from = to
      }
      gram.pop()
    }
  }

  /** Sorts order[first, end) by the character `depth` after each place; gives these characters in order, and leaves in
   *  `counts` where the places of each end. */
  function partition(first: number, end: number, depth: number): number[] {
    const codes: number[] = []
    for (let i = first; i < end; i++) {
      const place = order[i] ?? 0
      const code = text[place + depth] ?? 0
      const count = counts[code] ?? 0
      if (count === 0) codes.push(code)
      counts[code] = count + 1
      codeAt[i] = code
      spare[i] = place
    }
    codes.sort((a, b) => a - b)
    let at = first
    for (const code of codes) {
      const count = counts[code] ?? 0
      counts[code] = at
      at += count
    }
    for (let i = first; i < end; i++) {
      const code = codeAt[i] ?? 0
      const to = counts[code] ?? 0
      counts[code] = to + 1
      order[to] = spare[i] ?? 0
    }
    return codes
  }

  for (let code = range.from; code < range.to; code++) {
    const first = offsets[code - range.from] ?? 0
    const end = offsets[code - range.from + 1] ?? 0
    if (first !== end) visit(code, 1, first, end)
  }
  return { places: order, steps: steps.written() }
}

/** Visits the grams of a walk that are no common ones, with their kind and where in `places` their own begin and end. */
export function visitLeaves(
  { steps }: Walk,
  visit: (kind: GramKind, gram: readonly number[], first: number, end: number) => void,
): void {
  const gram: number[] = []
  let at = 0
  for (let i = 0; i < steps.length; i += 2) {
    const step = steps[i] ?? 0
    const kind = ((step >>> 16) & 3) as GramKind
    const length = step >>> 18
    while (gram.length >= length) gram.pop()
    gram.push(step & 0xffff)
    if (kind === kinds.common) continue
    const end = at + (steps[i + 1] ?? 0)
    visit(kind, gram, at, end)
    at = end
  }
}

/** Steps as they are found. */
class Steps {
  private steps = new Uint32Array(1 << 16)
  private length = 0

  add(kind: GramKind, code: number, length: number, places: number): void {
    if (this.length + 2 > this.steps.length) this.steps = doubled(this.steps)
    this.steps[this.length++] = code | (kind << 16) | (length << 18)
    this.steps[this.length++] = places
  }

  written(): Uint32Array {
    return this.steps.subarray(0, this.length)
  }
}

/** What a walk works in, kept for the next one: memory that is freed is collected late. */
let room = { order: new Uint32Array(), spare: new Uint32Array(), codeAt: new Uint16Array() }

/** All places whose character lies in the range, by character, ascending within one; `offsets` says where each begins. */
function placesByCode(text: Uint16Array, counts: Uint32Array, { from, to }: { from: number; to: number }) {
  const offsets = new Uint32Array(to - from + 1)
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i - 1] ?? 0) + (counts[from + i - 1] ?? 0)
  const next = offsets.slice()
  const places = offsets[offsets.length - 1] ?? 0
  if (places > room.order.length)
    room = { order: new Uint32Array(places), spare: new Uint32Array(places), codeAt: new Uint16Array(places) }
  const order = room.order.subarray(0, places)
  for (let i = 0; i < text.length; i++) {
    const code = text[i] ?? 0
    if (code < from || code >= to) continue
    const at = next[code - from] ?? 0
    order[at] = i
    next[code - from] = at + 1
  }
  return { order, offsets }
}
