import type { Tally } from './figures.ts'

/** Pages of one kind (an extractor, a style) and what was counted on them. */
export type Group = { name: string; pages: number; tally: Tally }

/** In the order in which people read them; other figures follow. */
const order = [
  'items',
  'body',
  'paragraphs',
  'headline',
  'titles',
  'county',
  'date',
  'page',
  'kind',
  'reporter',
  'photographer',
]

/** Figures of groups → a Markdown table, in per cent. */
export function tableOf(groups: readonly Group[]): string[] {
  const all = new Set(groups.flatMap(({ tally }) => [...tally.keys()]))
  const figures = [...order.filter((f) => all.has(f)), ...[...all].filter((f) => !order.includes(f))]
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(['', 'pages', ...figures]),
    row(['---', ...['pages', ...figures].map(() => '---:')]),
    ...groups.map(({ name, pages, tally }) => row([name, String(pages), ...figures.map((f) => inPerCent(tally, f))])),
  ]
}

function inPerCent(tally: Tally, figure: string): string {
  const share = shareOf(tally, figure)
  return share === undefined ? '' : (share * 100).toFixed(1)
}

/** A figure from 0 to 1; nothing where nothing was scored. */
export function shareOf(tally: Tally, figure: string): number | undefined {
  const found = tally.get(figure)
  if (!found) return undefined
  return found.of === 0 ? 1 : found.hit / found.of
}
