import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { visible } from '../../src/text/visible.ts'
import { complete } from '../archive/complete.ts'
import { disk } from '../archive/effects.ts'
import { alone, lockFile } from '../archive/lock.ts'
import { parseArchive } from '../archive/parse-archive.ts'
import type { Folders } from '../archive/parse-dump.ts'
import { report, sayCopied } from '../archive/report.ts'
import { done, someInputUnusable } from '../command/cli.ts'
import { failureText } from '../command/failure-text.ts'
import { many } from '../command/many.ts'
import type { OnProgress } from '../command/progress.ts'
import { partsOf, tidyParts } from './join.ts'
import { runPart } from './part.ts'
import type { Partition } from './partitions.ts'
import { makePlan, type Plan, partFile, readPlan } from './plan.ts'

type Saying = { template: string; check: boolean; json: boolean; onProgress: OnProgress }

/** `npm run parse -- plan`: which dumps are read together, and by how many tasks. */
export async function planStep(folders: Folders, tasks: number | undefined, saying: Saying): Promise<number> {
  const { content } = folders
  const plan = await alone(join(content, lockFile), () => {
    sayCopied(complete(content, saying.template, disk), content, saying.template)
    return makePlan(folders, tasks, saying.onProgress)
  })
  if (!('tasks' in plan)) {
    for (const failure of plan) process.stderr.write(`${failureText({ content }, failure)}\n`)
    return someInputUnusable
  }
  const rows = plan.partitions.map(({ dumps, ...one }) => {
    return { ...one, dumps: dumps.length, done: disk.exists(partFile(content, one.key)) }
  })
  const left = rows.filter((row) => !row.done)
  const lines = rows.map((row) => {
    const what = `${row.paper || 'no paper'} ${row.when || 'no date'}`
    return visible(`  ${row.key}  ${what}: ${many(row.dumps, 'dump')}${row.done ? ', read already' : ''}`)
  })
  const head = `${many(rows.length, 'partition')} for ${many(plan.tasks, 'task')}, ${left.length} to be read:`
  const text = saying.json ? JSON.stringify({ tasks: plan.tasks, partitions: rows }) : [head, ...lines].join('\n')
  process.stdout.write(`${text}\n`)
  return done
}

/** `npm run parse -- part`: what a task reads. Dumps that cannot be used are named here and by the join, and are no failure of the task:
 *  a scheduler would stop for them. */
export async function partStep(
  partitions: readonly Partition[],
  folders: Folders,
  onProgress: OnProgress,
): Promise<number> {
  if (partitions.length === 0) process.stdout.write('nothing to do: there are fewer partitions than tasks\n')
  for (const one of partitions) {
    const { dumps, failures, wasDone } = await runPart(one, folders, onProgress)
    for (const failure of failures) process.stderr.write(`${failureText(folders, failure)}\n`)
    const how = wasDone ? 'was read already' : 'is read'
    const unusable = failures.length > 0 ? `, ${many(failures.length, 'failure')}` : ''
    process.stdout.write(`${one.key} ${how}: ${many(dumps, 'dump')}${unusable}\n`)
  }
  return done
}

/** `npm run parse -- join`: what one process makes of the whole archive, from what the tasks have read. */
export async function joinStep(plan: Plan, folders: Folders, saying: Saying): Promise<number> {
  const parts = partsOf(plan, folders.content)
  try {
    for (const { key } of parts.missing)
      process.stderr.write(`${key} is not read — run npm run parse -- part --part ${key}, then join\n`)
    if (parts.missing.length > 0) return someInputUnusable
    const { template, onProgress } = saying
    const { dumps, content } = folders
    const summary = await parseArchive({ dumps, out: content, template, onProgress, done: parts.done })
    // Meanwhile somebody may have planned anew, and begun.
    await alone(join(content, lockFile), () => {
      if (isDeepStrictEqual(readPlan(content), plan)) tidyParts(plan, content)
    })
    return report(summary, folders, saying)
  } finally {
    parts.close()
  }
}
