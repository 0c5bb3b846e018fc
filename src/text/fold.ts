import { characterOfRadical } from './radicals.ts'
import { simplifiedCodes } from './simplified.ts'
import { mixed } from './variants.ts'

/** A folded text and where each of its UTF-16 units came from: unit `i` stands for `printed.slice(starts[i], ends[i])`. */
export type Folded = { text: string; starts: number[]; ends: number[] }

/** What becomes of marks: who types a headline leaves them out; who asks for a text exactly as printed does not. */
export type Marks = 'dropped' | 'kept'

/** The text as search compares it. Two texts that a reader would call the same fold to the same:
 *  `打造“５Ｇ+鄉村”，２０２３年` → `打造5g乡村2023年`. Character by character, so that the fold of a part is a part of the fold:
 *  compatibility forms and widths (NFKD, the decomposed half of NFKC: `é` typed either way, `ｅ`, `㎡`, `⽉`), case, radical
 *  glyphs (⻓), traditional characters, variants and what people mix (覆 and 复), 〇 and ○ (零), each to one form. Marks and blanks go; between two letters or
 *  digits of scripts that write blanks one stays: a blank where there was any (`new york`), else the first mark (`3.5`,
 *  `2021-10-09`, `u.s`). Control characters, zero-width ones and halves of a surrogate pair go. Chinese numerals stay.
 *  Folding twice is folding once. */
export function fold(printed: string, marks: Marks = 'dropped'): string {
  return new Folding(printed.length, marks).run(printed).text()
}

/** `fold`, as UTF-16 units. The array is good until the next text is folded. */
export function foldUnits(printed: string): Uint16Array {
  return new Folding(printed.length, 'dropped').run(printed).folded()
}

/** `fold`, with the map back. */
export function foldWithOffsets(printed: string, marks: Marks = 'dropped'): Folded {
  const starts: number[] = []
  const ends: number[] = []
  const text = new Folding(printed.length, marks, { starts, ends }).run(printed).text()
  return { text, starts, ends }
}

/** What was printed where the folded text has [from, to): offsets in UTF-16 units, whole characters.
 *  An empty range gives an empty one. */
export function printedRange({ starts, ends }: Folded, from: number, to: number): [start: number, end: number] {
  const start = starts[from] ?? ends.at(-1) ?? 0
  return [start, to > from ? (ends[to - 1] ?? start) : start]
}

const blank = 0x20

/** Scripts below Hangul (Latin, Greek, Cyrillic …) put blanks between words; Chinese does not. */
const firstWithoutBlanks = 0x1100

/** What one UTF-16 unit folds to, filled as units turn up: 0 not yet known, 1 nothing, 2 none or several units or half of
 *  a pair, else the one unit (1 and 2 are control characters, which fold to nothing). */
const singles = new Uint16Array(0x10000)
const nothing = 1
const several = 2

/** Which folded units part words without being of them: blanks and marks. Filled with `singles`. */
const parting = new Uint8Array(0x10000)

function lookUp(unit: number): number {
  const folded = isSurrogate(unit) ? undefined : foldCharacter(String.fromCharCode(unit))
  for (const one of folded ?? '') if (isMark.test(one) || one === ' ') parting[one.charCodeAt(0)] = 1
  const value = folded === '' ? nothing : folded?.length === 1 ? folded.charCodeAt(0) : several
  singles[unit] = value
  return value
}

/** A unit that is folded, once it is known whether it parts words: `🄑` is the first to bring the ( of `(b)`. */
function known(unit: number): number {
  if (singles[unit] === 0) lookUp(unit)
  return unit
}

/** No character changes more often than this on its way: `㎯` is decomposed once, then nothing more happens. */
const mostSteps = 4

/** One character → its folded form: none, one or several units. Half of a surrogate pair folds to nothing. */
function foldCharacter(character: string): string {
  let folded = character
  for (let step = 0; step < mostSteps; step++) {
    const next = Array.from(folded, foldStep).join('')
    if (next === folded) break
    folded = next
  }
  return folded
}

function foldStep(character: string): string {
  if (/\s/.test(character)) return ' '
  if (/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(character)) return ''
  if (rings.test(character)) return '零'
  if (/\p{Sk}/u.test(character)) return "'" // ´ ｀ ¨: quotation marks, or strokes of a pen; NFKD would make a blank of some
  const plain = (characterOfRadical(character) ?? character).normalize('NFKD').toUpperCase().toLowerCase()
  return Array.from(plain, simplify).join('')
}

/** 丨 is a letter to Unicode, and a bar to whoever sets a headline. */
const isMark = /^[\p{P}\p{S}丨]$/u

/** Rings that people type, and extractors give, for the numeral 〇. */
const rings = /[〇○◯⭘]/

/** Marks that stay between letters or digits and that people type for each other: 2021—2023 and 5～6, people’s. */
const oneMark: ReadonlyMap<number, number> = new Map(
  Object.entries({ '-': '‐‑‒–—―−~〜', "'": '‘’‛′', '"': '“”„‟″' }).flatMap(([form, others]) =>
    Array.from(others, (other): [number, number] => [other.charCodeAt(0), form.charCodeAt(0)]),
  ),
)

const asOne = new Map(mixed)

function simplify(character: string): string {
  const code = simplifiedCodes.get(character.charCodeAt(0))
  const simplified = code === undefined ? character : String.fromCharCode(code)
  return asOne.get(simplified) ?? simplified
}

function isOfWord(code: number): boolean {
  return code < firstWithoutBlanks && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** Where units go: one array for all texts, which are folded one at a time. */
let room = new Uint16Array(4096)

/** A text on its way: the folded units, where they came from if that is asked for, and what may have to stay of the blanks
 *  and marks since the last of them. A hundred thousand articles pass through here, so units go into an array of numbers, one
 *  by one. */
class Folding {
  private length = 0
  private gap = none
  private gapStart = 0
  private gapEnd = 0
  private readonly keepsMarks: boolean
  private readonly offsets: { starts: number[]; ends: number[] } | undefined

  constructor(expected: number, marks: Marks, offsets?: { starts: number[]; ends: number[] }) {
    if (expected > room.length) room = new Uint16Array(expected * 2)
    this.keepsMarks = marks === 'kept'
    this.offsets = offsets
  }

  run(printed: string): this {
    for (let i = 0; i < printed.length; i++) {
      const unit = printed.charCodeAt(i)
      const single = singles[unit] || lookUp(unit)
      if (single > several && this.gap === none && parting[single] === 0) this.emit(single, i, i + 1)
      else if (single > several) this.put(single, i, i + 1)
      else if (single === several) {
        const character = String.fromCodePoint(printed.codePointAt(i) ?? unit)
        const end = i + character.length
        for (const one of foldCharacter(character)) {
          if (!this.keepsMarks && one.length > 1 && isMark.test(one))
            this.put(blank, i, end) // an emoji is two units
          else for (let k = 0; k < one.length; k++) this.put(known(one.charCodeAt(k)), i, end)
        }
        i = end - 1
      }
    }
    return this
  }

  text(): string {
    let text = ''
    for (let from = 0; from < this.length; from += mostArguments) {
      const part = room.subarray(from, Math.min(from + mostArguments, this.length))
      text += Reflect.apply(String.fromCharCode, undefined, part)
    }
    return text
  }

  folded(): Uint16Array {
    return room.subarray(0, this.length)
  }

  private put(code: number, start: number, end: number): void {
    if (code === blank || (parting[code] === 1 && !this.keepsMarks)) {
      if (this.gap === none) this.gapStart = start
      if (this.gap === none || code === blank) this.gap = oneMark.get(code) ?? code
      this.gapEnd = end
      return
    }
    const before = room[this.length - 1] ?? 0
    if (this.gap !== none && isOfWord(before) && isOfWord(code)) this.emit(this.gap, this.gapStart, this.gapEnd)
    this.gap = none
    this.emit(code, start, end)
  }

  private emit(code: number, start: number, end: number): void {
    if (this.length === room.length) {
      const larger = new Uint16Array(this.length * 2)
      larger.set(room)
      room = larger
    }
    room[this.length++] = code
    this.offsets?.starts.push(start)
    this.offsets?.ends.push(end)
  }
}

/** No blank and no mark since the last unit. */
const none = 0

/** As many arguments as every engine takes in one call. */
const mostArguments = 8192
