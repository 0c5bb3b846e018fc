import { join } from 'node:path'
import { visible } from '../../src/text/visible.ts'
import { done, someInputUnusable } from '../command/cli.ts'
import { failureText } from '../command/failure-text.ts'
import { many } from '../command/many.ts'
import type { ParseSummary } from './parse-archive.ts'
import type { Folders } from './parse-dump.ts'

/** What the program writes and the archivist commits. */
const own = ['articles', 'pages', 'permalinks.yaml']

/** The most places that a rule’s line of the table names. */
const mostPlaces = 3

/** Says what a run came to, what it could not use on standard error; gives the exit code. */
export function report(
  summary: ParseSummary,
  { dumps, content }: Folders,
  { template, check, json }: { template: string; check: boolean; json: boolean },
): number {
  sayCopied(summary.copied, content, template)
  const vanished = summary.vanished.map((v) => v.failure)
  for (const failure of [...summary.lacking, ...summary.unused, ...summary.failed, ...vanished])
    process.stderr.write(`${failureText({ content, dumps }, failure)}\n`)
  process.stdout.write(json ? `${JSON.stringify(asJson(summary))}\n` : `${asTable(summary, dumps).join('\n')}\n`)
  if (check && summary.changed.length + summary.removed.length > 0) {
    for (const path of [...summary.changed, ...summary.removed])
      process.stderr.write(`${visible(path)}: not what the parser makes of the dumps — run npm run parse\n`)
    process.stderr.write(`then commit ${own.map((name) => visible(join(content, name))).join(', ')} with the dumps\n`)
    return someInputUnusable
  }
  return summary.failed.length || summary.vanished.length ? someInputUnusable : done
}

export function sayCopied(copied: readonly string[], content: string, template: string): void {
  if (copied.length > 0)
    process.stderr.write(
      `${content}: ${copied.join(', ')} copied from ${template}, whose paper they describe — make them yours, and run this again\n`,
    )
}

/** The table at the end of a run. */
function asTable(s: ParseSummary, dumps: string): string[] {
  const rules = [...rulesOf(s)].map(([rule, n]) => `  ${String(n).padStart(6)}  ${rule.padEnd(18)}${placesOf(s, rule)}`)
  if (s.parsed + s.pages === 0 && s.failed.length === 0)
    return [`no dump in ${dumps}: put files there that end in .txt`]
  return [
    `${many(s.pages, 'page')}, ${many(s.articles, 'article')}, ${many(s.photos, 'photo')}, ${many(s.furniture, 'piece')} of furniture, ${s.unresolved} unresolved`,
    `${many(s.parsed, 'dump')} parsed, ${many(s.changed.length, 'file')} ${s.changed.length === 1 ? 'differs' : 'differ'}, ${s.removed.length} removed, ${many(s.failed.length, 'failure')}`,
    ...(rules.length ? ['problems by rule (npm run dev shows each on its page, with what to do):', ...rules] : []),
    ...(rules.length === 0 && s.failed.length === 0 ? ['no problems'] : []),
  ]
}

function placesOf({ problems }: ParseSummary, rule: string): string {
  const all = problems.filter((problem) => problem.rule === rule)
  const named = all.slice(0, mostPlaces).map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
  return visible([...named, ...(all.length > mostPlaces ? ['…'] : [])].join('  '))
}

function asJson(s: ParseSummary) {
  const counties = Object.fromEntries([...s.counties].map(([county, n]) => [county ?? '', n]))
  return { ...s, counties, rules: Object.fromEntries(rulesOf(s)), vanished: s.vanished.map((l) => l.id) }
}

function rulesOf(s: ParseSummary): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of s.problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
