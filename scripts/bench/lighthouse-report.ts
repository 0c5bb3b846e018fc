/** One load of a page: Lighthouse's scores of 100 (performance, accessibility, best practices, SEO), the layout shift, the
 *  largest paint and how long scripts blocked in milliseconds, the bytes that were sent and those of all scripts, unpacked. */
export type Load = {
  scores: [number, number, number, number]
  shift: number
  paint: number
  blocked: number
  sent: number
  script: number
}

/** The loads of one page of an archive of so many articles, and the bytes of its HTML after gzip. */
export type PageLoads = { articles: number; kind: string; html: number; loads: Load[] }

/** What every page has to reach, in the median of its loads, and what an article may weigh, in bytes. */
const visitBounds = { score: 99, shift: 0, html: 15_000, script: 20_000 }

/** The loads as a Markdown table, a line a bound, and whether all of them held. */
export function visitReport(pages: readonly PageLoads[]): { report: string; held: boolean } {
  const checks = pages.flatMap(checksOf)
  const lines = checks.map(([held, what, figure]) => `- ${held ? '✓' : '✗'} ${what}: ${figure}`)
  return { report: [...tableOf(pages), '', ...lines].join('\n'), held: checks.every(([held]) => held) }
}

type Check = [held: boolean, what: string, figure: string]

function checksOf({ articles, kind, html, loads }: PageLoads): Check[] {
  const name = `${articles.toLocaleString('en')} articles, ${kind}`
  const worst = Math.min(...scoresOf(loads))
  const shift = Math.max(...loads.map((load) => load.shift))
  const script = Math.max(...loads.map((load) => load.script))
  const { score, html: heaviest, script: mostScript } = visitBounds
  const all: Check[] = [
    [worst >= score, `${name}: at least ${score} in all four`, String(worst)],
    [shift === visitBounds.shift, `${name}: nothing moves`, shift.toFixed(3)],
  ]
  if (kind !== 'article') return all
  return [
    ...all,
    [html < heaviest, `${name}: less than ${heaviest / 1000} KB of HTML, packed`, kilobytes(html)],
    [script < mostScript, `${name}: less than ${mostScript / 1000} KB of scripts`, kilobytes(script)],
  ]
}

function tableOf(pages: readonly PageLoads[]): string[] {
  const scores = ['performance', 'accessibility', 'best practices', 'SEO']
  const head = ['articles', 'page', ...scores, 'shift', 'largest paint', 'blocked', 'HTML', 'sent', 'scripts']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = pages.map(({ articles, kind, html, loads }) => {
    const of = (figure: keyof Omit<Load, 'scores'>) => median(loads.map((load) => load[figure]))
    return [
      articles.toLocaleString('en'),
      kind,
      ...scoresOf(loads).map(String),
      of('shift').toFixed(3),
      `${(of('paint') / 1000).toFixed(2)} s`,
      `${of('blocked').toFixed(0)} ms`,
      ...[html, of('sent'), of('script')].map(kilobytes),
    ]
  })
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

/** The median of each of the four scores. */
function scoresOf(loads: readonly Load[]): number[] {
  return [0, 1, 2, 3].map((nth) => median(loads.map(({ scores }) => scores[nth] ?? Number.NaN)))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
