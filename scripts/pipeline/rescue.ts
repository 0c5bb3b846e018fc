import { columnsOf, type Draft, isPhoto, titleShape } from './compose.ts'
import type { TitleBlock } from './fragments.ts'
import { bigrams, type Grams } from './text.ts'

/** Headlines that stand apart from their texts. Two headlines above two texts, the second text's above the first (T1 T2 [text 1] [text 2]), or a headline set into another
 *  article: composition takes neighbours only and gives such a title to the wrong text, as a second line or a subhead. An article without a headline takes the one whose
 *  words it has and whose present owner has not: an assignment by words in common (Gao et al., Applied Soft Computing 2013), the surest first. */
export function rescueTitles(
  drafts: readonly Draft[],
  loose: readonly TitleBlock[],
): { drafts: Draft[]; loose: TitleBlock[] } {
  const grams = new Map(drafts.map((d) => [d, bigrams(textOf(d))]))
  const bare = drafts.filter((d) => d.titles.length === 0 && !d.chains.some(isPhoto))
  const offers = bare.flatMap((draft) => [
    ...loose.map((title) => ({ draft, title, owner: undefined })),
    ...drafts.flatMap((owner) => (owner === draft ? [] : spare(owner).map((title) => ({ draft, title, owner })))),
  ])
  const scored = offers
    .map((o) => ({
      ...o,
      fit: share(o.title, grams.get(o.draft)),
      gain: share(o.title, grams.get(o.draft)) - share(o.title, o.owner && grams.get(o.owner)),
    }))
    .filter((o) => o.fit >= leastFit && o.gain >= leastGain)
    .sort((a, b) => b.gain - a.gain || a.title.at - b.title.at)
  const given = new Map<Draft, TitleBlock>()
  const moved = new Set<TitleBlock>()
  for (const { draft, title } of scored) {
    if (given.has(draft) || moved.has(title)) continue
    given.set(draft, title)
    moved.add(title)
  }
  return {
    drafts: drafts.map((d) => {
      const title = given.get(d)
      const own = {
        ...d,
        titles: d.titles.filter((t) => !moved.has(t)),
        subheads: d.subheads.filter((t) => !moved.has(t)),
      }
      return title ? { ...own, titles: [title], place: 'inside', score: rescued } : own
    }),
    loose: loose.filter((t) => !moved.has(t)),
  }
}

/** Half of a headline's character pairs stand in its text, and a third more of them than in any other. */
const leastFit = 0.5
const leastGain = 0.3
/** How sure such a headline is. */
const rescued = 0.6

/** What an article can spare: a title block beside its own, a subhead that looks like a headline. */
function spare(d: Draft): TitleBlock[] {
  const columns = d.chains[0] ? columnsOf(d.chains[0]) : 0
  return [...(d.titles.length > 1 ? d.titles : []), ...d.subheads.filter((t) => titleShape(t, columns) >= 1)]
}

const textOf = (d: Draft) => d.chains.flatMap((c) => c.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain))).join('')

function share(title: TitleBlock, text: Grams | undefined): number {
  const own = bigrams(title.text.replace(/[（(][^（）()]{2,24}[）)]$/u, ''))
  if (!text || own.size === 0) return 0
  let n = 0
  for (const g of own.keys()) if (text.has(g)) n++
  return n / own.size
}
