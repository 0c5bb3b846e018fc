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
    for (const rule of rules) {
      taken = rule.take(queue, i, habits, edges)
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

/** The names of the rules that are asked before each one, and before a line is text. */
const before = [...rules, undefined].map((_, n) => rules.slice(0, n).map((rule) => rule.name))
