import { type Folded, foldWithOffsets } from './fold.ts'

/** A stretch of a line as it stands in the dump and as the article has it: the same; `made` empty for what was left out,
 *  `raw` empty for what was put in; otherwise changed. */
export type Mark = { raw: string; made: string }

/** What a line, or a part of one, became: its marks, and the text that they are of; undefined where no text has any of
 *  it. `from` is the part's offset in the line, in UTF-16 units. */
type Part = { from: number; text: number | undefined; marks: Mark[] }

/** Finds wrapped lines in the texts that were made of them. Both are compared as search compares them (widths, radicals,
 *  blanks apart), so that what differs otherwise shows as changed. Lines are looked for behind one another, and from the
 *  beginning where they are not found there: a column can be printed before its beginning. */
export class Aligner {
  private readonly texts: readonly string[]
  /** how far the lines have come: a text, and an offset in it */
  private text = 0
  private offset = 0
  private folded: Target | undefined
  /** the same, as an offset in the folded texts */
  private cursor = 0

  constructor(texts: readonly string[]) {
    this.texts = texts
  }

  /** A line → its parts, one for each text that it goes into; one part where that is a single text, or none. */
  align(line: string): Part[] {
    const same = this.alignSame(line)
    if (same) return [same]
    this.folded ??= targetOf(this.texts)
    this.cursor = cursorAt(this.folded, this.text, this.offset)
    const units = unitsOf(line)
    const places = new Int32Array(units.text.length).fill(noPlace)
    this.locate(this.folded.text, units.text, 0, units.text.length, places)
    return this.partsOf(this.folded, line, units, places)
  }

  /** A line that stands as it is where the one before it ended, or at the beginning of the next text: most do. */
  private alignSame(line: string): Part | undefined {
    for (const [text, offset] of [
      [this.text, this.offset],
      [this.text + 1, 0],
    ] as const) {
      if (line === '' || this.texts[text]?.startsWith(line, offset) !== true) continue
      this.text = text
      this.offset = offset + line.length
      return { from: 0, text, marks: [{ raw: line, made: line }] }
    }
    return undefined
  }

  /** Finds [from, to) of a folded line: as a whole, or else its halves, so that one misprint hides only itself. */
  private locate(target: string, line: string, from: number, to: number, places: Int32Array): void {
    if (from >= to) return
    const wanted = line.slice(from, to)
    const length = to - from
    let at = target.indexOf(wanted, this.cursor)
    if (length < leastTelling && at > this.cursor + reach) at = -1
    if (at === -1 && length >= leastTelling) at = target.indexOf(wanted)
    if (at !== -1) {
      for (let k = 0; k < length; k++) places[from + k] = at + k
      this.cursor = at + length
    } else if (length > 1) {
      const middle = from + (length >> 1)
      this.locate(target, line, from, middle, places)
      this.locate(target, line, middle, to, places)
    }
  }

  private partsOf(target: Target, line: string, units: Units, places: Int32Array): Part[] {
    const parts: Part[] = []
    let [rawEnd, madeEnd] = [0, -1]
    for (let k = 0; k < places.length; k++) {
      const place = places[k] ?? noPlace
      const [start, end] = [units.starts[k] ?? 0, units.ends[k] ?? 0]
      if (place === noPlace || start < rawEnd) continue
      const text = target.starts.findLastIndex((first) => first <= place)
      const made = target.units[text]
      const at = place - (target.starts[text] ?? 0)
      const [madeStart, nextEnd] = [made?.starts[at] ?? 0, made?.ends[at] ?? 0]
      let part = parts.at(-1)
      if (part === undefined || part.text !== text) {
        const from = part === undefined ? 0 : start
        const tail = part && { raw: line.slice(rawEnd, start), made: '' }
        if (part && tail) addMark(part, tail)
        part = { from, text, marks: [] }
        if (parts.length === 0) addMark(part, { raw: line.slice(0, start), made: '' })
        parts.push(part)
      } else {
        const between = madeStart >= madeEnd && madeStart - madeEnd <= reach
        const put = between ? (this.texts[text]?.slice(madeEnd, madeStart) ?? '') : ''
        addMark(part, { raw: line.slice(rawEnd, start), made: put })
      }
      addMark(part, { raw: line.slice(start, end), made: this.texts[text]?.slice(madeStart, nextEnd) ?? '' })
      ;[rawEnd, madeEnd] = [end, nextEnd]
      ;[this.text, this.offset] = [text, nextEnd]
    }
    const last = parts.at(-1)
    if (last === undefined) return [{ from: 0, text: undefined, marks: [{ raw: line, made: '' }] }]
    addMark(last, { raw: line.slice(rawEnd), made: '' })
    return parts
  }
}

const noPlace = -1

/** Fewer characters than this stand in a text by chance. */
const leastTelling = 4

/** So many characters ahead, what is short is looked for; so many can have been put in between two that are found. */
const reach = 12

/** Texts as they are looked in: folded, one behind another, with where each begins. */
type Target = { text: string; starts: number[]; units: Units[] }

function targetOf(texts: readonly string[]): Target {
  const target: Target = { text: '', starts: [], units: texts.map(unitsOf) }
  for (const { text } of target.units) {
    target.starts.push(target.text.length)
    target.text += text
  }
  return target
}

/** Where the folded texts have the first character that stands at or behind an offset of a text. */
function cursorAt({ text, starts, units }: Target, nth: number, offset: number): number {
  const within = units[nth]?.starts.findIndex((start) => start >= offset) ?? -1
  return within === -1 ? (starts[nth + 1] ?? text.length) : (starts[nth] ?? 0) + within
}

/** A folded text without its blanks. */
type Units = Pick<Folded, 'text' | 'starts' | 'ends'>

function unitsOf(printed: string): Units {
  const { text, starts, ends } = foldWithOffsets(printed, 'kept')
  const kept = Array.from(text, (_, k) => k).filter((k) => text[k] !== ' ')
  return {
    text: text.replaceAll(' ', ''),
    starts: kept.map((k) => starts[k] ?? 0),
    ends: kept.map((k) => ends[k] ?? 0),
  }
}

/** Adds a mark, to the one before it where both stayed as they were. */
function addMark(part: Part, mark: Mark): void {
  if (mark.raw === '' && mark.made === '') return
  const last = part.marks.at(-1)
  if (last && last.raw === last.made && mark.raw === mark.made) {
    last.raw += mark.raw
    last.made += mark.made
  } else part.marks.push({ ...mark })
}
