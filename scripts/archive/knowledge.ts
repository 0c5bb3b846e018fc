import { join } from 'node:path'
import { parseDocument, YAMLError } from 'yaml'
import type { z } from 'zod'
import {
  type Corrections,
  correctionsShape,
  gazetteer,
  type Paper,
  type Place,
  paper,
  sidecarShape,
} from '../../src/archive/schema.ts'
import { shapeFaults } from '../../src/archive/shape-words.ts'
import { correctionsFile, dumpFile, type Failure } from '../pipeline/dump.ts'
import type { Sidecar } from '../pipeline/types.ts'
import type { Effects } from './effects.ts'

/** The gazetteer, in its content folder. */
export const placesFile = 'places.yaml'

/** What is said of a content folder without one: it is read all the same. */
export const noPlaces: Failure = {
  file: placesFile,
  line: undefined,
  found: 'is not there, so no article is put to a county',
  todo: 'copy it from the project’s content folder and make it yours',
}

/** What a content folder says of its papers and places. */
export function readKnowledge(
  dir: string,
  effects: Effects,
): { papers: Paper[]; places: Place[]; failures: Failure[] } {
  const failures: Failure[] = []
  const papers = effects
    .files(join(dir, 'papers'), '.yaml')
    .map((name) => `papers/${name}`)
    .flatMap((file) => readShape(file, join(dir, file), paper, effects, failures) ?? [])
  const places = effects.exists(join(dir, placesFile))
    ? readShape(placesFile, join(dir, placesFile), gazetteer, effects, failures)?.places
    : []
  return { papers, places: places ?? [], failures }
}

/** What the archivist knows of a dump: `<stem>.yaml` beside it; for the paper, also a `paper.yaml` in its folder or one above. */
export function readSidecar(dumps: string, dump: string, effects: Effects, failures: Failure[]): Sidecar {
  const name = dump.replace(/\.txt$/u, '.yaml')
  const own = join(dumps, name)
  const read = effects.exists(own) && readShape(dumpFile(name), own, sidecarShape, effects, failures)
  const sidecar: Sidecar = read || {}
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
  const file = correctionsFile(dump)
  const path = join(content, file)
  return effects.exists(path) ? readShape(file, path, correctionsShape, effects, failures) : undefined
}

function paperOfFolder(dumps: string, dump: string, effects: Effects, failures: Failure[]): string | undefined {
  const folders = dump.split('/').slice(0, -1)
  for (let n = folders.length; n >= 0; n--) {
    const name = [...folders.slice(0, n), 'paper.yaml'].join('/')
    const path = join(dumps, name)
    const shape = paper.pick({ name: true }).loose()
    if (effects.exists(path)) return readShape(dumpFile(name), path, shape, effects, failures)?.name
  }
  return undefined
}

/** The YAML file at `path` of a known shape, which a failure names `file`; what is wrong with it is a failure that names the line or the key. Aliases, which can blow a small file up to any size, are refused. */
function readShape<T>(
  file: string,
  path: string,
  shape: z.ZodType<T>,
  effects: Effects,
  failures: Failure[],
): T | undefined {
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
