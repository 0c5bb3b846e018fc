import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper, Place } from '../../src/archive/schema.ts'
import { correctionsFile } from '../pipeline/dump.ts'
import type { Print, Twin } from '../pipeline/identity/duplicates.ts'
import type { Effects } from './effects.ts'
import type { Folders } from './parse-dump.ts'

/** What a look at a dump tells: its SHA-256 (empty when it cannot be read), and what its text prints. */
export type Seen = { sha256: string; print: Print | undefined }

/** Every dump, and those that another one replaces. */
export type Survey = { seen: Map<string, Seen>; twins: Map<string, Twin> }

/** What a dump became in the last run: enough to leave it alone when nothing about it changed. */
export type Remembered = {
  sha256: string
  /** hash of its sidecar, of the paper.yaml files above it and of its corrections */
  sidecar: string
  /** the dump that replaces it, and why */
  twin: string | undefined
  print: SavedPrint | undefined
  articles: { id: string; line: number; sketch: string; county: string | undefined; photo: boolean }[]
  furniture: number
  unresolved: number
  problems: { rule: string; line: number | undefined; found: string; todo: string }[]
}

export type State = {
  /** hash of the program and of what it knows of papers and places: with another one everything is parsed again */
  program: string
  dumps: Record<string, Remembered>
}

/** The memory of the last run, which anybody may throw away. */
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
export function writeState(out: string, { program, dumps }: State, effects: Effects): void {
  const entries = Object.entries(dumps).map(([dump, entry], n) =>
    Buffer.from(`${n === 0 ? '' : ','}\n${JSON.stringify(dump)}:${JSON.stringify(entry)}`),
  )
  const head = Buffer.from(`{"program":${JSON.stringify(program)},"dumps":{`)
  effects.write(join(out, stateFile), Buffer.concat([head, ...entries, Buffer.from('\n}}\n')]))
}

/** What a parse of each dump depends on, with nothing of its outcome yet. */
export function stateOf(folders: Folders, program: string, { seen, twins }: Survey, effects: Effects): State {
  const entries = [...seen].map(([dump, { sha256, print }]): [string, Remembered] => {
    const twin = twins.get(dump)
    const known = { sha256, print: print && saved(print), twin: twin && `${twin.rule} ${twin.of}` }
    const sidecar = decidedHash(folders, dump, effects)
    return [dump, { ...known, sidecar, articles: [], furniture: 0, unresolved: 0, problems: [] }]
  })
  return { program, dumps: Object.fromEntries(entries) }
}

/** A print as JSON takes it: its numbers as bytes in base64. */
export type SavedPrint = { size: number; lines: string }

const saved = ({ size, lines }: Print): SavedPrint => ({ size, lines: Buffer.from(lines.buffer).toString('base64') })

export function printFrom({ size, lines }: SavedPrint): Print {
  return { size, lines: new Uint32Array(new Uint8Array(Buffer.from(lines, 'base64')).buffer) }
}

/** Whether a dump, its sidecars and its files are what they were. */
export function same(before: State, now: State, dump: string, out: string, effects: Effects): boolean {
  const [was, is] = [before.dumps[dump], now.dumps[dump]]
  if (!was || !is) return false
  if (was.sha256 !== is.sha256 || was.sidecar !== is.sidecar || was.twin !== is.twin) return false
  const stem = dump.replace(/\.txt$/u, '')
  return (
    effects.exists(join(out, `pages/${stem}.yaml`)) &&
    was.articles.every((a) => effects.exists(join(out, `articles/${stem}/${a.id}.md`)))
  )
}

function decidedHash({ dumps, content }: Folders, dump: string, effects: Effects): string {
  const folders = dump.split('/').slice(0, -1)
  const files = [
    dump.replace(/\.txt$/u, '.yaml'),
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

/** The program's own text and what it knows are part of what every parse depends on. */
export function programHash(knowledge: { papers: Paper[]; places: Place[] }): string {
  const hash = createHash('sha256').update(JSON.stringify(knowledge))
  for (const folder of ['../pipeline', '../../src/text', '../../src/archive']) {
    const dir = join(import.meta.dirname, folder)
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(dir, name)))
  }
  return hash.digest('hex')
}
