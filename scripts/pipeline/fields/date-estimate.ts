import type { DateEstimate } from '../../../src/archive/schema.ts'
import type { Piece } from '../types/lines.ts'

/** What a text says of its own time, when nothing prints the date: the latest year that it speaks of as past or running bounds the page from below.
 *      开展走访慰问、2024年高考志愿填报公益讲座37次        → 2024/..
 *      2023年以来                                        → 2023/..
 *  A year that is only planned says nothing: `到2035年`, `力争2025年底前`, `2023—2025年规划`, `《…2035年远景目标纲要》`. */
export function estimateOf(blocks: readonly { text: string; pieces: readonly Line[] }[]): DateEstimate | undefined {
  let best: { year: number; because: string; line: number } | undefined
  for (const { text, pieces } of blocks)
    for (const m of text.matchAll(/(?<![\d.])((?:19|20)\d{2})年/gu)) {
      const year = Number(m[1])
      if (planned(text, m.index) || (best && best.year >= year)) continue
      best = { year, because: clauseAround(text, m.index), line: lineAt(pieces, m.index) }
    }
  return best && { interval: `${best.year}/..`, because: best.because, line: best.line }
}

type Line = Pick<Piece, 'plain' | 'span'>

const ahead = /(?:到|至|力争|争取|预计|计划|规划|目标|将于|将在|拟于|拟在|有望|迎接|面向|展望|截止|—|-|～|~)$/u

/** Characters of a document's title. */
const longestTitle = 80

function planned(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  const behind = text.slice(at + 5, at + 14)
  if (ahead.test(before) || /(?:力争|争取|预计|计划到|目标是|将)[^，。；]{0,6}$/u.test(before)) return true
  if (/^(?:底前|末前|前|远景|规划|目标|计划|[—\-~～至到]\d|.{0,3}(?:将|力争|预计|实现目标))/u.test(behind)) return true
  const near = text.slice(Math.max(0, at - longestTitle), at + longestTitle)
  const here = at - Math.max(0, at - longestTitle)
  const open = near.lastIndexOf('《', here)
  return open >= 0 && near.indexOf('》', open) > here
}

/** The clause that names the year, as printed: between the marks round it. */
function clauseAround(text: string, at: number): string {
  const marks = /[，。；：！？、]/u
  let from = at
  let to = at
  while (from > 0 && !marks.test(text[from - 1] as string)) from--
  while (to < text.length && !marks.test(text[to] as string)) to++
  return text.slice(from, to).trim()
}

/** The dump's line that holds the n-th character of a running text: lines differ from it by blanks only. */
function lineAt(pieces: readonly Line[], offset: number): number {
  let seen = 0
  for (const p of pieces) {
    seen += p.plain.length
    if (seen > offset) return p.span.line
  }
  return pieces.at(-1)?.span.line ?? 1
}
