import { columnsOf, isColumnName, isPhoto, namesBriefs, opens } from '../layout/heading-shape.ts'
import { widthOf } from '../text/typography.ts'
import type { Draft } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import { textOf } from './parts.ts'

/** Puts a roundup together: short pieces with small headlines of their own under one rubric are printed, and cited, as one item.
 *      环球扫描 / 世卫组织：应对… / text / 日本实际家庭消费… / text / …
 *  The rubric is a word or two that no text explains; what follows it without a break, in one column width and under headlines no wider than the column, is its
 *  roundup, the small headlines its subheads. A single text behind a short headline is no roundup. */
export function gatherRoundups(
  drafts: readonly Draft[],
  loose: readonly TitleBlock[],
  isPlace: (text: string) => boolean,
): { drafts: Draft[]; loose: TitleBlock[] } {
  let result = { drafts: [...drafts], loose: [...loose] }
  const titles = [...loose, ...drafts.flatMap((d) => d.titles)].sort((a, b) => a.at - b.at)
  if (titles.length > longestPage) return result
  for (const rubric of titles) if (isRubric(rubric) && !isPlace(rubric.text)) result = gather(rubric, result)
  return result
}

/** Headlines of a page; what has more is no page. */
const longestPage = 200
/** 「环球扫描」 has four characters. */
const longestRubric = 5
const isRubric = (t: TitleBlock): boolean =>
  t.pieces.length === 1 && widthOf(t.text) <= longestRubric && /^\p{Script=Han}{2,5}$/u.test(t.text)

type Page = { drafts: Draft[]; loose: TitleBlock[] }

function gather(rubric: TitleBlock, page: Page): Page {
  const below = page.drafts
    .map((d) => ({ ...d, titles: d.titles.filter((t) => t !== rubric) }))
    .sort((a, b) => startOf(a) - startOf(b))
    .filter((d) => startOf(d) > rubric.at)
  const named = namesBriefs(rubric.text)
  const members: Draft[] = []
  let at = rubric.at
  for (const d of below) {
    if (startOf(d) !== at + 1 || !(isMember(d, members[0]) || (named && isPiece(d, members[0])))) break
    members.push(d)
    at = endOf(d)
  }
  const headlines = members.flatMap((d) => (named ? [...d.titles, ...d.subheads] : d.titles))
  const [first] = members
  if (!first || headlines.length < 2) return page
  if (isColumnName(rubric.text) && mostAreSigned(members)) return page
  const roundup: Draft = {
    chains: members.flatMap((d) => d.chains),
    titles: [rubric],
    subheads: members.flatMap((d) => [...d.titles, ...d.subheads]).sort((a, b) => a.at - b.at),
    quotes: members.flatMap((d) => d.quotes ?? []),
    place: 'before',
    score: Math.min(...members.map((d) => d.score)),
    roundup: true,
  }
  const taken = new Set(members.flatMap((d) => d.chains))
  const rest = page.drafts.filter((d) => !d.chains.some((c) => taken.has(c))).map((d) => withoutTitle(d, rubric))
  return { drafts: [...rest, roundup], loose: page.loose.filter((t) => t !== rubric) }
}

/** Under the name of a column most pieces have a dateline or an author, above or below: they are articles of that column. */
const mostAreSigned = (members: readonly Draft[]): boolean =>
  members.filter((d) => d.chains.some((c) => opens(c) || c.fragments.some((f) => f.signature))).length * 2 >
  members.length

function withoutTitle(d: Draft, title: TitleBlock): Draft {
  const titles = d.titles.filter((t) => t !== title)
  return { ...d, titles, place: titles.length ? d.place : 'none' }
}

/** A text under a headline no wider than its column, as wide as the first of the roundup. */
function isMember(d: Draft, first: Draft | undefined): boolean {
  const columns = columnsOf(d.chains[0] as (typeof d.chains)[number])
  const above = first?.chains[0]
  return (
    d.place === 'before' &&
    d.titles.length > 0 &&
    !d.chains.some(isPhoto) &&
    (above === undefined || Math.abs(columnsOf(above) - columns) <= 0.5) &&
    d.titles.every((t) => t.pieces.every((p) => p.width <= columns + 0.5))
  )
}

/** Short pieces that nobody signed, which were read as one article or more. */
function isPiece(d: Draft, first: Draft | undefined): boolean {
  const columns = columnsOf(d.chains[0] as (typeof d.chains)[number])
  const above = first?.chains[0]
  const size = d.chains.reduce((sum, c) => sum + textOf(c).length, 0)
  if (columns === 0 && size > longestPiece * (d.titles.length + d.subheads.length)) return false
  return (
    d.titles.length + d.subheads.length > 0 &&
    !d.chains.some((c) => isPhoto(c) || opens(c) || c.fragments.some((f) => f.signature)) &&
    (above === undefined || Math.abs(columnsOf(above) - columns) <= 0.5) &&
    [...d.titles, ...d.subheads].every((t) => columns === 0 || t.pieces.every((p) => p.width <= columns + 0.5))
  )
}

/** Where lines are not wrapped, a piece is told from an article by its length. */
const longestPiece = 160

const startOf = (d: Draft): number => Math.min(...d.titles.map((t) => t.at), ...d.chains.map((c) => c.from))
const endOf = (d: Draft): number =>
  Math.max(...[...d.titles, ...d.subheads].map((t) => t.at), ...d.chains.map((c) => c.to))
