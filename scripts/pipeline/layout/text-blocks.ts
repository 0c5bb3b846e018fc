import { cannotStart, endsSentence } from '../text/typography.ts'
import type { Element, Fragment, Fragments, Known, Label, Laid, Slot, TitleBlock } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'
import type { Furniture, Jump, Mark, Note, Opening, PhotoCredit } from '../types/marks.ts'
import { widenCaptions } from './captions.ts'
import { cutLoops } from './column-tops.ts'
import { emptyFragment } from './empty-block.ts'
import { beginsWithLabel, inBrackets, isColumnName, isNoticeName } from './heading-shape.ts'
import { slotsOf } from './line-context.ts'
import { layOut } from './line-roles.ts'
import { keepLists } from './lists.ts'
import { cutSeams } from './topic-breaks.ts'

export const nothingKnown: Known = { titles: new Set(), texts: new Set(), starts: new Set() }

/** Marks → fragments and title blocks in printed order, with the furniture apart. */
export function fragmentsFromMarks(marks: readonly Mark[], known: Known): Fragments {
  const slots = slotsOf(marks)
  const laid = layOut(slots, known)
  const builder = new Builder(known.titles)
  let k = 0
  for (const mark of marks) {
    if (mark.is === 'text') {
      builder.text(slots[k] as Slot, laid[k] as Laid)
      k++
    } else if (mark.is === 'opening') builder.open(mark)
    else if (mark.is === 'photo-credit') builder.credit(mark)
    else if (mark.is === 'note') builder.note(mark)
    else if (mark.is === 'jump') builder.jump(mark)
    else if (mark.is === 'furniture') builder.aside(mark)
  }
  builder.close()
  return {
    elements: cutLoops(cutSeams(widenCaptions(keepLists(builder.elements)), known.starts)),
    furniture: builder.furniture,
    labels: builder.labels,
    slots,
    laid,
  }
}

/** Columns whose widths differ by no more are the same: kinsoku and half-width digits move a line's end. */
const sameColumns = 1
/** A full line that ends a sentence right above a title: most likely the paragraph ends there. */
const perhaps = 0.3
/** A first line that is hardly set in, behind a blank line. */
const flush = 0.4
const halfIndent = 1
/** A wrapped subhead’s first line is set in by up to two. */
const wrapSlack = 2.5
/** A line without indent behind a finished paragraph. */
const rather = 0.6

/** The name of a column or of a notice is no line of another heading. */
const standsAlone = (text: string): boolean => isColumnName(text) || isNoticeName(text)

/** Reads laid-out lines one by one and ends a fragment wherever something other than the next paragraph follows. */
class Builder {
  elements: Element[] = []
  furniture: Furniture[] = []
  labels: Label[] = []
  #fragment: Fragment | undefined
  /** how surely the last paragraph goes on behind its last line */
  #open = 0
  #opening: Opening | undefined
  #aside = false
  #jumps: Jump[] = []
  /** the width of the column of the last line of text */
  #columns = 0
  readonly #whole: ReadonlySet<Piece>

  /** `whole`: lines that are a title by themselves */
  constructor(whole: ReadonlySet<Piece>) {
    this.#whole = whole
  }

  text(slot: Slot, laid: Laid): void {
    if (laid.role === 'title') this.#title(slot.piece)
    else this.#body(slot.piece, laid)
    this.#aside = false
  }

  open(opening: Opening): void {
    if (opening.closes) this.#open = 0
    this.#end()
    this.#orphan()
    this.#opening = opening
    if (!opening.closes) return
    const last = this.elements.at(-1)
    this.#orphan()
    if (last?.is === 'fragment' && last.signature === opening) last.closed = true
  }

  /** The photographer ends a caption, and a caption is one paragraph: what stands before it is none of it. */
  credit(credit: PhotoCredit): void {
    const fragment = this.#fragment
    if (credit.whole && fragment?.paragraphs.length) {
      fragment.credit = credit
      this.#open = 0
      this.#end()
      return
    }
    const last = fragment?.paragraphs.pop()
    if (fragment && fragment.paragraphs.length > 0) {
      this.#open = 0
      this.#end()
    }
    this.#fragment = undefined
    const caption = this.#new(fragment?.paragraphs.length === 0 ? fragment.starts : 0)
    caption.opening = fragment?.paragraphs.length === 0 ? fragment.opening : undefined
    caption.jumps = fragment?.paragraphs.length === 0 ? fragment.jumps : []
    caption.credit = credit
    if (last) caption.paragraphs.push(last)
    caption.columns = last?.columns ?? 0
    this.elements.push(caption)
    this.#open = 0
  }

  note(note: Note): void {
    const torn = this.#open > perhaps
    this.#end()
    const last = this.elements.at(-1)
    const paragraph = { pieces: note.pieces, columns: last?.is === 'fragment' ? last.columns : 0 }
    if (last?.is === 'fragment' && !last.credit && !torn && !this.#opening) {
      last.paragraphs.push(paragraph)
      last.ends = 0
      last.closed = note.ends
    } else this.elements.push({ ...this.#new(0), paragraphs: [paragraph], closed: note.ends })
  }

  /** What goes on elsewhere is torn, but not on this page. */
  jump(jump: Jump): void {
    if (jump.way === 'to') {
      this.#open = 0
      this.#end()
      const last = this.elements.at(-1)
      if (last?.is === 'fragment') {
        last.jumps.push(jump)
        return
      }
    } else this.#end()
    this.#jumps.push(jump)
  }

  aside(furniture: Furniture): void {
    this.furniture.push(furniture)
    this.#aside = true
    if (this.#open === 0) this.#end()
    if (furniture.label && furniture.pieces[0]) {
      this.#end()
      this.labels.push({ label: furniture.label, piece: furniture.pieces[0] })
    }
  }

  close(): void {
    this.#end()
    this.#orphan()
    if (this.#jumps.length) this.elements.push({ ...this.#new(0), jumps: this.#jumps })
  }

  /** Names with no text behind them sign what stands before them; at the top of a page they stand alone. */
  #orphan(): void {
    const opening = this.#opening
    if (!opening) return
    const last = this.elements.at(-1)
    if (last?.is === 'fragment' && !last.signature && !opening.dateline) last.signature = opening
    else this.elements.push({ ...this.#new(0), opening })
    this.#opening = undefined
  }

  #title(piece: Piece): void {
    this.#end()
    if (this.#opening && !this.#opening.dateline && this.elements.at(-1)?.is === 'fragment') this.#orphan()
    const last = this.elements.at(-1)
    if (
      last?.is === 'title' &&
      !this.#aside &&
      !this.#opening &&
      !standsAlone(last.text) &&
      !standsAlone(piece.plain) &&
      (piece.gap === 0 || this.#wraps(last, piece) || inBrackets.test(piece.plain))
    ) {
      last.pieces.push(piece)
      last.text += piece.plain
    } else
      this.elements.push({
        is: 'title',
        at: this.elements.length,
        pieces: [piece],
        text: piece.plain,
        ...(this.#whole.has(piece) && { known: true }),
      })
  }

  /** A subhead that fills its column and goes on in the next line, though the extractor put a blank line between. */
  #wraps(title: TitleBlock, next: Piece): boolean {
    const last = title.pieces.at(-1)
    const full = last?.width ?? 0
    return (
      next.gap === 1 &&
      !(last && this.#whole.has(last)) &&
      this.#columns > 0 &&
      Math.abs(full - this.#columns) <= wrapSlack &&
      next.width <= full &&
      !/[）)]$/u.test(title.text)
    )
  }

  #body(piece: Piece, laid: Laid): void {
    if (laid.columns) this.#columns = laid.columns

    const last = this.#fragment?.paragraphs.at(-1)
    const begins = laid.role === 'first' || laid.role === 'single'
    const parted = piece.gap > 0 || this.#aside
    if (last && this.#open > 0 && !begins && !parted && laid.role !== 'unwrapped') last.pieces.push(piece)
    else this.#paragraph(piece, laid, begins, parted)
    const ended = endsSentence(piece.plain)
    this.#open =
      laid.role === 'last' || laid.role === 'single' ? 0 : !ended ? 1 : laid.role === 'unwrapped' ? 0 : perhaps
  }

  #paragraph(piece: Piece, laid: Laid, begins: boolean, parted: boolean): void {
    const before = this.#fragment?.paragraphs.at(-1)
    // A paragraph of one line fits every wider column: it stays in the one above.
    if (before && this.#open === 0 && laid.role === 'single' && piece.width + 2 <= before.columns)
      laid = { ...laid, columns: before.columns }
    let starts = 0
    if (before) {
      const torn = this.#open === 1 || (!begins && parted && this.#open > 0)
      const otherColumns = Math.abs(before.columns - laid.columns) > sameColumns
      if (laid.role === 'unwrapped') starts = this.#open
      else if (!begins) starts = this.#open > 0 ? this.#open : parted ? rather : 0
      if (torn && parted && Math.abs(piece.width - laid.columns + 2) <= 0.5) starts = perhaps
      if (torn || otherColumns || starts > 0 || (parted && beginsWithLabel(piece.plain))) this.#end()
      else this.#open = 0
    } else if (!begins && laid.role !== 'unwrapped' && !this.#opening) starts = this.elements.length ? 1 : rather
    if (begins && parted && !this.#opening && piece.width > laid.columns - halfIndent) starts = Math.max(starts, flush)
    if (cannotStart(piece.plain)) starts = 1
    if (beginsWithLabel(piece.plain)) starts = 0
    if (!this.#fragment) {
      this.#fragment = this.#new(this.#opening || this.#jumps.length ? 0 : starts)
      this.#fragment.jumps = this.#jumps
      this.#jumps = []
      this.#fragment.opening = this.#opening
      this.#fragment.columns = laid.columns
      this.#opening = undefined
    }
    this.#fragment.paragraphs.push({ pieces: [piece], columns: laid.columns })
  }

  #end(): void {
    const fragment = this.#fragment
    this.#fragment = undefined
    if (fragment?.paragraphs.length) {
      fragment.ends = this.#open
      fragment.at = this.elements.length
      this.elements.push(fragment)
    }
    this.#open = 0
  }

  #new(starts: number): Fragment {
    return emptyFragment(this.elements.length, starts)
  }
}
