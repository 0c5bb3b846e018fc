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
  const codes = new Codes(printed.length)
  foldInto(printed, (code) => codes.add(code))
  return codes.text()
}

/** `fold`, with the map back. */
export function foldWithOffsets(printed: string): Folded {
  const codes = new Codes(printed.length)
  const starts: number[] = []
  const ends: number[] = []
  foldInto(printed, (code, start, end) => {
    codes.add(code)
    starts.push(start)
    ends.push(end)
  })
  return { text: codes.text(), starts, ends }
}

/** What was printed where the folded text has [from, to): offsets in UTF-16 units, whole characters.
 *  An empty range gives an empty one. */
export function printedRange({ starts, ends }: Folded, from: number, to: number): [start: number, end: number] {
  const start = starts[from] ?? ends.at(-1) ?? 0
  return [start, to > from ? (ends[to - 1] ?? start) : start]
}

type Emit = (code: number, start: number, end: number) => void

const blank = 0x20

/** Scripts below Hangul (Latin, Greek, Cyrillic …) put blanks between words; Chinese does not. */
const firstWithoutBlanks = 0x1100

function foldInto(printed: string, emit: Emit): void {
  let before = 0
  let gapStart = -1
  let gapEnd = 0
  const put = (code: number, start: number, end: number) => {
    if (code === blank) {
      if (gapStart === -1) gapStart = start
      gapEnd = end
      return
    }
    if (gapStart !== -1 && isOfWord(before) && isOfWord(code)) emit(blank, gapStart, gapEnd)
    gapStart = -1
    before = code
    emit(code, start, end)
  }
  for (let i = 0; i < printed.length; i++) {
    const unit = printed.charCodeAt(i)
    const known = singles[unit] || lookUp(unit)
    if (known > several) put(known, i, i + 1)
    else if (known === several) {
      const character = String.fromCodePoint(printed.codePointAt(i) ?? unit)
      const end = i + character.length
      for (const code of codesOf(foldCharacter(character))) put(code, i, end)
      i = end - 1
    }
  }
}

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

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

/** UTF-16 units, gathered fast: texts of a hundred thousand articles pass through here. */
class Codes {
  private units: Uint16Array
  private length = 0

  constructor(expected: number) {
    this.units = new Uint16Array(expected + 8)
  }

  add(code: number): void {
    if (this.length === this.units.length) {
      const larger = new Uint16Array(this.length * 2)
      larger.set(this.units)
      this.units = larger
    }
    this.units[this.length++] = code
  }

  text(): string {
    let text = ''
    for (let from = 0; from < this.length; from += mostArguments)
      text += String.fromCharCode(...this.units.subarray(from, Math.min(from + mostArguments, this.length)))
    return text
  }
}

/** As many arguments as every engine takes in one call. */
const mostArguments = 8192
