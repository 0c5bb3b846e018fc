import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a program took: seconds by the clock, and the most memory it had at once, in bytes. */
export type Took = { seconds: number; peak: number; out: string }

/** Milliseconds between two looks at the memory of a program. */
const interval = 50

/** Runs a program to its end. Its memory is the high-water mark that Linux keeps, read while it runs; elsewhere 0. */
export function measured(command: string, args: readonly string[], cwd?: string): Promise<Took> {
  const started = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  let peak = 0
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  const timer = setInterval(() => {
    peak = Math.max(peak, highWater(child.pid))
  }, interval)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, peak, out })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** Of a process and those that it started: a launcher has next to none itself. */
function highWater(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + highWater(Number(child)), kilobytes * 1024)
  } catch {
    return 0
  }
}
