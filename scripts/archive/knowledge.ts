import { join } from 'node:path'
import { parseDocument, YAMLError } from 'yaml'
import type { z } from 'zod'
import { correctionsFile, dumpFile, stemOf } from '../../src/archive/dump-files.ts'
import {
  type Corrections,
  correctionsShape,
  gazetteer,
  type Paper,
  type Place,
  paper,
  sidecarShape,
} from '../../src/archive/schema.ts'
import { shapeFaults } from '../../src/archive/shape-faults.ts'
import { unread } from '../../src/disk/error-texts.ts'
import type { Failure } from '../pipeline/dump.ts'
import type { Sidecar } from '../pipeline/types/knowledge.ts'
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
  const profiles = filesOf(dir, 'papers', effects, failures)
  const papers = profiles.flatMap((file) => readShape({ dir, file, most: largestFile }, paper, effects, failures) ?? [])
  const places = effects.exists(join(dir, placesFile))
    ? readShape({ dir, file: placesFile, most: largestFile }, gazetteer, effects, failures)?.places
    : []
  return { papers, places: places ?? [], failures }
}

/** What the archivist knows of a dump: `<stem>.yaml` beside it; for the paper, also a `paper.yaml` in its folder or one above. */
export function readSidecar(dumps: string, dump: string, effects: Effects, failures: Failure[]): Sidecar {
  const name = `${stemOf(dump)}.yaml`
  // Beside a paper.txt lies no sidecar: a paper.yaml is its folder's.
  const isOwn = !isFolderFile.test(name) && effects.exists(join(dumps, name))
  const read =
    isOwn &&
    readShape({ dir: dumps, file: name, is: dumpFile(name), most: largestSidecar }, sidecarShape, effects, failures)
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
  if (!effects.exists(join(content, file))) return undefined
  return readShape({ dir: content, file, most: largestFile }, correctionsShape, effects, failures)
}

/** The YAML files of one folder of a content folder. */
function filesOf(dir: string, folder: string, effects: Effects, failures: Failure[]): string[] {
  const unread: Failure[] = []
  const files = effects.files(join(dir, folder), '.yaml', unread)
  failures.push(...unread.map((failure) => ({ ...failure, file: `${folder}/${failure.file}` })))
  return files.map((name) => `${folder}/${name}`)
}

function paperOfFolder(dumps: string, dump: string, effects: Effects, failures: Failure[]): string | undefined {
  const folders = dump.split('/').slice(0, -1)
  for (let n = folders.length; n >= 0; n--) {
    const name = [...folders.slice(0, n), 'paper.yaml'].join('/')
    const shape = paper.pick({ name: true }).loose()
    if (effects.exists(join(dumps, name)))
      return readShape({ dir: dumps, file: name, is: dumpFile(name), most: largestSidecar }, shape, effects, failures)
        ?.name
  }
  return undefined
}

/** `paper.yaml` in a folder of dumps: the paper of all of them. */
const isFolderFile = /(?:^|\/)paper\.yaml$/u

/** A sidecar has four lines: bytes that are more than anybody writes there. */
const largestSidecar = 65_536

/** The same for profiles, places and corrections: all counties of the country take a fifth of it. */
const largestFile = 2_000_000

/** A file below a folder, which a failure names `is` where that is another name. */
type Source = { dir: string; file: string; is?: string; most: number }

/** A YAML file of a known shape; what is wrong with it is a failure that names the line or the key. Aliases, which can blow a
 *  small file up to any size, are refused, and so is a link out of the folder: what it leads to would be quoted. */
function readShape<T>(
  { dir, file, is = file, most }: Source,
  shape: z.ZodType<T>,
  effects: Effects,
  failures: Failure[],
): T | undefined {
  try {
    const bytes = effects.read(join(dir, file), { within: dir, most })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value = yamlValue(text) ?? {}
    const read = shape.safeParse(value)
    if (read.success) return read.data
    for (const { key, found, line, todo } of shapeFaults(read.error, value, text))
      failures.push({ file: is, line, found: key === '' ? found : `${key}: ${found}`, todo })
  } catch (error) {
    failures.push({ file: is, ...whyNoYaml(error) })
  }
  return undefined
}

function whyNoYaml(error: unknown): Omit<Failure, 'file'> {
  const line = error instanceof YAMLError ? error.linePos?.[0].line : undefined
  const refused = unread(error)
  if (refused) return { line, ...refused }
  const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return { line, found, todo: 'fix the YAML: “key: value” with a blank behind an ordinary colon, one a line, in UTF-8' }
}

/** YAML → its value. A tag that is none of YAML's own is an error, and so is any alias; an empty text is null. */
function yamlValue(text: string): unknown {
  const document = parseDocument(text)
  const [wrong] = [...document.errors, ...document.warnings]
  if (wrong) throw wrong
  return document.toJS({ maxAliasCount: 0 })
}
