import { hash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Memory } from '../../src/archive/memory.ts'
import { disk } from '../archive/effects.ts'

/** A file of a built site: what it was made of and what it holds, as hashes; its bytes, and its time as the disk has it, in milliseconds. */
export type Built = { key: string | undefined; sha256: string; size: number; time: number }

/** What a build knows of the files of the site that it made, by their paths below the site's folder. */
export type State = ReadonlyMap<string, Built>

/** What was kept of the last build of the site at `out`; nothing when there is none, or when it is damaged. Anybody may throw it away:
 *  it saves time and decides nothing. `folder` has what is kept of all sites. */
export function readState(folder: string, out: string): State {
  const kept = readKept(join(keptOf(folder, out), 'files'), out)
  const lines = kept?.toString('utf8').split('\n').slice(0, -1) ?? []
  return new Map(
    lines.map((line) => {
      const [sha256 = '', size, time, key = '', ...path] = line.split(' ')
      return [path.join(' '), { sha256, size: Number(size), time: Number(time), key: key || undefined }]
    }),
  )
}

/** Keeps it for the next build, whole or not at all; what was kept of sites that are there no more goes. */
export function writeState(folder: string, out: string, files: State): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (isOfNone(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true })
  const lines = [...files].map(
    ([path, { sha256, size, time, key = '' }]) => `${sha256} ${size} ${time} ${key} ${path}\n`,
  )
  disk.write(join(keptOf(folder, out), 'site'), out)
  writeKept(join(keptOf(folder, out), 'files'), out, Buffer.from(lines.join('')))
}

/** What the last build of a site learnt of its archive; nothing when another program did, or when what was kept is damaged. */
export function readMemory(folder: string, out: string, program: string): Memory['now'] {
  const kept = readKept(join(keptOf(folder, out), 'learnt'), program)
  return kept ? deserialize(kept) : new Map()
}

/** Keeps it, whole or not at all. Of a very big archive nothing is kept: it is one piece in memory. */
export function writeMemory(folder: string, out: string, program: string, learnt: Memory['now']): void {
  const file = join(keptOf(folder, out), 'learnt')
  if (learnt.size > mostLearnt) disk.remove(file)
  else writeKept(file, program, serialize(learnt))
}

/** Two of an article, one of a printed page, 3 KB in all: 400 MB. */
const mostLearnt = 300_000

/** Whether a file is as it was built, as far as its bytes' number and its time tell. */
export function isAsBuilt(path: string, { size, time }: Built): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size === size && Math.abs(stat.mtimeMs - time) < roundedTo
}

/** Milliseconds: the time of a copy is less exact on some disks. */
const roundedTo = 1

const keptOf = (folder: string, out: string) => join(folder, hash('sha256', out).slice(0, 16))

/** Whether a folder keeps something of a site that is not there, or of none. */
function isOfNone(kept: string): boolean {
  const site = join(kept, 'site')
  return !existsSync(site) || !existsSync(readFileSync(site, 'utf8'))
}

/** The bytes that were written; undefined when they are not there, not whole, or of another form or owner. */
function readKept(file: string, owner: string): Buffer | undefined {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const end = bytes.indexOf('\n')
  const kept = bytes.subarray(end + 1)
  return bytes.toString('latin1', 0, end) === firstLine(owner, kept) ? kept : undefined
}

function writeKept(file: string, owner: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}-half` // one build of a site at a time
  writeFileSync(half, `${firstLine(owner, bytes)}\n`)
  appendFileSync(half, bytes)
  renameSync(half, file)
}

/** Says which form the bytes below have, whose they are, and that they are whole. */
const firstLine = (owner: string, bytes: Uint8Array) => `xianwen 1 ${hash('sha256', owner)} ${hash('sha256', bytes)}`
