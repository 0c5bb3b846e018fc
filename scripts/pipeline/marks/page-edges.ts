import type { Piece } from '../types/lines.ts'

/** Where the head of a page ends and its foot begins: what stands before the first line of a text and behind the last one. Indices of pieces. */
export type PageEdges = { headEnds: number; footBegins: number }

const known = new WeakMap<readonly Piece[], PageEdges>()

/** The edges of a page by its pieces; a page without text is edge throughout. */
export function edgesOf(pieces: readonly Piece[]): PageEdges {
  const before = known.get(pieces)
  if (before) return before
  const edges = { headEnds: pieces.length, footBegins: 0 }
  const first = pieces.findIndex(isText)
  if (first >= 0) {
    edges.headEnds = first
    edges.footBegins = pieces.findLastIndex(isText) + 1
  }
  known.set(pieces, edges)
  return edges
}

export const isInHead = (i: number, edges: PageEdges): boolean => i < edges.headEnds
export const isInFoot = (i: number, edges: PageEdges): boolean => i >= edges.footBegins && i >= edges.headEnds

/** 「是香的。」 ends a paragraph of a narrow column; a line of a title has no stop. */
const narrowestText = 8

const isText = ({ plain, width }: Piece): boolean =>
  /[。；]|[！？]”/u.test(plain) || (width >= narrowestText && /[，]/u.test(plain))
