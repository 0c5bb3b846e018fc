import { markedTexts, marksIn } from '../../search/query/passages.ts'
import { parseQuery } from '../../search/query/query.ts'
import type { Text as Sought } from '../../search/query-shape.ts'
import type { Range } from '../../search/types.ts'
import { element } from '../search/elements.ts'
import { type Hit, hitLine, type Ways } from './hit-line.ts'

/** Marks what was searched for in an article, and adds a line to go from hit to hit and from result to result. Where the article is
 *  shown in traditional characters, what was printed is looked through: it is as long. */
export function markHits(article: HTMLElement, { typed, ...ways }: { typed: string } & Ways): void {
  const texts = markedTexts(parseQuery(typed))
  const blocks = article.querySelectorAll<HTMLElement>('h1, header p, .text > *')
  const hits = [...blocks].flatMap((block) => markBlock(block, texts))
  const line = hitLine(hits, typed, ways)
  if (line) article.append(line)
}

function markBlock(block: HTMLElement, texts: readonly Sought[]): Hit[] {
  const nodes = textNodesOf(block)
  const shown = nodes.map(({ data }) => data).join('')
  const marks = marksIn(globalThis.xianwenTraditional?.printedIn(block) ?? shown, texts)
  const pieces = piecesOf(
    nodes.map(({ data }) => data.length),
    marks,
  )
  // From the end, so that the offsets before stay right.
  const made = [...pieces].reverse().map(({ node, from, to, mark }) => {
    const range = document.createRange()
    const text = nodes[node] ?? new Text()
    range.setStart(text, from)
    range.setEnd(text, to)
    const marked = element('mark', {})
    range.surroundContents(marked)
    return { mark, marked }
  })
  return marks.map((_, nth) =>
    made
      .filter(({ mark }) => mark === nth)
      .map(({ marked }) => marked)
      .reverse(),
  )
}

/** A part of a mark that lies in one text node, in offsets of that node. */
type Piece = { node: number; from: number; to: number; mark: number }

/** Marks over texts that follow each other, cut at their borders. `lengths` are the texts'. */
export function piecesOf(lengths: readonly number[], marks: readonly Range[]): Piece[] {
  let start = 0
  return lengths.flatMap((length, node) => {
    const [first, end] = [start, start + length]
    start = end
    return marks.flatMap(([from, to], mark) => {
      const piece = { node, from: Math.max(from, first) - first, to: Math.min(to, end) - first, mark }
      return piece.from < piece.to ? [piece] : []
    })
  })
}

function textNodesOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}
