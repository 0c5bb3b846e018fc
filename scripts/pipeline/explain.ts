import { visible } from '../../src/text/visible.ts'
import { linesFromText } from './text/lines.ts'
import type { Laid } from './types/layout.ts'
import type { ParsedPage } from './types/page.ts'

type Owner = { is: string; item: string; why: string }

/** A page → the story of how it was read: a line for each printed line with what it became and why, then how the titles were given to the texts.
 *  `only` limits the lines, both ends included. */
export function explain(page: ParsedPage, only?: { from: number; to: number }): string[] {
  const inside = (line: number) => !only || (line >= only.from && line <= only.to)
  return [
    ...linesOf(page, inside),
    '',
    ...compositionOf(page, inside),
    '',
    ...factsOf(page),
    ...problemsOf(page, inside),
  ].map(visible)
}

function linesOf(page: ParsedPage, inside: (line: number) => boolean): string[] {
  const laid = laidByPlace(page)
  const verdicts = new Map(page.trace.verdicts.map((v) => [v.line, v]))
  const raws = linesFromText(page.input.text).map(({ raw }) => raw)
  return page.ledgerByPiece.flatMap(({ span, piece, is, article, why }) => {
    const { line, from, to } = span
    if (!inside(line)) return []
    const layout = laid.get(`${line}:${from}`)
    const verdict = verdicts.get(line)
    const number = article ? `#${page.articles.findIndex((a) => a.id === article) + 1}` : ' —'
    const owner: Owner = { is, item: number, why: why ?? layoutReason(layout) }
    const refused =
      verdict && verdict.rule !== 'text' && verdict.refused.length ? ` (refused by ${verdict.refused.join(', ')})` : ''
    return [
      `${String(line).padStart(5)}  ${owner.item.padEnd(4)}${owner.is.padEnd(13)} ${verdict?.rule ?? ''}: ${owner.why}${refused}`,
      `       │ ${raws[line - 1]?.slice(from, to)}`,
      ...(piece.mends && span === piece.span ? [`       └ read as ${piece.text} (${piece.mends.join(', ')})`] : []),
    ]
  })
}

function laidByPlace(page: ParsedPage): Map<string, Laid> {
  const { slots, laid } = page.trace.fragments
  return new Map(slots.map((s, i) => [`${s.piece.span.line}:${s.piece.span.from}`, laid[i] as Laid]))
}

const layoutReason = (laid: Laid | undefined): string =>
  laid
    ? `${laid.role} line${laid.columns ? ` of a column of ${laid.columns}` : ''}, misfit ${laid.cost.toFixed(1)}`
    : 'taken by its rule'

/** The parts of the page in printed order, and what was weighed for every article. */
function compositionOf(page: ParsedPage, inside: (line: number) => boolean): string[] {
  const { composition, chains, fragments } = page.trace
  const out = [
    `The page's habit: headlines ${composition.habit === 'mixed' ? 'above or below' : composition.habit === 'after' ? 'below' : 'above'} their texts`,
  ]
  for (const e of fragments.elements) {
    const pieces = e.is === 'title' ? e.pieces : e.paragraphs.flatMap((p) => p.pieces)
    const first = pieces[0]?.span.line ?? 0
    const last = pieces.at(-1)?.span.line ?? first
    if (!inside(first)) continue
    const what = e.is === 'title' ? 'title' : e.credit ? 'caption' : 'text'
    const torn =
      e.is === 'fragment' ? `${e.starts ? ` starts torn ${e.starts}` : ''}${e.ends ? ` ends torn ${e.ends}` : ''}` : ''
    const chain = e.is === 'fragment' ? chains.findIndex((c) => c.fragments.includes(e)) : -1
    out.push(
      `  [${e.at}] ${what} ${first}–${last}${e.is === 'fragment' ? ` columns ${e.columns}` : ''}${torn}${chain >= 0 ? ` in chain ${chain}` : ''}: ${(pieces[0]?.plain ?? '').slice(0, 24)}…${(pieces.at(-1)?.plain ?? '').slice(-10)}`,
    )
  }
  for (const w of composition.weighed)
    out.push(
      `  parts ${w.first}–${w.last}: ${w.title ? `“${w.title}” ${w.place} the text` : 'no title'}, score ${w.score.toFixed(2)}`,
      `      ${w.terms
        .filter(([, points]) => Math.abs(points) >= leastTold)
        .map(([name, points]) => `${name} ${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`)
        .join(' · ')}`,
    )
  for (const [i, a] of page.articles.entries()) {
    const score = a.evidence.headline?.score
    out.push(
      `  #${i + 1} ${a.kind} ${a.id} ${a.headline}${score === null || score === undefined ? '' : ` (sure ${score})`}`,
    )
  }
  return out
}

/** What adds fewer points is not told. */
const leastTold = 0.1

function factsOf({ facts, dateEstimate }: ParsedPage): string[] {
  const of = (key: 'paper' | 'date' | 'page' | 'section') =>
    `  ${key}: ${facts[key] ?? '—'}${facts.evidence[key] ? ` (${facts.evidence[key].how}, ${facts.evidence[key].from}${facts.evidence[key].line ? `, line ${facts.evidence[key].line}` : ''})` : ''}`
  return [
    'The page:',
    of('paper'),
    of('date'),
    of('page'),
    of('section'),
    ...(dateEstimate
      ? [`  estimate: ${dateEstimate.interval}, line ${dateEstimate.line}: ${dateEstimate.because}`]
      : []),
  ]
}

const problemsOf = (page: ParsedPage, inside: (line: number) => boolean): string[] =>
  page.problems
    .filter((p) => p.line === undefined || inside(p.line))
    .map((p) => `  ! ${p.rule}${p.line ? ` line ${p.line}` : ''}: ${p.found} — ${p.todo}`)
