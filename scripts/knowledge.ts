import { join, relative } from 'node:path'
import { parseDocument, YAMLError } from 'yaml'
import type { z } from 'zod'
import { gazetteer, type Paper, type Place, paper } from '../src/archive/schema.ts'
import { shapeFaults } from '../src/archive/shape-words.ts'
import type { Effects } from './effects.ts'
import { type Corrections, correctionsShape } from './pipeline/corrections.ts'
import { correctionsFile, type Failure, sidecarShape } from './pipeline/dump.ts'
import type { Sidecar } from './pipeline/facts.ts'

/** What a content folder says of its papers and places. */
export function readKnowledge(
  dir: string,
  effects: Effects,
): { papers: Paper[]; places: Place[]; failures: Failure[] } {
  const failures: Failure[] = []
  const papers = effects
    .files(join(dir, 'papers'), '.yaml')
    .flatMap((file) => readShape(join(dir, 'papers', file), paper, effects, failures, dir) ?? [])
  const places = effects.exists(join(dir, 'places.yaml'))
    ? readShape(join(dir, 'places.yaml'), gazetteer, effects, failures, dir)?.places
    : []
  return { papers, places: places ?? [], failures }
}

/** What the archivist knows of a dump: `<stem>.yaml` beside it; for the paper, also a `paper.yaml` in its folder or one above. */
export function readSidecar(dumps: string, dump: string, effects: Effects, failures: Failure[]): Sidecar {
  const own = join(dumps, dump.replace(/\.txt$/u, '.yaml'))
  const sidecar: Sidecar = effects.exists(own) ? (readShape(own, sidecarShape, effects, failures, dumps) ?? {}) : {}
  if (sidecar.paper) return sidecar
  const paper = paperOfFolder(dumps, dump, effects, failures)
  return paper ? { ...sidecar, paper } : sidecar
}

/** What people decided about a dump. */
export function readCorrections(
  content: string,
  dump: string,
  effects: Effects,
  failures: Failure[],
): Corrections | undefined {
  const file = join(content, correctionsFile(dump))
  return effects.exists(file) ? readShape(file, correctionsShape, effects, failures, content) : undefined
}

function paperOfFolder(dumps: string, dump: string, effects: Effects, failures: Failure[]): string | undefined {
  const folders = dump.split('/').slice(0, -1)
  for (let n = folders.length; n >= 0; n--) {
    const file = join(dumps, ...folders.slice(0, n), 'paper.yaml')
    if (effects.exists(file)) return readShape(file, paper.pick({ name: true }).loose(), effects, failures, dumps)?.name
  }
  return undefined
}

/** A YAML file of a known shape; what is wrong with it is a failure that names the line or the key. Aliases, which can blow a small file up to any size, are refused. */
function readShape<T>(
  path: string,
  shape: z.ZodType<T>,
  effects: Effects,
  failures: Failure[],
  root: string,
): T | undefined {
  const file = relative(root, path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(effects.read(path))
    const value = yamlValue(text) ?? {}
    const read = shape.safeParse(value)
    if (read.success) return read.data
    for (const { key, found, line, todo } of shapeFaults(read.error, value, text))
      failures.push({ file, line, found: key === '' ? found : `${key}: ${found}`, todo })
  } catch (error) {
    const line = error instanceof YAMLError ? error.linePos?.[0].line : undefined
    failures.push({
      file,
      line,
      found: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      todo: 'mend the YAML: “key: value” with a blank behind an ordinary colon, one a line, in UTF-8',
    })
  }
  return undefined
}

/** YAML → its value. A tag that is none of YAML's own is an error, and so is any alias; an empty text is null. */
function yamlValue(text: string): unknown {
  const document = parseDocument(text)
  const [wrong] = [...document.errors, ...document.warnings]
  if (wrong) throw wrong
  return document.toJS({ maxAliasCount: 0 })
}
