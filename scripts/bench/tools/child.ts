import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a program took: seconds by the clock, seconds of a processor, and the most memory it had at once, in bytes. */
export type Took = { seconds: number; cpu: number; peak: number; out: string }

/** Milliseconds between two looks at a program. */
const interval = 50

/** Runs a program to its end. Its memory is the high-water mark that Linux keeps, and its time on processors what it says,
 *  both read while it runs, with all that it started; elsewhere 0. */
export function measured(command: string, args: readonly string[], cwd?: string): Promise<Took> {
  const started = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  let peak = 0
  let cpu = 0
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  const timer = setInterval(() => {
    peak = Math.max(peak, sumOf(child.pid, highWater))
    cpu = Math.max(cpu, sumOf(child.pid, processorTime))
  }, interval)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, cpu, peak, out })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** Of a process and those that it started: a launcher has next to nothing itself. */
function sumOf(pid: number | undefined, figure: (pid: number) => number): number {
  if (pid === undefined) return 0
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + sumOf(Number(child), figure), figure(pid))
  } catch {
    return 0
  }
}

function highWater(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}

/** Seconds of all threads, in the program and in the system for it, ended children included. The program's name, in
 *  parentheses, may hold anything. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksASecond
}

/** Linux counts so for programs, on every machine. */
const ticksASecond = 100
