import { pairsOfPage } from '../text/cohesion.ts'
import { oddsOfContinuation } from '../text/continuation.ts'
import { bigrams, type Grams } from '../text/typography.ts'
import type { Chain } from '../types/articles.ts'
import type { Element, TitleBlock } from '../types/layout.ts'
import { textOf } from './parts.ts'

/** Parts headlines that stand below each other without a blank line, as extractors print them that leave none:
 *      海南出台新规⏎助力经营主体⏎全国残特奥会今晚闭幕⏎粤港澳联合办赛
 *  Each line speaks for the texts in which its words stand; the lines go to texts so that most of what they say is heard, and to go over to another text has its price (Viterbi).
 *  Answers the elements, and renumbers them and the texts where a heading was parted. */
export function headlinesApart(
  elements: readonly Element[],
  chains: readonly Chain[],
): { elements: Element[]; chains: Chain[] } {
  if (chains.length < 2 || chains.length > mostTexts) return { elements: [...elements], chains: [...chains] }
  const texts = chains.map((c) => bigrams(textOf(c)))
  const { texts: counts } = pairsOfPage(texts)
  const parted = elements.flatMap((e): Element[] => (e.is === 'title' ? apart(e, texts, counts) : [e]))
  if (parted.length === elements.length) return { elements: [...elements], chains: [...chains] }
  parted.forEach((e, at) => {
    e.at = at
  })
  const renumbered = chains.map((c) => {
    const places = c.fragments.map((f) => f.at)
    return { ...c, from: Math.min(...places), to: Math.max(...places) }
  })
  return { elements: parted, chains: renumbered }
}

/** No page has more texts; a list that looks like thousands of them is left as it is. */
const mostTexts = 120
/** What it costs to go over to another text, in pairs of characters that no further text has; and how much less where the lines do not read on. */
const otherText = 5
const readingOn = 1

function apart(title: TitleBlock, texts: readonly Grams[], counts: Grams): TitleBlock[] {
  const { pieces } = title
  if (pieces.length < 2 || title.known) return [title]
  const says = pieces.map(({ plain }) => {
    const own = [...bigrams(plain).keys()]
    return Float64Array.from(texts, (text) =>
      own.reduce((sum, pair) => sum + (text.has(pair) ? 1 / (counts.get(pair) ?? 1) : 0), 0),
    )
  })
  let best = says[0] as Float64Array
  const back: Int32Array[] = []
  for (let i = 1; i < pieces.length; i++) {
    const [above, below] = [pieces[i - 1]?.plain ?? '', pieces[i]?.plain ?? '']
    const price = Math.max(1, otherText + readingOn * oddsOfContinuation(above, below))
    const top = best.reduce((a, b, t) => (b > (best[a] as number) ? t : a), 0)
    const from = Int32Array.from(best, (value, t) => ((best[top] as number) - price > value ? top : t))
    back.push(from)
    const before = best
    best = Float64Array.from(from, (f, t) => (before[f] as number) - (f === t ? 0 : price) + (says[i]?.[t] ?? 0))
  }
  let text = best.reduce((a, b, t) => (b > (best[a] as number) ? t : a), 0)
  const cuts: number[] = []
  for (let i = pieces.length - 1; i > 0; i--) {
    const from = back[i - 1]?.[text] as number
    if (from !== text) cuts.unshift(i)
    text = from
  }
  return [0, ...cuts].map((from, k) => {
    const own = pieces.slice(from, cuts[k])
    return { ...title, pieces: own, text: own.map((p) => p.plain).join('') }
  })
}
