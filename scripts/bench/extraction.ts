import { execFile } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { madeDumps } from './tools/made.ts'

/** What one run of the parser came to: dumps, dumps parsed in it, articles, problems that are failures; seconds by the clock, seconds of all its threads on a
 *  processor (start and writing included), and the most memory that the process with its threads had at once, in bytes. */
export type Run = {
  pages: number
  parsed: number
  articles: number
  failed: number
  wall: number
  cpu: number
  peak: number
}

/** A run over a whole archive: its size as asked for, in articles, and the bytes of its dumps. */
export type Whole = Run & { size: number; bytes: number }

/** The bounds of the parser: what it has to reach, whatever the archive. */
const bounds = { bytesPerSecond: 2e6, peak: 600e6, growth: 1.2, again: 0.1 }

/** Parses made archives of several sizes, and the first of them once more with one dump changed. `maker` writes the dumps, `work` holds them. Gives the report. */
export async function benchExtraction(options: {
  sizes: readonly number[]
  maker: string
  work: string
}): Promise<string> {
  const { sizes, maker, work } = options
  const wholes: Whole[] = []
  let again: Run | undefined
  for (const size of sizes) {
    const content = join(work, `parsed-${size}`)
    rmSync(content, { recursive: true, force: true })
    cpSync(await madeDumps(size, maker, work), join(content, 'dumps'), { recursive: true })
    const dumps = textsBelow(join(content, 'dumps'))
    const bytes = dumps.reduce((sum, dump) => sum + statSync(dump).size, 0)
    wholes.push({ ...(await run(content)), size, bytes })
    if (again === undefined) {
      changeOne(dumps)
      again = await run(content)
    }
    rmSync(content, { recursive: true })
  }
  return extractionReport(wholes, again)
}

/** Figures as a table for people, each with its bound. */
export function extractionReport(wholes: readonly Whole[], again: Run | undefined): string {
  const [first, last] = [wholes.at(0), wholes.at(-1)]
  if (!first || !last) return 'extraction: nothing measured'
  const rows = wholes.map(({ articles, pages, bytes, wall, cpu, peak, failed }) => [
    `${articles} articles`,
    `${pages} dumps`,
    `${mega(bytes)} MB`,
    `${wall.toFixed(1)} s`,
    `${cpu.toFixed(1)} s of processor`,
    `${(bytes / cpu / 1e6).toFixed(2)} MB/s and core`,
    `peak ${mega(peak)} MB`,
    `${failed} failures`,
  ])
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
  const slowest = Math.min(...wholes.map(({ bytes, cpu }) => bytes / cpu))
  const highest = Math.max(...wholes.map(({ peak }) => peak))
  const checks = [
    `  ${verdict(slowest >= bounds.bytesPerSecond)} at least ${bounds.bytesPerSecond / 1e6} MB of dumps a second and core: ${(slowest / 1e6).toFixed(2)}`,
    `  ${verdict(highest < bounds.peak)} less than ${mega(bounds.peak)} MB at its peak: ${mega(highest)}`,
  ]
  if (wholes.length > 1) {
    const growth = last.peak / first.peak
    checks.push(
      `  ${verdict(growth <= bounds.growth)} peak of ${last.size} to that of ${first.size} articles at most ${bounds.growth}: ${growth.toFixed(2)}`,
    )
  }
  if (again) {
    const share = again.wall / first.wall
    checks.push(
      `  ${verdict(share < bounds.again && again.parsed === 1)} ${again.parsed} of ${again.pages} dumps parsed again in less than ${percent(bounds.again)} of the first time: ${percent(share)} (${again.wall.toFixed(2)} s)`,
    )
  }
  return ['extraction', ...lines.map((line) => `  ${line}`), ...checks].join('\n')
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const verdict = (held: boolean) => (held ? '✓' : '✗')

async function run(content: string): Promise<Run> {
  const { stdout } = await execute(process.execPath, [join(import.meta.dirname, 'extraction-child.ts'), content])
  return JSON.parse(stdout)
}

const execute = promisify(execFile)

function textsBelow(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(dir, name))
}

/** One character of the dump in the middle becomes another. */
function changeOne(dumps: readonly string[]): void {
  const dump = dumps[dumps.length >> 1]
  if (dump !== undefined) writeFileSync(dump, readFileSync(dump, 'utf8').replace('。', '！'))
}
