import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findSlurm } from '../scripts/testing/slurm.ts'
import { freePort } from './ports.ts'
import { plainEnvironment } from './program.ts'

export type Cluster = {
  /** what a program has to have around it to speak with this cluster */
  env: NodeJS.ProcessEnv
  /** what a command of Slurm says */
  ask(command: 'squeue' | 'scontrol', ...args: string[]): string
  /** sends a signal to everything that runs on a node: its jobs, and Slurm itself */
  signal(node: string, signal: NodeJS.Signals): void
  close(): void
}

/** Starts Debian's Slurm on the loopback, with a controller and two nodes of one processor each, which takes a second or two. */
export async function slurm(): Promise<Cluster> {
  const programs = findSlurm()
  if (programs === undefined)
    throw new Error('there is no Slurm here to try its batch files with: apt-get install slurm-wlm munge')
  const folder = mkdtempSync(join(tmpdir(), 'xianwen-slurm-'))
  const conf = join(folder, 'slurm.conf')
  writeFileSync(join(folder, 'key'), randomBytes(128), { mode: 0o600 })
  mkdirSync(join(folder, 'state'))
  for (const node of nodes) mkdirSync(join(folder, node))
  writeFileSync(conf, configuration(folder, [await freePort(), await freePort(), await freePort()]))
  const env = { ...plainEnvironment(), SLURM_CONF: conf }
  const start = (program: string, ...args: string[]) => spawn(program, args, { env, stdio: 'ignore' })
  const files = ['key', 'pid', 'log', 'seed'].map((name) => `--${name}-file=${join(folder, name)}`)
  const munge = start(programs.munged, '--foreground', '--force', `--socket=${join(folder, 'munge')}`, ...files)
  const controller = start(programs.slurmctld, '-D')
  const daemons = new Map(nodes.map((node) => [node, start(programs.slurmd, '-D', '-N', node)]))
  const ask: Cluster['ask'] = (command, ...args) => execFileSync(programs[command], args, { env, encoding: 'utf8' })
  const signal: Cluster['signal'] = (node, signal) => {
    daemons.get(node)?.kill(signal)
    for (const pid of processesOf(node, conf)) kill(pid, signal)
  }
  const close = () => {
    for (const node of nodes) signal(node, 'SIGKILL')
    for (const daemon of [controller, munge]) daemon.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  for (; !isReady(ask); await pause())
    if (controller.exitCode !== null) {
      const log = readFileSync(join(folder, 'controller.log'), 'utf8')
      close()
      throw new Error(`slurmctld ended: ${log}`)
    }
  return { env, ask, signal, close }
}

const nodes = ['n1', 'n2']

/** Short waits: a node that is silent for some seconds is down, and its jobs are given to others as soon as their credentials have
 *  expired, which takes two minutes where `cred_expire` does not say it. */
const configuration = (folder: string, [controller, ...ports]: number[]) => `
ClusterName=xianwen
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${controller}
SlurmUser=${userInfo().username}
SlurmdUser=${userInfo().username}
AuthType=auth/munge
AuthInfo=socket=${join(folder, 'munge')},cred_expire=5
StateSaveLocation=${join(folder, 'state')}
SlurmdSpoolDir=${join(folder, '%n')}
SlurmctldPidFile=${join(folder, 'controller.pid')}
SlurmdPidFile=${join(folder, '%n.pid')}
SlurmctldLogFile=${join(folder, 'controller.log')}
SlurmdLogFile=${join(folder, '%n.log')}
SlurmdTimeout=4
MessageTimeout=4
TCPTimeout=2
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=1,sched_interval=2,bf_interval=1
${nodes.map((node, n) => `NodeName=${node} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${ports[n]} CPUs=1 RealMemory=8000`).join('\n')}
PartitionName=all Nodes=${nodes.join()} Default=YES State=UP
`

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

function isReady(ask: Cluster['ask']): boolean {
  try {
    return nodes.every((node) => /State=IDLE\s/.test(ask('scontrol', 'show', 'node', node)))
  } catch {
    return false
  }
}

/** The jobs of a node carry its name; the daemon that started one is its parent. */
function processesOf(node: string, conf: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const jobs = pids.filter((pid) => {
    const variables = textOf(`/proc/${pid}/environ`).split('\0')
    return variables.includes(`SLURMD_NODENAME=${node}`) && variables.includes(`SLURM_CONF=${conf}`)
  })
  const parents = jobs.map((pid) => /^PPid:\s*(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? '')
  const steps = parents.filter((pid) => textOf(`/proc/${pid}/comm`).startsWith('slurmstepd'))
  return [...new Set([...steps, ...jobs])].map(Number)
}

/** Nothing of a process that is gone. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself.
  }
}
