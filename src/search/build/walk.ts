import { longestGram } from '../index/grams.ts'
import type { Corpus } from './corpus.ts'

/** What is called for every gram of a walk: the codes of its characters, and where it stands, ascending. Both are only
 *  good until the call returns. */
export type Visit = (gram: readonly number[], places: Uint32Array) => void

export type Visitor = { common: Visit; leaf: Visit }

/** Visits every gram of the index that begins with a character of [from, to): common grams before those that they begin,
 *  brothers in code order; a gram is common when it stands in more than `mostPlaces` places. Grams that run over an end
 *  are leaves to `ended` and otherwise left out: nobody can ask for them.
 *
 *  The places of all grams that begin with the same character are sorted by their next characters, one character at a
 *  time and only as deep as grams are common (a radix sort from the left), and stay in order within a gram. Takes 8 bytes
 *  a place; time grows with the places, about 2.5 times each. */
export function walkGrams(
  { text, counts: all }: Pick<Corpus, 'text' | 'counts'>,
  range: { from: number; to: number },
  mostPlaces: number,
  visitor: Visitor & { ended: Visit },
): void {
  const { order, offsets } = placesByCode(text, all, range)
  const spare = new Uint32Array(order.length)
  const counts = new Uint32Array(0x10000)
  const gram: number[] = []

  function visit(first: number, last: number): void {
    const places = order.subarray(first, last)
    if (gram[gram.length - 1] === 0) visitor.ended(gram, places)
    else if (places.length <= mostPlaces || gram.length >= longestGram) visitor.leaf(gram, places)
    else {
      visitor.common(gram, places)
      for (const { code, from, to } of partition(first, last, gram.length)) {
        gram.push(code)
        visit(from, to)
        gram.pop()
      }
    }
  }

  /** Sorts order[first, last) by the character `depth` after each place, and says which characters these are and where. */
  function partition(first: number, last: number, depth: number): { code: number; from: number; to: number }[] {
    const codes: number[] = []
    for (let i = first; i < last; i++) {
      const code = text[(order[i] ?? 0) + depth] ?? 0
      const count = counts[code] ?? 0
      if (count === 0) codes.push(code)
      counts[code] = count + 1
    }
    codes.sort((a, b) => a - b)
    let at = first
    const parts = codes.map((code) => {
      const from = at
      at += counts[code] ?? 0
      counts[code] = from
      return { code, from, to: at }
    })
    for (let i = first; i < last; i++) {
      const place = order[i] ?? 0
      const code = text[place + depth] ?? 0
      const to = counts[code] ?? 0
      counts[code] = to + 1
      spare[to] = place
    }
    order.set(spare.subarray(first, last), first)
    for (const code of codes) counts[code] = 0
    return parts
  }

  for (let code = range.from; code < range.to; code++) {
    const first = offsets[code - range.from] ?? 0
    const last = offsets[code - range.from + 1] ?? 0
    if (first === last) continue
    gram.push(code)
    visit(first, last)
    gram.pop()
  }
}

/** All places whose character lies in the range, by character, ascending within one; `offsets` says where each begins. */
function placesByCode(text: Uint16Array, counts: Uint32Array, { from, to }: { from: number; to: number }) {
  const offsets = new Uint32Array(to - from + 1)
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i - 1] ?? 0) + (counts[from + i - 1] ?? 0)
  const next = offsets.slice()
  const order = new Uint32Array(offsets[offsets.length - 1] ?? 0)
  for (let i = 0; i < text.length; i++) {
    const code = text[i] ?? 0
    if (code < from || code >= to) continue
    const at = next[code - from] ?? 0
    order[at] = i
    next[code - from] = at + 1
  }
  return { order, offsets }
}
