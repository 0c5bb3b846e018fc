import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { remark } from 'remark'
import { readText } from './files.ts'
import { cutFrontmatter } from './frontmatter.ts'
import type { Archive } from './load.ts'

/** One block of an article's text. */
export type Block = { is: 'paragraph' | 'subhead'; text: string }

/** The text of an article, read from its file when it is asked for. */
export function readBody(archive: Archive, id: string): Block[] {
  const text = readText(archive.dir, archive.files.get(id) ?? '')
  return blocksOf(cutFrontmatter(text ?? '')?.body ?? '')
}

/** Markdown → paragraphs and subheads of plain text. Only text counts: whatever else Markdown could make of a paragraph
 *  (a link, raw HTML, a list) is shown as its source stands, so that nothing is lost and nothing runs. */
export function blocksOf(markdown: string): Block[] {
  return parser.parse(markdown).children.map((node) => blockOf(node, markdown))
}

const parser = remark()

function blockOf(node: RootContent, markdown: string): Block {
  const is = node.type === 'heading' ? 'subhead' : 'paragraph'
  if (node.type !== 'paragraph' && node.type !== 'heading') return { is, text: sourceOf(markdown, node, node) }
  const { children } = node
  const isPlain = children.every(({ type }) => type === 'text')
  return { is, text: isPlain ? plainText(node) : sourceOf(markdown, children.at(0), children.at(-1)) }
}

/** The source from where `first` begins to where `last` ends. */
function sourceOf(markdown: string, first: RootContent | undefined, last: RootContent | undefined): string {
  return markdown.slice(first?.position?.start.offset, last?.position?.end.offset)
}
