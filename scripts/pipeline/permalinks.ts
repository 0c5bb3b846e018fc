import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { articleId } from '../../src/archive/schema.ts'

/** One published id, for ever. `dump` is the hash of the dump in which it was first seen, `sketch` what its text looked like then. */
export const linkShape = z.strictObject({
  id: articleId,
  dump: z.string(),
  line: z.int().positive(),
  sketch: z.string(),
  state: z.enum(['live', 'redirected', 'withdrawn']),
  to: articleId.optional(),
  on: z.string().optional(),
  because: z.string().optional(),
})
export type Link = z.infer<typeof linkShape>

/** The register of published ids: append-only. */
export const registerFile = 'permalinks.yaml'

const header =
  '# Every address that was ever published. Append-only: the program adds lines, a person changes a state; nobody takes a line away.\n'

/** The register's text → its links. Lines as the program writes them are read without a YAML parser (a hundred thousand of them take a moment, not a minute). */
export function linksFromText(text: string): Link[] {
  const lines = text.split('\n').filter((l) => l.trim() && !l.startsWith('#'))
  const fast = lines.map(linkFromLine)
  if (fast.every((l) => l !== undefined)) return fast as Link[]
  return z.array(linkShape).parse(parse(text) ?? [])
}

const own = /^- \{ id: ([a-z2-7]{12}), dump: ([0-9a-f]{64}), line: (\d{1,9}), state: live, sketch: ([0-9a-z.]*) \}$/

function linkFromLine(line: string): Link | undefined {
  const m = own.exec(line)
  return m
    ? { id: m[1] as string, dump: m[2] as string, line: Number(m[3]), state: 'live', sketch: m[4] as string }
    : undefined
}

/** The links as the register's text, in their order. */
export function textFromLinks(links: readonly Link[]): string {
  const one = (l: Link) =>
    l.state === 'live' && !l.to && !l.on && !l.because
      ? `- { id: ${l.id}, dump: ${l.dump}, line: ${l.line}, state: live, sketch: ${l.sketch} }\n`
      : stringify([l], { lineWidth: 0, collectionStyle: 'flow' })
          .replace(/^\[ /u, '- ')
          .replace(/ \]\n$/u, '\n')
  return header + links.map(one).join('')
}

/** Hashes kept of a text. */
const sketchSize = 12
/** Length of the character runs that are hashed. */
const run = 5

/** What a text looks like: the smallest hashes of its character 5-grams (bottom-k sketch, Broder 1997). Two texts share about as large a part of their sketches as of
 *  their 5-grams. */
export function sketchOf(text: string): string {
  const s = text.normalize('NFKC').replace(/\s+/gu, '')
  const smallest: number[] = []
  for (let i = 0; i + run <= s.length; i++) {
    let h = 0x811c9dc5
    for (let k = 0; k < run; k++) h = Math.imul(h ^ s.charCodeAt(i + k), 0x01000193)
    h = (h ^ (h >>> 15)) >>> 0
    const last = smallest.at(-1)
    if (smallest.length === sketchSize && last !== undefined && h >= last) continue
    if (smallest.includes(h)) continue
    smallest.push(h)
    smallest.sort((a, b) => a - b)
    if (smallest.length > sketchSize) smallest.pop()
  }
  return smallest.map((h) => h.toString(36)).join('.')
}

/** The share of the smaller sketch that stands in the other, 0 to 1. */
export function overlap(a: string, b: string): number {
  if (!a || !b) return 0
  const [x, y] = [new Set(a.split('.')), new Set(b.split('.'))]
  let shared = 0
  for (const h of x) if (y.has(h)) shared++
  return shared / Math.min(x.size, y.size)
}

/** A text that shares less of its sketch is another article. */
const leastOverlap = 0.5

/** Gives published ids back to the articles that bear them, and new ids to new articles. */
export class Register {
  readonly #links: Link[]
  readonly #byId = new Map<string, Link>()
  readonly #claimed = new Set<string>()
  readonly #current: ReadonlySet<string>
  readonly #bySketch = new Map<string, Link[]>()

  /** `current` are the hashes of all dumps of this run: an id from one of them stays with it. */
  constructor(links: readonly Link[], current: ReadonlySet<string>) {
    this.#links = [...links]
    this.#current = current
    for (const link of links) {
      this.#byId.set(link.id, link)
      if (link.state !== 'live') continue
      for (const h of link.sketch.split('.')) this.#bySketch.set(h, [...(this.#bySketch.get(h) ?? []), link])
    }
  }

  /** The ids of one dump's articles, in their order: the registered one where it is the same article (same dump and place, or a text that overlaps most and at least by
   *  half), a new one otherwise. */
  claim(dump: string, articles: readonly { id: string; line: number; sketch: string }[]): string[] {
    const ids = articles.map(({ id }) => (this.#byId.get(id)?.state === 'live' ? id : undefined))
    for (const id of ids) if (id) this.#claimed.add(id)
    const candidates = articles.flatMap((a, i) =>
      ids[i] ? [] : this.#alike(dump, a.sketch).map((l) => ({ i, id: l.id, score: overlap(a.sketch, l.sketch) })),
    )
    candidates.sort((a, b) => b.score - a.score || a.i - b.i || (a.id < b.id ? -1 : 1))
    for (const { i, id, score } of candidates) {
      if (score < leastOverlap || ids[i] || this.#claimed.has(id)) continue
      ids[i] = id
      this.#claimed.add(id)
    }
    return articles.map((a, i) => ids[i] ?? this.#add(dump, a))
  }

  /** All links, the new ones behind the old. */
  get links(): readonly Link[] {
    return this.#links
  }

  /** Published ids that no article bears any more. */
  get vanished(): Link[] {
    return this.#links.filter((l) => l.state === 'live' && !this.#claimed.has(l.id))
  }

  #alike(dump: string, sketch: string): Link[] {
    const found = new Set(sketch.split('.').flatMap((h) => this.#bySketch.get(h) ?? []))
    return [...found].filter((l) => !this.#claimed.has(l.id) && (l.dump === dump || !this.#current.has(l.dump)))
  }

  #add(dump: string, a: { id: string; line: number; sketch: string }): string {
    if (!this.#byId.has(a.id)) {
      const link: Link = { id: a.id, dump, line: a.line, sketch: a.sketch, state: 'live' }
      this.#links.push(link)
      this.#byId.set(a.id, link)
    }
    this.#claimed.add(a.id)
    return a.id
  }
}
