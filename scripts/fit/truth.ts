import { piecesOf } from '../pipeline/articles/parts.ts'
import type { Part } from '../pipeline/types/articles.ts'
import type { Piece } from '../pipeline/types/lines.ts'
import { squash } from '../score/figures.ts'
import { type Gold, type LineTruth, linesOfGold } from '../score/gold.ts'

/** What a part of a page is in truth: of which item (from 1; 0 is none, undefined is not known), and as what. */
export type PartTruth = { item: number | undefined; is: 'title' | 'subhead' | 'text' }

const subheadParts = new Set(['subhead', 'brieftitle', 'briefhead', 'noticetitle', 'quote'])
const titleParts = new Set(['headline', 'kicker', 'subtitle', 'rubric'])

/** Gold and the parts that a page was laid out in → what each is: what most of its characters are. */
export function truthOfParts(gold: Gold, parts: readonly Part[]): Map<Part, PartTruth> {
  const truthOf = gold.lines ? byLines(gold) : byText(gold)
  return new Map(
    parts.map((part) => {
      const votes = new Map<string, { truth: PartTruth; size: number }>()
      for (const piece of piecesOf(part)) {
        const truth = truthOf(piece, part)
        const key = `${truth.item} ${truth.is}`
        votes.set(key, { truth, size: (votes.get(key)?.size ?? 0) + piece.plain.length })
      }
      const best = [...votes.values()].sort((a, b) => b.size - a.size)[0]
      return [part, best?.truth ?? { item: 0, is: 'text' }]
    }),
  )
}

type TruthOfPiece = (piece: Piece, part: Part) => PartTruth

/** For gold that names the owner of every line. */
function byLines(gold: Gold): TruthOfPiece {
  const lines = linesOfGold(gold)
  const printed = gold.items.map(textOf)
  return (piece) => {
    const owners = lines[piece.span.line - 1] ?? []
    const isPrinted = ({ item }: LineTruth) => printed[(item ?? 0) - 1]?.includes(squash(piece.plain))
    const own = (owners.length > 1 ? owners.find(isPrinted) : undefined) ?? owners[0]
    if (!own || own.part === 'label') return { item: 0, is: 'text' }
    if (own.item && titlesOf(gold, own.item).includes(squash(piece.plain))) return { item: own.item, is: 'title' }
    const is = titleParts.has(own.part) ? 'title' : subheadParts.has(own.part) ? 'subhead' : 'text'
    return { item: own.item, is }
  }
}

/** For gold that does not: a piece is of the item that prints it, and of the last one where several do. */
function byText(gold: Gold): TruthOfPiece {
  const items = gold.items.map((item, i) => ({ item: i + 1, titles: titlesOf(gold, i + 1), text: textOf(item) }))
  let last = 0
  return ({ plain }, part) => {
    const text = squash(plain)
    const found = items.flatMap(({ item, titles, text: body }): PartTruth[] => {
      if (part.is === 'title' && titles.includes(text)) return [{ item, is: 'title' }]
      if (body.includes(text)) return [{ item, is: part.is === 'title' ? 'subhead' : 'text' }]
      return titles.includes(text) ? [{ item, is: 'title' }] : []
    })
    const own = found.find(({ item }) => item === last) ?? found.find(({ is }) => is === 'title') ?? found[0]
    if (found.length === 1 && text.length >= telling) last = own?.item ?? 0
    return own ?? { item: 0, is: 'text' }
  }
}

/** So many characters stand in one item only. */
const telling = 6

const textOf = (item: Gold['items'][number]): string => squash(item.paragraphs.map((p) => p.text).join(''))

function titlesOf(gold: Gold, item: number): string {
  const { kicker, headline, subtitle } = gold.items[item - 1] ?? {}
  return squash([kicker, headline, subtitle].filter(Boolean).join('|'))
}
