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
  let bound = Number.POSITIVE_INFINITY
  for (let i = 0; i + run <= s.length || i === 0; i++) {
    const h = hashOf(s, i)
    if (h >= bound || smallest.includes(h)) continue
    insert(smallest, h)
    if (smallest.length > sketchSize) smallest.pop()
    if (smallest.length === sketchSize) bound = smallest.at(-1) as number
  }
  return smallest.map((h) => h.toString(36)).join('.')
}

/** The hashes of a sketch, smallest first. */
export const gramsOf = (sketch: string): number[] =>
  sketch === '' ? [] : sketch.split('.').map((h) => Number.parseInt(h, 36))

/** The share of the larger sketch that stands in the other, 0 to 1; 0 when one is empty. */
export function overlap(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  const [x, y] = [gramsOf(a), gramsOf(b)]
  const larger = Math.max(x.length, y.length)
  return larger === 0 ? 0 : x.filter((h) => y.includes(h)).length / larger
}

/** FNV-1a of the gram that starts at `i`, its upper half mixed into the lower one. */
function hashOf(s: string, i: number): number {
  const end = Math.min(i + run, s.length)
  let h = 0x811c9dc5
  for (let k = i; k < end; k++) h = Math.imul(h ^ s.charCodeAt(k), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

function insert(sorted: number[], h: number): void {
  let at = sorted.length
  while (at > 0 && (sorted[at - 1] as number) > h) at--
  sorted.splice(at, 0, h)
}
