import { join } from 'node:path'
import { z } from 'zod'
import { withoutMeeting } from '../archive/address-clashes.ts'
import { disk } from '../archive/effects.ts'
import { readKnowledge, readSidecar } from '../archive/knowledge.ts'
import type { Folders } from '../archive/parse-dump.ts'
import { see } from '../archive/read-dumps.ts'
import { decidedHash, programHash } from '../archive/state.ts'
import type { OnProgress } from '../command/progress.ts'
import type { Failure } from '../pipeline/dump.ts'
import { decode } from '../pipeline/text/decode.ts'
import { type Placed, partitionsOf, whenOf } from './partitions.ts'

/** Where an archive keeps its plan and what its partitions came to; anybody may throw it away. */
export const partsFolder = '.parts'
export const partFile = (out: string, key: string): string => join(out, partsFolder, `${key}.part`)

const planFile = join(partsFolder, 'plan.json')

/** What a path below a folder has in no place. */
const outside: ReadonlySet<string> = new Set(['', '.', '..'])

const planShape = z.object({
  /** what the plan was made by and for: the program and what it knows */
  program: z.string(),
  /** how many tasks the partitions are dealt out to where a scheduler gives no more than a task's number */
  tasks: z.int().positive().max(9_999_999),
  partitions: z.array(
    z.object({
      key: z.string().regex(/^[0-9a-f]+$/u),
      paper: z.string(),
      when: z.string(),
      bytes: z.number(),
      dumps: z.array(z.string().refine((path) => !path.split('/').some((part) => outside.has(part)))),
    }),
  ),
})
export type Plan = z.infer<typeof planShape>

/** A scheduler's longest array, as Slurm is installed: 1,001 tasks. */
const mostTasks = 1000

/** Reads every dump once and writes which of them belong together. Without `tasks` each partition has its own, as far as arrays are
 *  long enough. */
export function makePlan(folders: Folders, tasks: number | undefined, onProgress: OnProgress): Plan | Failure[] {
  const { papers, places, failures } = readKnowledge(folders.content, disk)
  if (failures.length) return failures
  const program = programHash({ papers, places })
  const list = withoutMeeting(disk.dumps(folders.dumps)).dumps
  const only = papers.length === 1 ? papers[0]?.name : undefined
  const placed = list.map((dump, at) => {
    onProgress({ what: 'planning', done: at + 1, total: list.length })
    return placeOf(dump, folders, only)
  })
  const partitions = partitionsOf(placed, program)
  const plan = { program, tasks: tasks ?? Math.max(1, Math.min(partitions.length, mostTasks)), partitions }
  disk.write(join(folders.content, planFile), `${JSON.stringify(plan, undefined, 1)}\n`)
  return plan
}

/** The plan of an archive; why there is none that can be used. */
export function readPlan(content: string): Plan | string {
  const path = join(content, planFile)
  if (!disk.exists(path)) return `there is no plan in ${join(content, partsFolder)}`
  const { papers, places } = readKnowledge(content, disk)
  try {
    const plan = planShape.parse(JSON.parse(new TextDecoder().decode(disk.read(path))))
    if (plan.program === programHash({ papers, places })) return plan
    return `the plan in ${path} was made by another version of the program, or with other papers and places`
  } catch {
    return `${path} is no plan`
  }
}

/** A dump that cannot be read has its place as well: its task says so, and goes on. */
function placeOf(dump: string, folders: Folders, only: string | undefined): Placed {
  const seen = see(dump, { folders, effects: disk })
  const bytes = 'failure' in seen ? new Uint8Array() : seen.bytes
  const sidecar = readSidecar(folders.dumps, dump, disk, [])
  const textOf = () => {
    const decoded = decode(bytes)
    return 'text' in decoded ? decoded.text : ''
  }
  return {
    dump,
    bytes: bytes.length,
    paper: sidecar.paper ?? only ?? '',
    when: whenOf(dump, sidecar.date ?? undefined, textOf),
    stamp: { sha256: 'failure' in seen ? '' : seen.sha256, decided: decidedHash(folders, dump, disk) },
  }
}
