import { resolve } from 'node:path'
import { contentVariable } from '../src/archive/current.ts'
import { visible } from '../src/text/visible.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './cli.ts'
import { disk } from './effects.ts'
import { failureText } from './failure-text.ts'
import { type ParseSummary, parseArchive } from './parse-archive.ts'
import { progressOn } from './progress.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'parse',
  about:
    'Turns dumps of newspaper pages into article files (OUT/articles), page files (OUT/pages) and permanent ids (OUT/permalinks.yaml).',
  options: {
    dumps: { type: 'string', value: 'DIR', about: 'the folder of dumps; without it, OUT/dumps' },
    out: {
      type: 'string',
      value: 'DIR',
      default: resolve(project, process.env[contentVariable] || 'content'),
      about: 'the content folder; what the build needs besides is copied there when it lacks it',
    },
    check: { type: 'boolean', about: 'write nothing, and fail if anything would change' },
    json: { type: 'boolean', about: 'print the summary as JSON' },
  },
} as const

await runCommand(command, async ({ dumps, out, check, json }) => {
  const folder = resolve(dumps ?? `${out}/dumps`)
  if (!disk.exists(folder)) {
    return wrongCall(command, `there is no folder ${folder}`, 'put the dumps there, or name their folder with --dumps')
  }
  const summary = await parseArchive({
    dumps: folder,
    out,
    check,
    template: resolve(project, 'content'),
    onProgress: progressOn(),
  })
  for (const failure of [...summary.failed, ...summary.vanished.map((v) => v.failure)])
    process.stderr.write(`${failureText(failure)}\n`)
  process.stdout.write(json ? `${JSON.stringify(asJson(summary))}\n` : `${asTable(summary).join('\n')}\n`)
  if (check && summary.changed.length + summary.removed.length > 0) {
    for (const path of [...summary.changed, ...summary.removed])
      process.stderr.write(`${visible(path)}: not what the parser makes of the dumps — run npm run parse\n`)
    return someInputUnusable
  }
  return summary.failed.length || summary.vanished.length ? someInputUnusable : done
})

/** The table at the end of a run. */
function asTable(s: ParseSummary): string[] {
  const rules = [...rulesOf(s)].map(([rule, n]) => `  ${String(n).padStart(6)}  ${rule}`)
  return [
    `${s.pages} pages, ${s.articles} articles, ${s.photos} photos, ${s.furniture} pieces of furniture, ${s.unresolved} unresolved`,
    `${s.parsed} dumps parsed, ${s.changed.length} files ${s.changed.length === 1 ? 'differs' : 'differ'}, ${s.removed.length} removed, ${s.failed.length} failures`,
    ...(rules.length ? ['problems by rule:', ...rules] : ['no problems']),
  ]
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
