import { simplified } from '../../../src/text/either-script.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark, Verdict } from '../types/marks.ts'
import { byline } from './byline.ts'
import { credits } from './credits.ts'
import { opening } from './dateline.ts'
import { folio } from './folio.ts'
import { columnLabel, decoration, imprint, notice, slogan, sponsors } from './furniture.ts'
import { index } from './index.ts'
import { jump } from './jump.ts'
import { label } from './label.ts'
import { withLonePageNumber } from './lone-page-number.ts'
import { note } from './note.ts'
import { edgesOf } from './page-edges.ts'
import { photo } from './photo-credit.ts'
import type { Rule } from './rule.ts'
import { signature } from './signature.ts'
import { siteLine } from './site-line.ts'
import { unreadable } from './unreadable.ts'

/** The rules, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  unreadable,
  siteLine,
  index,
  folio,
  credits,
  imprint,
  sponsors,
  columnLabel,
  slogan,
  label,
  notice,
  decoration,
  jump,
  signature,
  note,
  opening,
  photo,
  byline,
]

/** Pieces → marks: what a line says of itself, without looking at the page. What no rule takes is text. */
export function marksFromPieces(pieces: readonly Piece[], habits: Habits): { marks: Mark[]; verdicts: Verdict[] } {
  const marks: Mark[] = []
  const verdicts: Verdict[] = []
  const queue = [...pieces]
  const edges = edgesOf(pieces)
  let i = 0
  while (i < queue.length) {
    const piece = queue[i] as Piece
    let taken: ReturnType<Rule['take']>
    let asked = 0
    const some = signsIn(piece)
    for (const rule of rules) {
      if (some & (1 << asked)) taken = rule.take(queue, i, habits, edges)
      if (taken) break
      asked++
    }
    verdicts.push({ line: piece.span.line, rule: rules[asked]?.name ?? 'text', refused: before[asked] ?? [] })
    if (!taken) {
      marks.push({ is: 'text', piece })
      i++
      continue
    }
    marks.push(...taken.marks)
    i += taken.used
    if (taken.rest) queue[--i] = taken.rest
  }
  return { marks: withLonePageNumber(marks), verdicts }
}

/** The rules that need no sign, and those that a character of a UTF-16 unit is a sign for: a bit each. */
const needNone = rules.reduce((bits, { signs }, n) => (signs === undefined ? bits | (1 << n) : bits), 0)
const signsOf = Uint32Array.from({ length: 0x10000 }, (_, unit) => {
  const character = simplified(String.fromCharCode(unit))
  return rules.reduce((bits, { signs }, n) => (signs?.includes(character) ? bits | (1 << n) : bits), 0)
})

/** The rules that are asked of a short line whatever its characters are. */
const shortest = Math.max(...rules.map(({ short = 0 }) => short))
const short = rules.reduce((bits, rule, n) => (rule.short === shortest ? bits | (1 << n) : bits), 0)

/** The rules that may take something of a line. */
export function signsIn({ text, plain }: Piece): number {
  let bits = needNone
  for (let i = 0; i < text.length; i++) bits |= signsOf[text.charCodeAt(i)] as number
  // A radical glyph stands for a character.
  if (plain !== text) for (let i = 0; i < plain.length; i++) bits |= signsOf[plain.charCodeAt(i)] as number
  return text.length <= shortest ? bits | short : bits
}

/** The names of the rules that are asked before each one, and before a line is text. */
const before = [...rules, undefined].map((_, n) => rules.slice(0, n).map((rule) => rule.name))
