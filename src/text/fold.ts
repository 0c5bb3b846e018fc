import { characterOfRadical } from './radicals.ts'
import { simplifiedCodes } from './simplified.ts'

/** A folded text and where each of its UTF-16 units came from: unit `i` stands for `printed.slice(starts[i], ends[i])`. */
export type Folded = { text: string; starts: number[]; ends: number[] }

/** The text as search compares it. Two texts that a reader would call the same fold to the same:
 *  `２０２３年　鄉村振興` → `2023年乡村振兴`. Character by character, so that the fold of a part is a part of the fold:
 *  compatibility forms and widths (NFKD, the decomposed half of NFKC: `é` typed either way, `ｅ`, `㎡`, `⽉`), case, radical
 *  glyphs (⻓), traditional characters and variants, each to one form. Blanks go, except a single one between letters or
 *  digits of scripts that write them (`new york`); control characters, zero-width ones and halves of a surrogate pair go.
 *  〇 and Chinese numerals stay. Folding twice is folding once. */
export function fold(printed: string): string {
  return new Folding(printed.length).run(printed).text()
}

/** `fold`, as UTF-16 units. The array is good until the next text is folded. */
export function foldUnits(printed: string): Uint16Array {
  return new Folding(printed.length).run(printed).folded()
}

/** `fold`, with the map back. */
export function foldWithOffsets(printed: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  const text = new Folding(printed.length, { starts, ends }).run(printed).text()
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

function lookUp(unit: number): number {
  const folded = isSurrogate(unit) ? undefined : foldCharacter(String.fromCharCode(unit))
  const value = folded === '' ? nothing : folded?.length === 1 ? folded.charCodeAt(0) : several
  singles[unit] = value
  return value
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
  const plain = (characterOfRadical(character) ?? character).normalize('NFKD').toUpperCase().toLowerCase()
  return Array.from(plain, simplify).join('')
}

function simplify(character: string): string {
  const code = simplifiedCodes.get(character.charCodeAt(0))
  return code === undefined ? character : String.fromCharCode(code)
}

function isOfWord(code: number): boolean {
  return code < firstWithoutBlanks && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** Where units go: one array for all texts, which are folded one at a time. */
let room = new Uint16Array(4096)

/** A text on its way: the folded units, where they came from if that is asked for, and the blanks that may have to stay.
 *  A hundred thousand articles pass through here, so units go into an array of numbers, one by one. */
class Folding {
  private length = 0
  private gapStart = -1
  private gapEnd = 0
  private readonly offsets: { starts: number[]; ends: number[] } | undefined

  constructor(expected: number, offsets?: { starts: number[]; ends: number[] }) {
    if (expected > room.length) room = new Uint16Array(expected * 2)
    this.offsets = offsets
  }

  run(printed: string): this {
    for (let i = 0; i < printed.length; i++) {
      const unit = printed.charCodeAt(i)
      const known = singles[unit] || lookUp(unit)
      if (known > blank && this.gapStart === -1) this.emit(known, i, i + 1)
      else if (known > several) this.put(known, i, i + 1)
      else if (known === several) {
        const character = String.fromCodePoint(printed.codePointAt(i) ?? unit)
        const end = i + character.length
        const folded = foldCharacter(character)
        for (let k = 0; k < folded.length; k++) this.put(folded.charCodeAt(k), i, end)
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
    if (code === blank) {
      if (this.gapStart === -1) this.gapStart = start
      this.gapEnd = end
      return
    }
    const before = room[this.length - 1] ?? 0
    if (this.gapStart !== -1 && isOfWord(before) && isOfWord(code)) this.emit(blank, this.gapStart, this.gapEnd)
    this.gapStart = -1
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

/** As many arguments as every engine takes in one call. */
const mostArguments = 8192
