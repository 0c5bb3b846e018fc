import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { unfinished } from '../archive/effects.ts'
import { partsFolder } from '../parts/plan.ts'
import { differing, end } from './kills.ts'
import { randomFrom } from './tools/random.ts'

/** Commands that were killed, how many of them had a second one beside, those that had ended before, and what is wrong in the end. */
type KilledParts = { kills: number; atOnce: number; late: number; wrong: string[] }

/** Kills plans, parts and joins of one archive at random moments (one in four with another one at once); then each is run to its end,
 *  and the archive is compared, byte by byte, with what one process makes. */
export async function checkPartKills({ kills, seed = 1 }: { kills: number; seed?: number }): Promise<KilledParts> {
  const root = mkdtempSync(join(tmpdir(), 'xianwen-part-kills-'))
  try {
    return await compare(root, kills, randomFrom(seed))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const project = resolve(import.meta.dirname, '../..')
const tasks = 4
const steps = [
  ['plan', '--tasks', String(tasks)],
  ...Array.from({ length: tasks }, (_, n) => ['part', '--part', `${n}/${tasks}`]),
  ['join'],
]

async function compare(root: string, kills: number, random: () => number): Promise<KilledParts> {
  const outcome: KilledParts = { kills: 0, atOnce: 0, late: 0, wrong: [] }
  const [whole, parted] = [archiveIn(join(root, 'whole')), archiveIn(join(root, 'parted'))]
  await end(run(whole, []))
  const usual: number[] = []
  for (const step of steps) {
    const started = performance.now()
    await end(run(parted, step))
    usual.push(performance.now() - started)
  }
  while (outcome.kills < kills) {
    forget(parted, random)
    const [victim, other] = [Math.floor(random() * steps.length), Math.floor(random() * steps.length)]
    const running = run(parted, steps[victim] ?? [])
    const beside = random() < 0.25 ? run(parted, steps[other] ?? []) : undefined
    const ended = end(running)
    await Promise.race([ended, later(random() * (usual[victim] ?? 0))])
    if (running.exitCode === null && running.signalCode === null) {
      running.kill('SIGKILL')
      outcome.kills++
      if (beside) outcome.atOnce++
    } else outcome.late++
    await ended
    if (beside) await end(beside)
  }
  for (const step of steps) if ((await end(run(parted, step))) !== 0) outcome.wrong.push(`${step.join(' ')} fails`)
  outcome.wrong.push(...differing(whole, parted))
  const left = readdirSync(parted, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(unfinished))
  outcome.wrong.push(...left.map((name) => `${name} is left`))
  return outcome
}

/** The project's own dumps in some years, from 2010 on: each year's are other pages. */
export function archiveIn(dir: string, years = 10): string {
  mkdirSync(join(dir, 'dumps'), { recursive: true })
  for (const name of ['site.yaml', 'places.yaml', 'papers'])
    cpSync(join(project, 'content', name), join(dir, name), { recursive: true })
  for (const name of readdirSync(join(project, 'content/dumps'))) {
    const text = readFileSync(join(project, 'content/dumps', name), 'utf8')
    for (let year = 2010; year < 2010 + years; year++) {
      mkdirSync(join(dir, 'dumps', String(year)), { recursive: true })
      writeFileSync(join(dir, 'dumps', String(year), name), `${text}\n${year}年第一版\n`)
    }
  }
  return dir
}

/** Gives the next command something to do: a part, the memory of the last join, or what it wrote is gone. */
function forget(dir: string, random: () => number): void {
  const parts = join(dir, partsFolder)
  for (const name of readdirSync(parts)) if (random() < 0.5) rmSync(join(parts, name), { force: true })
  if (random() < 0.5) rmSync(join(dir, '.parse-state.json'), { force: true })
  if (random() < 0.25) rmSync(join(dir, 'articles'), { recursive: true, force: true })
}

function run(dir: string, step: readonly string[]): ChildProcess {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1782864000' }
  return spawn(process.execPath, [join(project, 'scripts/parse.ts'), ...step, '--out', dir], { env, stdio: 'ignore' })
}
