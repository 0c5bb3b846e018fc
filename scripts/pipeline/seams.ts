import type { Element, Fragment, Paragraph } from './fragments.ts'
import { bigrams, type Grams } from './text.ts'

/** Cuts a run of paragraphs where the talk changes: two articles of one width, one under the other, with no title between them. What is cut here may be joined again when
 *  the titles are given; what is not cut cannot be parted any more. The cut goes where the three paragraphs above and below share least, and only where they share next
 *  to nothing (after TextTiling, Hearst 1997). */
export function cutSeams(elements: readonly Element[]): Element[] {
  const out = elements.flatMap((e) =>
    e.is === 'fragment' && !e.credit && e.paragraphs.length >= fewestParagraphs ? cut(e) : [e],
  )
  out.forEach((e, at) => {
    e.at = at
  })
  return out
}

const fewestParagraphs = 4
/** Paragraphs on either side that are compared. */
const around = 3
/** Two texts on one subject share at least so much of the smaller one’s character pairs. */
const nothingShared = 0.035
/** Less text than this proves nothing. */
const fewestPairs = 60

function cut(fragment: Fragment): Fragment[] {
  const { paragraphs } = fragment
  const grams = paragraphs.map((p) => bigrams(p.pieces.map((x) => x.plain).join('')))
  let at = 0
  let least = nothingShared
  for (let i = 1; i < paragraphs.length; i++) {
    const share = shared(grams.slice(Math.max(0, i - around), i), grams.slice(i, i + around))
    if (share !== undefined && share < least) {
      least = share
      at = i
    }
  }
  if (at === 0) return [fragment]
  const part = (own: Paragraph[], rest: Partial<Fragment>): Fragment => ({ ...fragment, paragraphs: own, ...rest })
  const head = part(paragraphs.slice(0, at), {
    ends: 0,
    closed: false,
    signature: undefined,
    jumps: fragment.jumps.filter((j) => j.way === 'from'),
  })
  const tail = part(paragraphs.slice(at), {
    starts: 0,
    jumps: fragment.jumps.filter((j) => j.way === 'to'),
    opening: undefined,
    columns: paragraphs[at]?.columns ?? fragment.columns,
  })
  return [head, ...(tail.paragraphs.length >= fewestParagraphs ? cut(tail) : [tail])]
}

function shared(above: readonly Grams[], below: readonly Grams[]): number | undefined {
  const [a, b] = [new Set(above.flatMap((g) => [...g.keys()])), new Set(below.flatMap((g) => [...g.keys()]))]
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < fewestPairs) return undefined
  let n = 0
  for (const g of small) if (large.has(g)) n++
  return n / small.size
}
