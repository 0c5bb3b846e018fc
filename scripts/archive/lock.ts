import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { dirname } from 'node:path'
import { readRegular } from '../../src/disk/regular-file.ts'
import { visible } from '../../src/text/visible.ts'

/** In an archive's folder: one program at a time writes there. */
export const lockFile = '.xianwen-lock'

/** Does `work` while no other program holds the lock of this name, and waits until then; `waiting` is told once who it waits
 *  for. The lock is a file with the number of the process and its machine's name. One that a process left which is gone is
 *  taken over. Where no file can be written nothing can be locked, and nothing else written. */
export async function alone<T>(
  lock: string,
  work: () => T | Promise<T>,
  waiting: (holder: string) => void = sayBusy(lock),
): Promise<T> {
  const isHeld = await take(lock, waiting)
  try {
    return await work()
  } finally {
    if (isHeld) rmSync(lock, { force: true })
  }
}

const sayBusy = (lock: string) => (holder: string) => {
  const remedy = `if no program runs there any more, delete ${lock}`
  process.stderr.write(`${visible(`${holder} is at work in ${dirname(lock)}: waiting until it is done (${remedy})`)}\n`)
}

/** How long it takes at most between looks, in milliseconds. */
const patience = 200

async function take(lock: string, waiting: (holder: string) => void): Promise<boolean> {
  if (!canMakeFolder(dirname(lock))) return false
  let said = false
  for (;;) {
    const taken = attempt(lock)
    if (taken !== undefined) return taken
    const holder = holderOf(lock)
    if (holder !== undefined && !said) waiting(holder)
    said ||= holder !== undefined
    if (holder === undefined) rmSync(lock, { force: true })
    const tookOver = holder === undefined && attempt(lock)
    await pause()
    // Two programs may take the same lock over: the second removes what the first has just made, which the first sees here.
    if (tookOver && isOwn(lock)) return true
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, patience))

const own = `${process.pid} ${hostname()}`

const isOwn = (lock: string): boolean => textOf(lock) === own

function canMakeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Whether the lock could be taken; undefined when it is there already. */
function attempt(lock: string): boolean | undefined {
  try {
    writeFileSync(lock, own, { flag: 'wx' })
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? undefined : false
  }
}

/** Who holds a lock, in words; undefined when nobody does any more. A process of another machine cannot be asked. */
function holderOf(lock: string): string | undefined {
  const [pid = '', host = ''] = textOf(lock)?.split(' ') ?? []
  if (pid === '') return isYoung(lock) ? 'another program' : undefined
  if (host !== hostname()) return `process ${pid} on ${host}`
  return isAlive(Number(pid)) && !isOlderThanMachine(lock) ? `process ${pid}` : undefined
}

/** A process and the name of a machine, in bytes. */
const longestText = 1000

function textOf(lock: string): string | undefined {
  try {
    return readRegular(lock, longestText).toString('utf8')
  } catch {
    return undefined
  }
}

/** A process that is gone, whatever its number; one of another user is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const ageOf = (lock: string): number => {
  const stat = statSync(lock, { throwIfNoEntry: false })
  return stat === undefined ? Number.POSITIVE_INFINITY : (Date.now() - stat.mtimeMs) / 1000
}

/** Made, and its text not written yet. */
const isYoung = (lock: string): boolean => ageOf(lock) < 2

/** Since the machine started, numbers of processes have been given anew. */
const isOlderThanMachine = (lock: string): boolean => ageOf(lock) > uptime() + 1
