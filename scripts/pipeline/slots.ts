import type { Slot } from './misfit.ts'
import type { Mark } from './types.ts'

/** Marks → what the layout has to know of every text piece: what stands before it, and whether names follow it in the same line. */
export function slotsOf(marks: readonly Mark[]): Slot[] {
  const slots: Slot[] = []
  let behind: Slot['behind'] = 'nothing'
  let line = 0
  for (const mark of marks) {
    if (mark.is === 'text') {
      slots.push({
        piece: mark.piece,
        inline: behind === 'opening' && line === mark.piece.span.line,
        cutOff: false,
        behind,
      })
      behind = 'nothing'
      continue
    }
    const last = slots.at(-1)
    if (mark.is === 'photo-credit' && last && last.piece.span.line === mark.pieces[0]?.span.line) last.cutOff = true
    behind =
      mark.is === 'opening'
        ? 'opening'
        : mark.is === 'photo-credit'
          ? 'credit'
          : behind === 'nothing'
            ? 'furniture'
            : behind
    line = mark.pieces.at(-1)?.span.line ?? 0
  }
  return slots
}
