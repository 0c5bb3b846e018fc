import { runningText } from '../pipeline/text/running-text.ts'
import type { Piece } from '../pipeline/types/lines.ts'
import type { ParsedPage } from '../pipeline/types/page.ts'
import { count, sameItem, squash, type Tally } from './figures.ts'
import { type Gold, type LineTruth, linesOfGold } from './gold.ts'
import { gramsOf, likenessOf } from './likeness.ts'

type Kind = 'text' | 'heading' | 'names' | 'furniture'

/** The parts of an item that are no running text, by what kind of line they are. */
const partKinds: Record<string, Kind> = {
  headline: 'heading',
  kicker: 'heading',
  subtitle: 'heading',
  subhead: 'heading',
  brieftitle: 'heading',
  noticetitle: 'heading',
  briefhead: 'heading',
  byline: 'names',
  credit: 'names',
  tail: 'names',
}

/** What the ledger says of a piece → its kind. What it does not name here is furniture. */
const ledgerKinds: Record<string, Kind> = {
  headline: 'heading',
  kicker: 'heading',
  subtitle: 'heading',
  subhead: 'heading',
  unresolved: 'heading',
  body: 'text',
  caption: 'text',
  dateline: 'names',
  byline: 'names',
  'photo-credit': 'names',
  jump: 'names',
}

/** Where a page's loss arises, for gold that says what every line is; empty for other gold.
 *      line labels        lines of one item that are text, heading, names or furniture as the gold says
 *      text as heading    lines of running text that are read as a heading
 *      heading as text    the other way round
 *      pure blocks        characters of text blocks that are of the item most of the block is of
 *      perfect grouping   the figure `items`, were every block given to the item that most of it is of */
export function stagesOf(gold: Gold, page: ParsedPage): Tally {
  const tally: Tally = new Map()
  const truth = linesOfGold(gold)
  if (truth.length === 0) return tally
  countLines(truth, page, tally)
  countBlocks(gold, truth, page, tally)
  return tally
}

function countLines(truth: readonly LineTruth[][], page: ParsedPage, tally: Tally): void {
  const longest = new Map<number, { is: string; size: number }>()
  for (const { span, is } of page.ledgerByPiece) {
    const size = span.to - span.from
    if (size > (longest.get(span.line)?.size ?? 0)) longest.set(span.line, { is, size })
  }
  for (const [line, { is }] of longest) {
    const [only, another] = truth[line - 1] ?? []
    if (only?.item === undefined || another) continue
    const want = only.item === 0 ? 'furniture' : (partKinds[only.part] ?? 'text')
    const got = ledgerKinds[is] ?? 'furniture'
    count(tally, 'line labels', want === got ? 1 : 0, 1)
    if (want === 'text') count(tally, 'text as heading', got === 'heading' ? 1 : 0, 1)
    if (want === 'heading') count(tally, 'heading as text', got === 'text' ? 1 : 0, 1)
  }
}

function countBlocks(gold: Gold, truth: readonly LineTruth[][], page: ParsedPage, tally: Tally): void {
  const grouped = new Map<number, Piece[][]>()
  const printed = gold.items.map((item) => squash(item.paragraphs.map((p) => p.text).join('')))
  for (const element of page.trace.fragments.elements) {
    if (element.is !== 'fragment') continue
    const paragraphs = element.paragraphs.map((p) => p.pieces)
    const { item, share, size } = mostOf(paragraphs.flat(), truth, printed)
    count(tally, 'pure blocks', share, size)
    if (item !== undefined) grouped.set(item, [...(grouped.get(item) ?? []), ...paragraphs])
  }
  const texts = printed.map(gramsOf)
  const made = [...grouped.values()].map((paragraphs) => gramsOf(squash(paragraphs.map(runningText).join(''))))
  const whole = likenessOf(texts, made).filter(({ same }) => same >= sameItem).length
  count(tally, 'perfect grouping', 2 * whole, texts.length + made.length)
}

/** The item that most of some lines' characters are of. Of a line with texts of several items, each piece is of the item that prints it. */
function mostOf(pieces: readonly Piece[], truth: readonly LineTruth[][], printed: readonly string[]) {
  const shares = new Map<number, number>()
  for (const { span, plain } of pieces) {
    const owners = truth[span.line - 1] ?? []
    const isPrinted = ({ item }: LineTruth) => printed[(item ?? 0) - 1]?.includes(squash(plain))
    const item = (owners.length > 1 ? (owners.find(isPrinted) ?? owners[0]) : owners[0])?.item
    if (item) shares.set(item, (shares.get(item) ?? 0) + plain.length)
  }
  const [[item, share] = [undefined, 0]] = [...shares].sort((a, b) => b[1] - a[1])
  return { item, share, size: [...shares.values()].reduce((sum, n) => sum + n, 0) }
}
