import type { Block } from './body.ts'

/** The beginning of a text, to recognise it by: its first paragraph, cut after a mark of punctuation or, where none is
 *  near, after the longest length. What is cut is shown as ……. */
export function excerpt(blocks: readonly Block[]): string {
  const first = blocks.find(({ is }) => is === 'paragraph')?.text ?? ''
  if (first.length <= longest) return first
  const start = first.slice(0, longest)
  const stop = Math.max(...['。', '，', '；', '、'].map((mark) => start.lastIndexOf(mark)))
  const end = stop > longest / 2 ? stop : longest
  return `${start.slice(0, end)}……`
}

/** UTF-16 units: two to three lines of a column on the printed page's own page. */
const longest = 64
