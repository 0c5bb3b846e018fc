import { type Folded, foldWithOffsets } from './fold.ts'

/** A stretch of a line as it stands in the dump and as the article has it: the same; `made` empty for what was left out,
 *  `raw` empty for what was put in; otherwise changed. */
export type Mark = { raw: string; made: string }

/** What a line, or a part of one, became: its marks, and the text that they are of; undefined where no text has any of
 *  it. `from` is the part's offset in the line, in UTF-16 units. */
export type Part = { from: number; text: number | undefined; marks: Mark[] }

/** Finds wrapped lines in the texts that were made of them. Both are compared as search compares them (widths, radicals,
 *  blanks apart), so that what differs otherwise shows as changed. Lines are looked for behind one another, and from the
 *  beginning where they are not found there: a column can be printed before its beginning. */
export class Aligner {
  private readonly texts: readonly string[]
  private readonly starts: number[] = []
  private readonly units: Units[] = []
  private readonly target: string
  private cursor = 0

  constructor(texts: readonly string[]) {
    this.texts = texts
    let target = ''
    for (const text of texts) {
      const units = unitsOf(text)
      this.starts.push(target.length)
      this.units.push(units)
      target += units.text
    }
    this.target = target
  }

  /** A line → its parts, one for each text that it goes into; one part where that is a single text, or none. */
  align(line: string): Part[] {
    const units = unitsOf(line)
    const places = new Int32Array(units.text.length).fill(nowhere)
    this.locate(units.text, 0, units.text.length, places)
    return this.partsOf(line, units, places)
  }

  /** Finds [from, to) of a folded line: as a whole, or else its halves, so that one misprint hides only itself. */
  private locate(line: string, from: number, to: number, places: Int32Array): void {
    if (from >= to) return
    const wanted = line.slice(from, to)
    const length = to - from
    let at = this.target.indexOf(wanted, this.cursor)
    if (length < leastTelling && at > this.cursor + nearby) at = -1
    if (at === -1 && length >= leastTelling) at = this.target.indexOf(wanted)
    if (at !== -1) {
      for (let k = 0; k < length; k++) places[from + k] = at + k
      this.cursor = at + length
    } else if (length > 1) {
      const middle = from + (length >> 1)
      this.locate(line, from, middle, places)
      this.locate(line, middle, to, places)
    }
  }

  private partsOf(line: string, units: Units, places: Int32Array): Part[] {
    const parts: Part[] = []
    let [rawEnd, madeEnd] = [0, -1]
    for (let k = 0; k < places.length; k++) {
      const place = places[k] ?? nowhere
      const [start, end] = [units.starts[k] ?? 0, units.ends[k] ?? 0]
      if (place === nowhere || start < rawEnd) continue
      const text = this.starts.findLastIndex((first) => first <= place)
      const made = this.units[text]
      const at = place - (this.starts[text] ?? 0)
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
        const between = madeStart >= madeEnd && madeStart - madeEnd <= nearby
        const put = between ? (this.texts[text]?.slice(madeEnd, madeStart) ?? '') : ''
        addMark(part, { raw: line.slice(rawEnd, start), made: put })
      }
      addMark(part, { raw: line.slice(start, end), made: this.texts[text]?.slice(madeStart, nextEnd) ?? '' })
      ;[rawEnd, madeEnd] = [end, nextEnd]
    }
    const last = parts.at(-1)
    if (last === undefined) return [{ from: 0, text: undefined, marks: [{ raw: line, made: '' }] }]
    addMark(last, { raw: line.slice(rawEnd), made: '' })
    return parts
  }
}

const nowhere = -1

/** Fewer characters than this stand in a text by chance. */
const leastTelling = 4

/** So many characters ahead, what is short is looked for; so many can have been put in between two that are found. */
const nearby = 12

/** A folded text without its blanks. */
type Units = Pick<Folded, 'text' | 'starts' | 'ends'>

function unitsOf(printed: string): Units {
  const { text, starts, ends } = foldWithOffsets(printed)
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
