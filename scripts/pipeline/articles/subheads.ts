import { isPart, opens, subheadShape } from '../layout/heading-shape.ts'
import type { Chain } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { weights } from './weights.ts'

/** What a title block costs as a subhead among the parts of its article, in printed order; undefined where it cannot be one: a subhead stands between two texts.
 *  `fit`: how well its words fit the article. `columns`: the width of the article’s column. */
export function subheadCost(
  t: TitleBlock,
  fit: number,
  own: readonly (Chain | TitleBlock)[],
  columns: number,
): number | undefined {
  const at = own.indexOf(t)
  const before = own.slice(0, at).findLast((p) => p.is === 'chain')
  const behind = own.slice(at + 1).find((p) => p.is === 'chain')
  const within = before !== undefined && before.to > t.at
  if (!before || !(behind || within)) return undefined
  const score = weights.subhead + fit + subheadShape(t, columns)
  if (!behind || !opens(behind)) return score
  const chains = own.filter((p) => p.is === 'chain')
  return isPart(behind, chains) ? score : score + weights.subheadBeforeOpening
}

/** What the title blocks that are not the title cost as subheads; −99 where one cannot be. */
export function subheadsBut(title: readonly TitleBlock[], costs: ReadonlyMap<TitleBlock, number | undefined>): number {
  let sum = 0
  const forms = new Set<string>()
  for (const [t, cost] of costs) {
    if (title.includes(t)) continue
    if (cost === undefined) return -99
    sum += cost
    const own = formsOf(t)
    if (own.some((f) => forms.has(f))) sum += weights.parallelSubheads
    for (const f of own) forms.add(f)
  }
  return sum
}

/** What subheads of one article have in common: their length, how they begin (向“新”图强，… / 向“高”攀登，…), that each is a quotation. */
function formsOf(t: TitleBlock): readonly string[] {
  const own = known.get(t) ?? [
    `${t.text.length} characters`,
    `begins ${t.text.slice(0, 2)}`,
    ...(/^“[^“”]+”$/u.test(t.text) ? ['quotation'] : []),
  ]
  known.set(t, own)
  return own
}

const known = new WeakMap<TitleBlock, readonly string[]>()
