import {
  beginningOf,
  columnInBrackets,
  columnsOf,
  endsAsNotice,
  isBesideText,
  isPart,
  opens,
} from '../layout/heading-shape.ts'
import type { Add } from '../model/score.ts'
import { widthOf } from '../text/typography.ts'
import type { Part } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { PageEvidence } from './page-evidence.ts'
import { gapAbove, isText } from './parts.ts'

/** Whether a title block can be a subhead among the parts of its article, in printed order: it stands between two texts. */
export function canBeSubhead(t: TitleBlock, own: readonly Part[]): boolean {
  const at = own.indexOf(t)
  const before = own.slice(0, at).findLast(isText)
  return before !== undefined && (before.to > t.at || own.slice(at + 1).some(isText))
}

/** What speaks for a title block as a subhead of the article. */
export function subheadFeatures(page: PageEvidence, own: readonly Part[], t: TitleBlock, add: Add): void {
  const chains = own.filter(isText)
  add('subhead')
  add('subhead words', page.fit(t, chains))
  add('subhead fits another text better', Math.max(0, page.bestFit(t) - Math.max(0, page.fit(t, chains))))
  const [above, below] = [page.beside(t, -1), page.beside(t, 1)]
  if (above && isText(above) && t.pieces[0]?.gap === 0) add('subhead touches the text above')
  if (below && isText(below) && gapAbove(below) === 0) add('subhead touches its text')
  if (t.pieces.length === 1) add('subhead of one line')
  if (endsAsNotice(t.text)) add('subhead is a notice')
  shapeFeatures(t, columnsOf(beginningOf(chains)), add)
  const behind = own.slice(own.indexOf(t) + 1).find(isText)
  if (behind && opens(behind) && !isPart(behind, chains)) add('subhead before an opening')
}

/** It fits the column, and when it is too long it is wrapped as text is. */
function shapeFeatures(t: TitleBlock, columns: number, add: Add): void {
  const widths = t.pieces.map((p) => p.width)
  if (columns && Math.max(...widths) > columns + 1) add('subhead too wide')
  if (widths.length > 1 && columns)
    add(Math.max(...widths.slice(0, -1)) >= columns - 3 ? 'subhead wrapped' : 'subhead broken for sense')
  if (widths.length > 3) add('subhead of four lines')
  if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、])/u.test(t.text))
    add('subhead numbered')
  if (columnInBrackets.test(t.text)) add('subhead with a column')
  if (widthOf(t.text) < 4) add('subhead short')
  if (isBesideText(t)) add('subhead is beside text')
}

/** What speaks for subheads together: 下沉一线察实情 / 担当作为解难题 / 建章立制促长效, those of one article are often as long as each other. */
export function parallelFeatures(subheads: readonly TitleBlock[], add: Add): void {
  const forms = new Set<string>()
  for (const t of subheads) {
    const own = formsOf(t)
    if (own.some((f) => forms.has(f))) add('parallel subheads')
    for (const f of own) forms.add(f)
  }
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
