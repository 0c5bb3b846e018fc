import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfinished } from '../../scripts/archive/effects.ts'
import { sharesOf } from '../../scripts/parts/partitions.ts'
import { partsFolder, readPlan } from '../../scripts/parts/plan.ts'
import { differences, emptyFolder } from '../folders.ts'
import { archiveOf } from '../parsing.ts'
import { call, project } from '../program.ts'
import { type Cluster, slurm } from '../slurm.ts'
import { pagesOf } from '../years.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await slurm()
})
afterAll(() => cluster?.close())

const tasks = 4
const fixed = { SOURCE_DATE_EPOCH: '1782864000' }
/** Milliseconds between two looks: at a folder, and at what Slurm says, which starts a program. */
const [look, ask] = [5, 200]

/** Four years of fifty dumps, one of which is no page. */
const files = () => {
  const years = Array.from({ length: tasks }, (_, n) => 2011 + n)
  return { ...pagesOf(years, 50), '2014/20140101-1.txt': '' }
}

test('hosting/slurm reads 200 dumps in 4 parts, a node killed in the middle of one, to the bytes that one process makes', async () => {
  const [whole, parted] = [archiveOf(files()), archiveOf(files())]
  const once = await call('parse', ['--dumps', whole.dumps, '--out', whole.out], { env: fixed })
  expect([once.code, once.out]).toEqual([1, expect.stringContaining('200 dumps parsed')])
  const content = join(parted.dumps, '..')
  const logs = emptyFolder()
  const said = execFileSync(join(project, 'hosting/slurm/submit.sh'), [`--output=${logs}/%x-%j.log`], {
    cwd: project,
    env: { ...cluster.env, ...fixed, XIANWEN_CONTENT: content, TASKS: String(tasks) },
    encoding: 'utf8',
  })
  const [, parts = '', join_ = ''] = /parse (\d+), join (\d+)/.exec(said) ?? []
  const killed = await killInTheMiddle('n2', parts, content)
  for (;;) {
    const state = cluster.ask('scontrol', 'show', 'job', join_)
    if (!/JobState=(?:PENDING|RUNNING|COMPLETING)/.test(state)) break
    await setTimeout(ask)
  }
  const log = readFileSync(join(logs, `xianwen-join-${join_}.log`), 'utf8')
  expect(cluster.ask('scontrol', 'show', 'job', join_)).toMatch(/JobState=FAILED[\s\S]* ExitCode=1:0/)
  expect(log).toContain(once.out)
  expect(log).toContain('2014/20140101-1.txt: empty')
  const restarted = cluster.ask('scontrol', 'show', 'job', `${parts}_${killed}`)
  expect(restarted).toMatch(/Restarts=1[\s\S]*BatchHost=n1/)
  expect(differences(whole.out, content).filter((name) => !/^(?:\.parts|\.parse-state|dumps\/)/u.test(name))).toEqual(
    [],
  )
  expect(readdirSync(join(content, partsFolder)).filter((name) => name.endsWith(unfinished))).toEqual([])
})

/** Kills a node while it writes a part; gives the number of its task. A part that is done before its node has stopped is let go, and
 *  the next one taken. */
async function killInTheMiddle(node: string, job: string, content: string): Promise<string> {
  for (;;) {
    await setTimeout(ask)
    const [, task] = /^(\d+) /.exec(cluster.ask('squeue', '-h', '-j', job, '-t', 'R', '-w', node, '-o', '%K %N')) ?? []
    if (task === undefined) continue
    const plan = readPlan(content)
    if (typeof plan === 'string') throw new Error(plan)
    const [part] = sharesOf(plan.partitions, tasks)[Number(task)] ?? []
    const names = () => readdirSync(join(content, partsFolder)).filter((name) => name.startsWith(`${part?.key}.part`))
    while (names().length === 0) await setTimeout(look)
    cluster.signal(node, 'SIGSTOP')
    const isHalf = names().every((name) => name.endsWith(unfinished))
    cluster.signal(node, isHalf ? 'SIGKILL' : 'SIGCONT')
    if (isHalf) return task
  }
}
