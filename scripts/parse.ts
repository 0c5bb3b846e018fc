import { resolve } from 'node:path'
import { disk, isWithin } from './archive/effects.ts'
import { isFolder } from './archive/own-files.ts'
import { parseArchive } from './archive/parse-archive.ts'
import { report } from './archive/report.ts'
import { runCommand, wrongCall } from './command/cli.ts'
import { ownContent } from './command/options.ts'
import { progressOn } from './command/progress.ts'
import { readPlan } from './parts/plan.ts'
import { joinStep, partStep, planStep } from './parts/steps.ts'
import { arrayIndexes, partForm, partitionsFor } from './parts/which.ts'

const project = resolve(import.meta.dirname, '..')
const template = resolve(project, 'content')
const steps = ['plan', 'part', 'join']

const command = {
  name: 'parse',
  about:
    'Turns dumps of newspaper pages into article files (OUT/articles), page files (OUT/pages) and permanent ids (OUT/permalinks.yaml).',
  positional: {
    name: 'STEP',
    about: 'in steps, on many machines: plan, then part in each task, then join; without it, all in one',
    required: false,
  },
  options: {
    dumps: { type: 'string', value: 'DIR', about: 'the folder of dumps; without it, OUT/dumps' },
    out: {
      type: 'string',
      value: 'DIR',
      default: resolve(project, ownContent),
      about: 'the content folder; what the build needs besides is copied there when it lacks it',
    },
    check: { type: 'boolean', about: 'write nothing, and fail if anything would change' },
    json: { type: 'boolean', about: 'print the summary as JSON' },
    tasks: {
      type: 'string',
      value: 'N',
      about: 'plan: how many tasks there will be; without it, one a partition, 1000 at most',
      must: { be: 'a number from 1', test: (text: string) => /^[1-9]\d{0,6}$/u.test(text) },
    },
    part: {
      type: 'string',
      value: 'PART',
      about: `part: which one, a KEY of the plan or I/N, from 0/N to N-1/N; without it, ${arrayIndexes.join(', ')} says it`,
      must: partForm,
    },
  },
} as const

await runCommand(command, async ({ dumps, out, check, json, part, tasks }, positional) => {
  const wrong = (what: string, remedy: string) => wrongCall(command, what, remedy)
  const step = positional ?? (part === undefined ? undefined : 'part')
  if (step !== undefined && !steps.includes(step))
    return wrong(`there is no step “${step}”`, `it is ${steps.join(', ')}, or left out`)
  if (part !== undefined && step !== 'part') return wrong(`--part is not for ${step}`, 'leave it out')
  if (tasks !== undefined && step !== 'plan') return wrong('--tasks is for plan', 'write plan --tasks N')
  if (check && step !== undefined) return wrong(`--check is not for ${step}`, 'leave it out')
  const folders = { dumps: resolve(dumps ?? `${out}/dumps`), content: resolve(out) }
  if (!isFolder(folders.dumps))
    return wrong(`there is no folder ${folders.dumps}`, 'put the dumps there, or name their folder with --dumps')
  if (disk.exists(out) && !isFolder(out)) return wrong(`${out} is no folder`, 'name one with --out')
  if (isWithin(folders.dumps, folders.content)) {
    const remedy = 'name one beside it with --out, or the copies in there would be read as dumps'
    return wrong(`${out} lies in the folder of dumps`, remedy)
  }
  const onProgress = progressOn()
  const saying = { template, check, json, onProgress }
  if (step === 'plan') return planStep(folders, tasks === undefined ? undefined : Number(tasks), saying)
  if (step === undefined)
    return report(await parseArchive({ dumps: folders.dumps, out, check, template, onProgress }), folders, saying)
  const plan = readPlan(folders.content)
  if (typeof plan === 'string') return wrong(plan, 'run npm run parse -- plan with the same --out')
  if (step === 'join') return joinStep(plan, folders, saying)
  const partitions = partitionsFor(part, process.env, plan)
  if ('what' in partitions) return wrong(partitions.what, partitions.remedy)
  return partStep(partitions, folders, onProgress)
})
