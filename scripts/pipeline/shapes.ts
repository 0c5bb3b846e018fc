import type { TitleBlock } from './fragments.ts'
import type { Chain } from './link.ts'
import { widthOf } from './text.ts'

/** 微山 of 本报微山讯. One character is no place. */
export function datelinePlace(c: Chain): string | undefined {
  const place = c.fragments.find((f) => f.opening?.dateline)?.opening?.dateline?.place
  return place && place.length > 1 ? place : undefined
}

/** A note stands below it, or it goes on on another page. */
export const closes = (c: Chain) => c.fragments.some((f) => f.closed || f.jumps.some((j) => j.way === 'to'))
/** The name of a column behind an essay's headline: `（评论员观察）`. It is not in the text. */
export const columnInBrackets = /[（(][^（）()]{2,24}[）)]$/u
/** A dateline or a byline stands above it, or it began on another page. */
export const opens = (c: Chain) =>
  c.fragments[0]?.opening !== undefined || c.fragments[0]?.jumps.some((j) => j.way === 'from') === true
export const isPhoto = (c: Chain) => c.fragments.some((f) => f.credit !== undefined)
export const columnsOf = (c: Chain) => c.paragraphs[0]?.columns ?? 0

/** What speaks for a headline: wider than the column, cut into lines without regard to the column, the name of its column in brackets behind it. */
export function titleShape(t: TitleBlock, columns: number): number {
  const widths = t.pieces.map((p) => p.width)
  let score = 0
  if (columns && Math.max(...widths) > columns + 0.5) score += 1.5
  if (widths.length > 1 && columns && Math.max(...widths.slice(0, -1)) < columns - 3) score += 1.2
  if (columnInBrackets.test(t.text)) score += 1.5
  if (/^【/u.test(t.text)) score -= 3
  if (/\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(t.pieces.map((p) => p.text).join('\n'))) score += 0.3
  return score
}

/** What speaks for a subhead: it fits the column, and when it is too long it is wrapped as text is. */
export function subheadShape(t: TitleBlock, columns: number): number {
  const widths = t.pieces.map((p) => p.width)
  let score = 0
  if (columns && Math.max(...widths) > columns + 1) score -= 2.5
  if (widths.length > 1 && columns) score += Math.max(...widths.slice(0, -1)) >= columns - 3 ? 0.6 : -1.5
  if (widths.length > 3) score -= 1
  if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])/u.test(t.text))
    score += 1
  if (columnInBrackets.test(t.text)) score -= 1.5
  if (widthOf(t.text) < 4) score -= 0.5
  return score
}
