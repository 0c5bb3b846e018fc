import type { Element, Fragment, TitleBlock } from '../types/layout.ts'
import { emptyFragment } from './empty-block.ts'
import { columnInBrackets } from './heading-shape.ts'

/** Lines without sentence ends are not all titles: a list of names, a table, a column that the extractor cut to shreds. More title blocks in a row than a headline with
 *  kicker and subtitle can have, or more lines in one than any headline, are text. */
export function keepLists(elements: readonly Element[]): Element[] {
  const out: Element[] = []
  for (let i = 0; i < elements.length; ) {
    const run = titlesFrom(elements, i)
    const isList = run.length > mostBlocks || run.some((t) => t.pieces.length > mostLines)
    if (isList) {
      // What bears the name of its column in brackets is a headline, first or last in the row though it is.
      const named = run.map((t) => t.text.length >= 6 && columnInBrackets.test(t.text))
      const first = named.findIndex((n) => !n)
      const last = named.lastIndexOf(false)
      const list = first < 0 ? [] : run.slice(first, last + 1)
      if (list.length > mostBlocks || list.some((t) => t.pieces.length > mostLines))
        out.push(...run.slice(0, first), asText(list), ...run.slice(last + 1))
      else out.push(...run)
    } else
      out.push(
        ...(run.length ? run.map((t) => (isParagraph(t) || isEntry(t) ? asText([t]) : t)) : elements.slice(i, i + 1)),
      )
    i += Math.max(1, run.length)
  }
  out.forEach((e, at) => {
    e.at = at
  })
  return out
}

/** A headline below one text and another above the next, each with kicker and subtitle. */
const mostBlocks = 6
/** 「在“三江⏎两极”当⏎警察的年⏎轻人（追⏎梦人）」 set beside its text has five. */
const mostLines = 8

/** A leading paragraph without a full stop at its end (导语): three lines or more, the first set in by two, and a comma among them.
 *      世界目光聚焦中国人工智能产⏎业，不仅看到了日新月异的技术突⏎破、生机盎然的产业生态，更读懂⏎了坚持开源开放、推动智能向善的⏎数字中国 */
function isParagraph({ pieces, text }: TitleBlock): boolean {
  const [first = 0, second = 0] = pieces.map((p) => p.width)
  const middle = pieces.slice(1, -1).map((p) => p.width)
  return (
    pieces.length >= 3 &&
    first >= narrow &&
    text.includes('，') &&
    !columnInBrackets.test(text) &&
    Math.abs(second - first - 2) <= 1 &&
    middle.every((w) => Math.abs(w - second) <= 1) &&
    (pieces.at(-1)?.width ?? 0) <= second + 1
  )
}

/** One entry of a numbered list: `29.《中华人民共和国首都北京市与…合作备忘录》`. */
const isEntry = ({ text }: TitleBlock): boolean => /^\d{1,3}[.．]\s?《/u.test(text) && text.length > longestSubhead
/** A numbered subhead is shorter. */
const longestSubhead = 20

/** A narrower title may be cut anywhere. */
const narrow = 9

function titlesFrom(elements: readonly Element[], from: number): TitleBlock[] {
  const run: TitleBlock[] = []
  for (let k = from; k < elements.length; k++) {
    const e = elements[k] as Element
    if (e.is !== 'title') break
    run.push(e)
  }
  return run
}

function asText(run: readonly TitleBlock[]): Fragment {
  const widths = run.flatMap((t) => t.pieces.map((p) => p.width)).sort((a, b) => a - b)
  const columns = widths[Math.floor(widths.length / 2)] ?? 0
  return { ...emptyFragment(0, 0), paragraphs: run.map((t) => ({ pieces: t.pieces, columns })), columns }
}
