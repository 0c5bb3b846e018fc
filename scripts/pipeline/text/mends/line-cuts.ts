import type { Piece } from '../../types/lines.ts'
import { cutPiece } from '../lines.ts'
import { endsSentence, widthOf } from '../typography.ts'

/** Whether a paragraph or a caption can end so. */
export const ends = (text: string): boolean =>
  endsSentence(text) || /(?:摄|摄影报道|供图)[）)]?$|[。！？…”]（[^（）]{2,24}）$/u.test(text)

/** A line cut into parts, and the odds of its blanks. `isShared`: it holds two columns. */
export type Way = { parts: readonly Piece[]; odds: number; isShared: boolean }

const blanks = /[ \u3000\t]+/gu
const mostBlanks = 5
const mostParts = 4
const mostWays = 8
/** Narrower stretches are names. */
const narrowText = 5
/** Narrower parts of columns are the last line of a paragraph, or a vertical title. */
const narrowPart = 4.4
/** No column of text is narrower. */
const narrowColumn = 7
/** A vertical title is at most so wide. */
const narrowest = 2.4
const oddsOfBlank = -4
const oddsOfBlankAtName = -1.6
const oddsOfNarrowPart = -6

/** A line whole, and cut at up to three of its blanks. */
export function waysToCut(piece: Piece): Way[] {
  if (piece.stretched || piece.text.split(blanks).length - 1 > mostBlanks) return [wayOf([piece])]
  // What is left of a line is cut in the same ways whatever was cut off before it.
  const known = new Map<number, Piece[][]>()
  const cutsOf = (rest: Piece): Piece[][] => {
    const before = known.get(rest.text.length)
    if (before) return before
    const cuts = [...rest.text.matchAll(blanks)].flatMap(({ index }) => {
      const [left, right] = cutPiece(rest, index)
      return left && right ? cutsOf(right).map((parts) => [left, ...parts]) : []
    })
    const all = [[rest], ...cuts.filter((parts) => parts.length <= mostParts)]
    known.set(rest.text.length, all)
    return all
  }
  return likeliest(cutsOf(piece).map(wayOf), mostWays)
}

/** The first of some, by their odds; of equals, those that come first. */
export const likeliest = <T extends { odds: number }>(all: T[], most: number): T[] =>
  all.length > most ? all.toSorted((a, b) => b.odds - a.odds).slice(0, most) : all

export function wayOf(parts: readonly Piece[]): Way {
  let odds = 0
  for (const part of parts) {
    odds += oddsOfBlanks(part.text)
    const isNarrow = part.width < narrowPart && part.width > narrowest && !ends(part.text)
    if (parts.length > 1 && isNarrow) odds += oddsOfNarrowPart
  }
  return { parts, odds, isShared: parts.filter(({ width }) => width >= narrowColumn).length > 1 }
}

/** The odds of blanks within a column: text has hardly any, names have. */
function oddsOfBlanks(text: string): number {
  const isText = text.split(blanks).map((stretch) => widthOf(stretch) >= narrowText)
  return isText.slice(1).reduce((sum, is, i) => sum + (is && isText[i] ? oddsOfBlank : oddsOfBlankAtName), 0)
}

/** A line of a title that stands upright. */
export const isVertical = ({ width, text }: Piece): boolean => width <= narrowest && !ends(text)
