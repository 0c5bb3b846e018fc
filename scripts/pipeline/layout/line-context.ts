import { endsSentence } from '../text/typography.ts'
import type { Slot } from '../types/layout.ts'
import type { Mark } from '../types/marks.ts'

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
        caption: false,
        behind,
      })
      behind = 'nothing'
      continue
    }
    const last = slots.at(-1)
    const closes = mark.is === 'photo-credit' || (mark.is === 'opening' && mark.closes)
    if (closes && last && last.piece.span.line === mark.pieces[0]?.span.line) last.cutOff = true
    if (mark.is === 'photo-credit' && mark.pieces[0] && mark.pieces[0].gap <= 1) markCaption(slots)
    behind =
      mark.is === 'opening' && !mark.closes
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

/** No caption has more lines. */
const longestCaption = 8

/** The lines above a photographer's name are a caption, up to the blank line above them, when they end a sentence. */
function markCaption(slots: readonly Slot[]): void {
  if (!endsSentence(slots.at(-1)?.piece.plain ?? '')) return
  const block: Slot[] = []
  for (let k = slots.length - 1; k >= 0 && block.length <= longestCaption; k--) {
    const slot = slots[k] as Slot
    block.push(slot)
    if (slot.piece.gap > 0 || slot.behind !== 'nothing') break
  }
  if (block.length <= longestCaption) for (const slot of block) slot.caption = true
}
