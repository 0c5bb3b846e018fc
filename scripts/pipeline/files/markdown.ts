import { remark } from 'remark'
import type { BlockOfText } from '../types/fields.ts'

type Block = Pick<BlockOfText, 'is' | 'text'>

/** Paragraphs and subheads → Markdown, with whatever Markdown would take for something else escaped. */
export function markdownOf(blocks: readonly Block[]): string {
  if (blocks.length === 0 || blocks.some(({ text }) => text === '')) return markdownByLibrary(blocks)
  const written = blocks.map((block) => {
    if (!means.test(block.text)) return block.is === 'subhead' ? `## ${block.text}` : block.text
    return markdownByLibrary([block]).slice(0, -1)
  })
  return `${written.join('\n\n')}\n`
}

/** What could mean something to Markdown: marks of ASCII, controls, a number with a dot at the beginning, blanks at an end. */
const means = /[\p{Cc}!"#$&'()*+\-:;<=>?@[\\\]^_`{|}~]|^\s|\s$|^\d+\./u

const writer = remark().data('settings', { bullet: '-', rule: '-' })

/** The same by the library alone, which takes ten times as long. */
export function markdownByLibrary(blocks: readonly Block[]): string {
  return writer.stringify({
    type: 'root',
    children: blocks.map(({ is, text }) =>
      is === 'subhead'
        ? { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] }
        : { type: 'paragraph', children: [{ type: 'text', value: text }] },
    ),
  })
}
