import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { remark } from 'remark'
import { readText } from './files.ts'
import { cutFrontmatter } from './frontmatter.ts'

/** One block of an article's text. */
export type Block = { is: 'paragraph' | 'subhead'; text: string }

/** Where the texts of an archive are: in memory, or in the files below its folder. */
export type Texts = { dir: string; bodies: ReadonlyMap<string, string>; files: ReadonlyMap<string, string> }

/** The text of an article; from its file, when the archive does not have it in memory. */
export function readBody(archive: Texts, id: string): Block[] {
  return blocksOf(bodyOf(archive, id))
}

/** The same as it stands below the frontmatter. */
export function bodyOf({ bodies, dir, files }: Texts, id: string): string {
  return bodies.get(id) ?? cutFrontmatter(readText(dir, files.get(id) ?? '') ?? '')?.body ?? ''
}

/** Markdown → paragraphs and subheads of plain text. Only text counts: whatever else Markdown could make of a paragraph
 *  (a link, raw HTML, a list) is shown as its source stands, so that nothing is lost and nothing runs. A paragraph in which
 *  no character but escaped ones means anything to Markdown is what it says, and nearly all are: the parser, which takes a
 *  thousand times as long and the square of it for many escapes, reads a text that has others. */
export function blocksOf(markdown: string): Block[] {
  const blocks = markdown
    .split('\n\n')
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block !== '')
    .map(plainBlock)
  return blocks.includes(undefined) ? parsedBlocks(markdown) : (blocks as Block[])
}

/** The same, by the Markdown parser alone. */
export function parsedBlocks(markdown: string): Block[] {
  return parser.parse(markdown).children.map((node) => blockOf(node, markdown))
}

const parser = remark()

/** A paragraph or `## ` subhead that the parser would read as it stands; undefined when that is not certain. */
function plainBlock(block: string): Block | undefined {
  const isSubhead = block.startsWith('## ')
  const text = isSubhead ? block.slice(3) : block
  if (meaningful.test(text.replace(escapedMark, 'x'))) return undefined
  return { is: isSubhead ? 'subhead' : 'paragraph', text: text.replace(escapedMark, '$1') }
}

/** A mark of ASCII that Markdown is to read as text. */
const escapedMark = /\\([!-/:-@[-`{-~])/g

/** Whatever Markdown gives a meaning to: marks, escapes, references, line breaks, blanks at an end; at the beginning also
 *  what opens a heading, a quotation, a list or a block of code, or is a line of = or - under another; at the end the # that
 *  close a heading. */
const meaningful = /[\\`*_[\n\r\t\0]|<(?=[!/?A-Za-z])|&(?=[#A-Za-z])|^\s|\s$|^[-+=>#~]|#$|^\d{1,9}[.)](?:\s|$)/

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
