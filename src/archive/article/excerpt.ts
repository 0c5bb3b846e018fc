import type { Block } from '../body.ts'

/** The beginning of a text, to recognise it by: its first paragraph, cut after a mark of punctuation or, where none is
 *  near, after the longest length. What is cut is shown as ……. */
export function excerpt(blocks: readonly Block[]): string {
  const first = blocks.find(({ is }) => is === 'paragraph')?.text ?? ''
  const characters = [...first]
  if (characters.length <= longest) return first
  const start = characters.slice(0, longest)
  const stop = start.findLastIndex((character) => marks.has(character))
  return `${start.slice(0, stop > longest / 2 ? stop : longest).join('')}……`
}

const marks = new Set('。，；、')

/** Code points: two to three lines of a column on the printed page's own page. */
const longest = 64
