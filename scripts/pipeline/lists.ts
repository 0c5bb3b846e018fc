import { emptyFragment } from './empty-fragment.ts'
import type { Element, Fragment, TitleBlock } from './fragments.ts'

/** Lines without sentence ends are not all titles: a list of names, a table, a column that the extractor cut to shreds. More title blocks in a row than a headline with
 *  kicker and subtitle can have, or more lines in one than any headline, are text. */
export function keepLists(elements: readonly Element[]): Element[] {
  const out: Element[] = []
  for (let i = 0; i < elements.length; ) {
    const run = titlesFrom(elements, i)
    const isList = run.length > mostBlocks || run.some((t) => t.pieces.length > mostLines)
    if (isList) out.push(asText(run))
    else out.push(...(run.length ? run : elements.slice(i, i + 1)))
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
