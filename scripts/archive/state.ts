import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { articleFileOf, correctionsFile, stemOf } from '../../src/archive/dump-files.ts'
import type { Paper, Place } from '../../src/archive/schema.ts'
import type { Print } from '../pipeline/identity/duplicates.ts'
import type { Reading } from '../pipeline/identity/types.ts'
import type { Effects } from './effects.ts'
import type { Fate, Folders, Outcome } from './parse-dump.ts'

/** What a dump became in the last run: enough to leave it alone when nothing about it changed. */
export type Remembered = {
  reading: Reading
  print: SavedPrint
  /** hash of its sidecar, of the paper.yaml files above it and of its corrections */
  decided: string
  /** hash of its record as it was written: with another one it is not this run that is remembered */
  record: string
  fate: Fate
  outcome: Outcome
}

export type State = {
  /** hash of the program and of what it knows of papers and places: with another one everything is parsed again */
  program: string
  dumps: Record<string, Remembered>
}

/** The memory of the last run, which anybody may throw away: it saves time and decides nothing. */
export const stateFile = '.parse-state.json'

/** What the last run left; nothing when there was none, when it was another program's, or when its memory cannot be read. */
export function readState(out: string, program: string, effects: Effects): State | undefined {
  try {
    const state: unknown = JSON.parse(new TextDecoder().decode(effects.read(join(out, stateFile))))
    return isState(state) && state.program === program ? state : undefined
  } catch {
    return undefined
  }
}

const isState = (value: unknown): value is State =>
  typeof value === 'object' &&
  value !== null &&
  'program' in value &&
  'dumps' in value &&
  typeof value.dumps === 'object' &&
  value.dumps !== null

/** Dump by dump: as one string it would take more memory than all that stands behind it. */
export function writeState(out: string, state: State, effects: Effects): void {
  effects.write(join(out, stateFile), piecesOf(state))
}

function* piecesOf({ program, dumps }: State): Generator<string> {
  yield `{"program":${JSON.stringify(program)},"dumps":{`
  let comma = ''
  for (const dump in dumps) {
    yield `${comma}\n${JSON.stringify(dump)}:${JSON.stringify(dumps[dump])}`
    comma = ','
  }
  yield '\n}}\n'
}

/** A print as JSON takes it: its numbers as bytes in base64. */
export type SavedPrint = { size: number; lines: string }

export const savedPrint = ({ size, lines }: Print): SavedPrint => ({
  size,
  lines: Buffer.from(lines.buffer).toString('base64'),
})

export function printFrom({ size, lines }: SavedPrint): Print {
  return { size, lines: new Uint32Array(new Uint8Array(Buffer.from(lines, 'base64')).buffer) }
}

/** Whether the files that a dump became are there as they were written. */
export function isWhole(was: Remembered, record: string | undefined, out: string, effects: Effects): boolean {
  return (
    was.record === record && was.fate.ids.every((id) => effects.exists(join(out, articleFileOf(was.reading.dump, id))))
  )
}

/** What people decided about a dump, as a hash. */
export function decidedHash({ dumps, content }: Folders, dump: string, effects: Effects): string {
  const folders = dump.split('/').slice(0, -1)
  const files = [
    `${stemOf(dump)}.yaml`,
    ...folders.map((_, i) => [...folders.slice(0, i + 1), 'paper.yaml'].join('/')),
    'paper.yaml',
  ]
  const paths = [...files.map((file) => join(dumps, file)), join(content, correctionsFile(dump))]
  const hash = createHash('sha256')
  for (const [n, path] of paths.entries())
    if (effects.exists(path)) hash.update(`${n}\0`).update(readable(path, effects)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** A file’s bytes, or why it cannot be read: that is said of the dump when it is parsed. */
function readable(path: string, effects: Effects): Uint8Array | string {
  try {
    return effects.read(path)
  } catch (error) {
    return String(error)
  }
}

const project = resolve(import.meta.dirname, '../..')

/** The program's own text, its packages, the word lists of its runtime and what it knows are part of what every parse depends
 *  on. */
export function programHash(knowledge: { papers: Paper[]; places: Place[] }): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(knowledge))
    .update(process.versions.icu ?? '')
  const own = globSync('{scripts,src}/**/*.{ts,json,txt}', {
    cwd: project,
    exclude: (name) => name.endsWith('.test.ts'),
  })
  for (const name of ['package-lock.json', ...own.sort()]) hash.update(name).update(readFileSync(join(project, name)))
  return hash.digest('hex')
}
