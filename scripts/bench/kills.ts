import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { readArchive } from '../../src/archive/load.ts'
import { readRegister, registerFile } from '../../src/archive/permalinks.ts'
import { contextHash } from '../../src/text/context-hash.ts'
import { disk } from '../archive/effects.ts'
import { randomFrom } from './tools/random.ts'

/** What was tried: commands that were killed, how many of them had a second one beside, decisions that their commands said were made, and what is wrong in the end. */
export type Killed = { kills: number; atOnce: number; late: number; decided: number; wrong: string[] }

/** Kills commands of one archive at random moments (`parse`, `build`, `permalinks`, `correct`; one in four with another one at once), then has everything done that was not, and compares the archive and its site, byte by byte, with one in
 *  which nothing was killed. After each kill what a command had said was decided has to stand there. */
export async function checkKills({ kills, seed = 1 }: { kills: number; seed?: number }): Promise<Killed> {
  const root = mkdtempSync(join(tmpdir(), 'xianwen-kills-'))
  try {
    return await compare(root, kills, randomFrom(seed))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const project = resolve(import.meta.dirname, '../..')
const commands = ['parse', 'build', 'permalinks', 'correct'] as const
type Command = (typeof commands)[number]

async function compare(root: string, kills: number, random: () => number): Promise<Killed> {
  const outcome: Killed = { kills: 0, atOnce: 0, late: 0, decided: 0, wrong: [] }
  const whole = await archiveIn(join(root, 'whole'))
  const decisions = decisionsOf(whole, join(root, 'slips'))
  await finish(whole, decisions)
  const archive = await archiveIn(join(root, 'killed'))
  const usual = new Map<Command, number>()
  for (const command of commands) usual.set(command, await timed(archive, command, decisions[0]?.args[command]))
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  while (outcome.kills < kills) {
    const [victim, other] = [any(commands), any(commands)]
    const [decision, second] = [any(decisions), any(decisions)]
    if (random() < 0.5) change(archive, random)
    const running = run(archive, victim, decision.args[victim])
    const beside = random() < 0.25 ? run(archive, other, second.args[other]) : undefined
    const ended = end(running)
    await Promise.race([ended, later(random() * (usual.get(victim) ?? 0))])
    if (running.exitCode === null && running.signalCode === null) {
      running.kill('SIGKILL')
      outcome.kills++
      if (beside) outcome.atOnce++
    } else outcome.late++
    if ((await ended) === 0) decision.made.add(victim)
    if (beside && (await end(beside)) === 0) second.made.add(other)
    for (const one of decisions) outcome.wrong.push(...lostOf(archive, one))
  }
  outcome.decided = decisions.reduce(
    (sum, { made }) => sum + Number(made.has('permalinks')) + Number(made.has('correct')),
    0,
  )
  await finish(archive, decisions)
  outcome.wrong.push(...differing(whole.dir, archive.dir), ...differing(whole.site, archive.site), ...leftIn(archive))
  return outcome
}

type Archive = { dir: string; site: string }

/** What a person decides about one dump: an article of it is withdrawn, and another one's county is corrected. `made` are the commands that said so. */
type Decision = { id: string; corrections: string; args: Record<Command, readonly string[]>; made: Set<Command> }

/** An archive of the project's own dumps, parsed once. */
async function archiveIn(root: string): Promise<Archive> {
  const archive = { dir: join(root, 'content'), site: join(root, 'dist') }
  mkdirSync(archive.dir, { recursive: true })
  for (const name of ['site.yaml', 'places.yaml', 'papers', 'dumps'])
    cpSync(join(project, 'content', name), join(archive.dir, name), { recursive: true })
  await end(run(archive, 'parse'))
  return archive
}

/** The last dump is left to be changed. */
function decisionsOf({ dir }: Archive, slips: string): Decision[] {
  const read = readArchive(dir)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  mkdirSync(slips)
  const { pages, articles, places } = read.archive
  return pages.slice(0, -1).map((page) => {
    const [id = '', other = ''] = page.articles
    const was = articles.get(other)?.county ?? ''
    const is = places.find(({ name }) => name !== was)?.name
    const slip = join(slips, `${other}.json`)
    writeFileSync(
      slip,
      JSON.stringify({
        slip: 1,
        article: other,
        what: 'county',
        paragraph: null,
        context: contextHash(was),
        was,
        is,
        why: '核对',
        who: '馆员',
      }),
    )
    const on = ['--on', '2026-01-01']
    return {
      id,
      corrections: `corrections/${page.dump.replace(/txt$/u, 'yaml')}`,
      args: { parse: [], build: [], permalinks: ['withdraw', id, '--why', '隐私', ...on], correct: [slip, ...on] },
      made: new Set(),
    }
  })
}

function run({ dir, site }: Archive, command: Command, args: readonly string[] = []): ChildProcess {
  const where =
    command === 'parse' ? ['--out', dir] : ['--content', dir, ...(command === 'build' ? ['--out', site] : [])]
  return spawn(process.execPath, [join(project, 'scripts', `${command}.ts`), ...args, ...where], { stdio: 'ignore' })
}

/** Waits for a program's end; gives its exit code. */
export async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Milliseconds that a command takes here; what it does is done again later. */
async function timed(archive: Archive, command: Command, args?: readonly string[]): Promise<number> {
  const started = performance.now()
  await end(run(archive, command, args))
  return performance.now() - started
}

/** Gives a parse something to do: one dump is read better or worse, or all are read anew. */
function change({ dir }: Archive, random: () => number): void {
  const [last = ''] = disk.files(join(dir, 'dumps'), '.txt').slice(-1)
  const file = join(dir, 'dumps', last)
  const text = readFileSync(join(project, 'content/dumps', last), 'utf8')
  writeFileSync(file, random() < 0.5 ? text : text.replaceAll('的', '旳'))
  if (random() < 0.5) rmSync(join(dir, '.parse-state.json'), { force: true })
}

/** Everything done to its end: what is decided already is refused, and stays. */
async function finish(archive: Archive, decisions: readonly Decision[]): Promise<void> {
  cpSync(join(project, 'content/dumps'), join(archive.dir, 'dumps'), { recursive: true })
  await end(run(archive, 'parse'))
  for (const { args } of decisions)
    for (const command of ['permalinks', 'correct'] as const) await end(run(archive, command, args[command]))
  for (const command of ['parse', 'build'] as const)
    if ((await end(run(archive, command))) !== 0) throw new Error(`${command} fails in ${archive.dir}`)
}

/** Decisions that a command said it had written, and that are not there. */
function lostOf({ dir }: Archive, { id, corrections, made }: Decision): string[] {
  const links = made.has('permalinks') ? readRegister(readFileSync(join(dir, registerFile), 'utf8')).links : []
  const isBack = links.some((one) => one.id === id && one.state !== 'withdrawn')
  const isGone = made.has('correct') && !existsSync(join(dir, corrections))
  return [...(isBack ? [`${id} is withdrawn no more`] : []), ...(isGone ? [`${corrections} is gone`] : [])]
}

/** The files of two folders that are not the same in both; hidden ones do not count. */
export function differing(one: string, other: string): string[] {
  const names = new Set([one, other].flatMap((dir) => disk.files(dir, '')))
  const bytes = (dir: string, name: string) =>
    existsSync(join(dir, name)) ? readFileSync(join(dir, name)) : Buffer.from('none')
  return [...names]
    .filter((name) => !bytes(one, name).equals(bytes(other, name)))
    .map((name) => `${join(other, name)} differs`)
}

/** What killed commands left behind. */
function leftIn({ dir, site }: Archive): string[] {
  const kept = new Set(['.parse-state.json', '.xianwen-build'])
  const hidden = [dir, site, join(site, '..')].flatMap((one) =>
    readdirSync(one, { recursive: one !== join(site, '..'), encoding: 'utf8' }).map((name) => join(one, name)),
  )
  return [...new Set(hidden)]
    .filter((path) => /\.xianwen-|\.(?:new|old)-\d+$/u.test(path) && !kept.has(path.split('/').at(-1) ?? ''))
    .map((path) => `${path} is left`)
}
