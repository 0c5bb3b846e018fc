import { isColumnName } from '../layout/heading-shape.ts'
import type { Chain, Part } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'

export const isText = (p: Part): p is Chain => p.is === 'chain'
export const isTitle = (p: Part): p is TitleBlock => p.is === 'title'

/** Where a part stands on the page. */
export const placeOf = (p: Part): number => (isText(p) ? p.from : p.at)

/** A column's name that stands with the headlines and is none: it belongs to no article, or to a roundup as its rubric. */
export const isLabel = (p: Part): boolean => isTitle(p) && !p.known && isColumnName(p.text)

export const piecesOf = (p: Part): readonly Piece[] => (isText(p) ? p.paragraphs.flatMap((q) => q.pieces) : p.pieces)

/** Blank lines above a text; undefined for one without lines. */
export const gapAbove = (c: Chain): number | undefined => c.paragraphs[0]?.pieces[0]?.gap

/** Fewer characters are seldom a whole article. */
export const shortText = 60

/** The characters of a part, its lines put together. */
export const textOf = (p: Part): string =>
  isText(p)
    ? piecesOf(p)
        .map((x) => x.plain)
        .join('')
    : p.text
