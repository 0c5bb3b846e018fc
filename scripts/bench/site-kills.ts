import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { disk } from '../archive/effects.ts'
import { isAlive } from '../archive/lock.ts'
import { manifestFile } from '../site/manifest/manifest.ts'
import { cache } from '../site/program.ts'
import { manifestFaults } from '../verify/manifest.ts'
import { differing, end } from './kills.ts'
import { archiveIn } from './part-kills.ts'
import { randomFrom } from './tools/random.ts'

/** Commands that were killed, how many of them had a second one beside, those that had ended before, how often no site was there until the next
 *  build, and what is wrong. */
type KilledSites = { kills: number; atOnce: number; late: number; absent: number; wrong: string[] }

/** Kills builds of an archive on two days, with and without packs, and lists of what to publish, at random moments (one in four with another one
 *  at once). After each kill what is there has to be whole; at the end each runs to its end, and all is compared, byte by byte, with
 *  what is made from nothing. */
export async function checkSiteKills({ kills, seed = 1 }: { kills: number; seed?: number }): Promise<KilledSites> {
  const root = mkdtempSync(join(tmpdir(), 'xianwen-site-kills-'))
  try {
    return await compare(root, kills, randomFrom(seed))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const project = resolve(import.meta.dirname, '../..')

/** More than 500 articles: two threads render, a process cuts words, the index has segments. */
const years = 15

/** An archive on two days. */
const days = ['before', 'after'] as const

/** What is made of it, and killed. */
const kinds = ['files', 'packs', 'lists'] as const
type Made = (typeof kinds)[number]

async function compare(root: string, kills: number, random: () => number): Promise<KilledSites> {
  const outcome: KilledSites = { kills: 0, atOnce: 0, late: 0, absent: 0, wrong: [] }
  for (const day of days) await parsed(join(root, day), day === 'after' ? years + 1 : years)
  const kept = join(root, 'kept')
  const run = (made: Made, day: string, at: string, ...more: string[]) => start(root, made, day, at, more)
  const usual = new Map<Made, number>()
  for (const day of days)
    for (const made of kinds) {
      const started = performance.now()
      const code = await end(run(made, day, join(root, `whole-${day}`), ...(made === 'lists' ? [] : ['--fresh'])))
      usual.set(made, performance.now() - started)
      if (made === 'files' && day === 'before') keep(join(root, 'whole-before/files'), kept)
      if (code !== 0) outcome.wrong.push(`${made} of ${day} fails`)
    }
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const killed = join(root, 'killed')
  const built = new Set<Made>()
  while (outcome.kills < kills) {
    const victim = any(kinds)
    const running = run(victim, any(days), killed, ...(victim !== 'lists' && random() < 0.25 ? ['--fresh'] : []))
    const beside = random() < 0.25 ? run(any(kinds), any(days), killed) : undefined
    const ended = end(running)
    await Promise.race([ended, later(random() * (usual.get(victim) ?? 0))])
    if (running.exitCode === null && running.signalCode === null) {
      running.kill('SIGKILL')
      outcome.kills++
      if (beside) outcome.atOnce++
    } else outcome.late++
    await ended
    if (beside) await end(beside)
    for (const made of kinds) {
      const there = join(killed, made)
      if (existsSync(there)) built.add(made)
      else if (built.has(made) && made !== 'lists') outcome.absent++
      const wholes = days.map((day) => join(root, `whole-${day}`, made))
      if (!wholes.some((whole) => isPartOf(made, there, whole)))
        outcome.wrong.push(`${made} are of no day after ${outcome.kills} kills`)
    }
  }
  for (const made of kinds) {
    if ((await end(run(made, 'after', killed))) !== 0) outcome.wrong.push(`${made} fails`)
    outcome.wrong.push(...differing(join(root, 'whole-after', made), join(killed, made)))
  }
  outcome.wrong.push(...leftIn(killed))
  return outcome
}

/** The lists are of what has to be done to the site of the first day. */
function start(root: string, made: Made, day: string, at: string, more: readonly string[]): ChildProcess {
  const args =
    made === 'lists'
      ? ['publish', '--site', join(at, 'files'), '--since', join(root, 'kept', manifestFile)]
      : ['build', '--content', join(root, day), ...(made === 'packs' ? ['--packs'] : [])]
  const [command, ...options] = args
  const program = join(project, 'scripts', `${command}.ts`)
  return spawn(process.execPath, [program, ...options, '--out', join(at, made), ...more], { env, stdio: 'ignore' })
}

const env = { ...process.env, SOURCE_DATE_EPOCH: '1782864000' }

async function parsed(dir: string, years: number): Promise<void> {
  archiveIn(dir, years)
  const parse = spawn(process.execPath, [join(project, 'scripts/parse.ts'), '--out', dir], { env, stdio: 'ignore' })
  if ((await end(parse)) !== 0) throw new Error(`parse fails in ${dir}`)
}

function keep(site: string, kept: string): void {
  for (const name of [manifestFile, 'manifests']) cpSync(join(site, name), join(kept, name), { recursive: true })
}

/** Whether what is there is a whole site or not there, or lists that are whole, the first of the four at least. */
function isPartOf(made: Made, there: string, whole: string): boolean {
  const isSame = (name: string) => readFileSync(join(there, name)).equals(readFileSync(join(whole, name)))
  if (!existsSync(there)) return true
  if (made === 'lists') return readdirSync(there).every((name) => !name.endsWith('.txt') || isSame(name))
  return isSame(manifestFile) && [...manifestFaults(there)].length === 0
}

/** What killed commands left behind: beside what they made, or where builds work. */
function leftIn(killed: string): string[] {
  const beside = readdirSync(killed, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.xianwen-tmp$|\.(?:new|old)-\d+$/u.test(name),
  )
  const workshops = readdirSync(cache).filter(
    (name) => !isAlive(Number(/^site-(\d+)-/u.exec(name)?.[1] ?? process.pid)),
  )
  const halves = disk.files(join(cache, 'sites'), '').filter((name) => /-(?:\d+|half)$/u.test(name))
  return [...beside, ...workshops, ...halves].map((name) => `${name} is left`)
}
