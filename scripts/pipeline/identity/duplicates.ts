import { fnvStart, fnvStep } from '../../../src/text/fnv.ts'
import { endsLine } from '../../../src/text/lines.ts'
import { isUnprinted } from '../text/lines.ts'
import { Postings } from './postings.ts'

/** Another dump that has all the lines of this one, and publishes them: the same lines, or these and more. */
export type Twin = { of: string; rule: 'duplicate-dump' | 'contained-dump' }

/** What is known of a dump's text: how many characters it prints, and a hash of every line that prints some, in printed order. */
export type Print = { size: number; lines: Uint32Array<ArrayBuffer> }

/** A text → its print. What prints nothing does not count, nor does how lines end. */
export function printOf(text: string): Print {
  const lines: number[] = []
  let size = 0
  let before = 0
  let hash = fnvStart
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : lineFeed
    if (endsLine(code)) {
      if (size > before) lines.push(hash >>> 0)
      before = size
      hash = fnvStart
    } else if (!isUnprinted(code)) {
      size++
      hash = fnvStep(hash, code)
    }
  }
  return { size, lines: Uint32Array.from(lines) }
}

/** Finds the dumps whose every line stands in another one, whatever the order in which they are added. Eight bytes a line; a line that no other dump has, and nearly
 *  every dump has some, rules a dump out at once. */
export class Duplicates {
  readonly #dumps: Known[] = []
  readonly #byLine = new Postings()

  /** `isCorrected`: people have decided about it, which would be lost if an equal one were published in its place. */
  add(name: string, { size, lines }: Print, isCorrected = false): void {
    const number = this.#dumps.push({ name, size, isCorrected, last: lines.at(-1) }) - 1
    for (const line of lines) this.#byLine.add(line, number)
  }

  /** Each dump that another one replaces: the one that prints most and has all of its lines, then one that people have corrected, then the first by name. `textOf` gives a dump's text: a hash proves nothing. */
  twins(textOf: (name: string) => string): Map<string, Twin> {
    const twins = new Map<string, Twin>()
    for (const [number, others] of this.#rarest().entries()) {
      const own = this.#dumps[number]
      if (!own || !others) continue
      const better = others.flatMap((n) => this.#dumps[n] ?? []).filter((other) => replaces(other, own))
      const lines = better.length ? linesOf(textOf(own.name)) : []
      for (let rest = better; rest.length; ) {
        const best = rest.reduce((a, b) => (replaces(a, b) ? a : b))
        if (holds(linesOf(textOf(best.name)), lines)) {
          twins.set(own.name, { of: best.name, rule: best.size === own.size ? 'duplicate-dump' : 'contained-dump' })
          break
        }
        rest = rest.filter((other) => other !== best)
      }
    }
    return new Map([...twins].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** For each dump the dumps that have its rarest line; undefined when no other has it. The last line may be cut off, and proves nothing. */
  #rarest(): (number[] | undefined)[] {
    const fewest = new Array<number>(this.#dumps.length).fill(Number.POSITIVE_INFINITY)
    const found: (number[] | undefined)[] = new Array(this.#dumps.length)
    for (const [line, having] of this.#byLine)
      for (const number of having) {
        const proves = having.length > 1 || line !== this.#dumps[number]?.last
        if (!proves || having.length >= (fewest[number] as number)) continue
        fewest[number] = having.length
        found[number] = having.length > 1 ? having : undefined
      }
    return found
  }
}

const lineFeed = 10

type Known = { name: string; size: number; isCorrected: boolean; last: number | undefined }

/** Whether `a` is the one to keep if it has all that `b` has. */
function replaces(a: Known, b: Known): boolean {
  if (a === b || a.size !== b.size) return a.size > b.size
  return a.isCorrected === b.isCorrected ? a.name < b.name : a.isCorrected
}

/** The lines of a text that print something, without what does not. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const c of `${text}\n`) {
    const code = c.charCodeAt(0)
    if (endsLine(code)) {
      if (line) lines.push(line)
      line = ''
    } else if (!isUnprinted(code)) line += c
  }
  return lines
}

/** Whether one text has all lines of another in their order. The last of them may be cut off: a copy that broke down. */
function holds(lines: readonly string[], wanted: readonly string[]): boolean {
  let next = 0
  for (const line of lines) {
    const want = wanted[next]
    if (want === undefined) break
    if (line === want || (next === wanted.length - 1 && line.startsWith(want))) next++
  }
  return next === wanted.length
}
