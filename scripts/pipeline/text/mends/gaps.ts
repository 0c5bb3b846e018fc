import type { Piece } from '../../types/lines.ts'
import { isUnprinted } from '../lines.ts'
import { halvesOf } from '../typography.ts'

/** A gap in a line, in columns of the dump, and where the text behind it begins. One blank may be meant; several are a gutter. */
export type Gap = { from: number; to: number; at: number; wide: boolean }

const wideGap = 2

/** How many columns a UTF-16 unit takes: one each where an extractor counts characters, two for a full-width one where it counts what a terminal shows. */
export type Cells = (unit: number) => number
export const characters: Cells = () => 1
export const cells: Cells = halvesOf

/** Where a piece begins and ends in its line, and where blanks stand in it. */
export function gapsOf({ text, span }: Piece, size: Cells): { from: number; to: number; gaps: Gap[] } {
  const gaps: Gap[] = []
  let column = span.from
  let blank = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isBlank = isUnprinted(code)
    if (isBlank && blank < 0) blank = column
    if (!isBlank && blank >= 0) {
      gaps.push({ from: blank, to: column, at, wide: column - blank >= wideGap })
      blank = -1
    }
    column += size(code)
  }
  return { from: span.from, to: column, gaps }
}

/** The line with the day stands across the sheet, whatever its blanks. */
export function isFolio(text: string): boolean {
  if (!/[期年]/u.test(text)) return false
  const printed = text.replace(/\s+/gu, '')
  return printed.length <= longestFolio && /星期[一二三四五六日天]|年\d{1,2}月\d{1,2}日/u.test(printed)
}
const longestFolio = 50
