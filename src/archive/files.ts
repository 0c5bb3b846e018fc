import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { readRegular } from '../disk/regular-file.ts'
import type { Fault } from './fault.ts'
import { byText } from './order.ts'
import { shapeFaults } from './shape-faults.ts'

export type Read<T> = { value: T } | { faults: Fault[] }

/** The files below `dir/folder` whose names end in `ending`, as paths below `dir` with `/`, in code-unit order.
 *  A folder that is not there has none. */
export function filesBelow(dir: string, folder: string, ending: string): string[] {
  try {
    return readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort(byText)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** A text file below `dir`, without a byte-order mark and with `\n` at its line ends; undefined when it is not there. */
export function readText(dir: string, file: string): string | undefined {
  try {
    return readRegular(join(dir, file))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** YAML text → a value of the schema's shape, or what is wrong with it. Aliases are refused: a few lines of them can
 *  stand for gigabytes. `firstLine` is the line of `file` where `text` begins. */
export function readYaml<T>(schema: z.ZodType<T>, text: string, file: string, firstLine = 1): Read<T> {
  const known = remembered?.get(schema)?.get(file)
  // What stands behind a schema was read by it.
  if (known?.text === text) return known.read as Read<T>
  const read = readAnew(schema, text, file, firstLine)
  if (remembered) remembered.set(schema, (remembered.get(schema) ?? new Map()).set(file, { text, read }))
  return read
}

/** Has `readYaml` remember what it made of each file, and give the same value again while the file's text stays: for a
 *  process that reads one archive many times. */
export function rememberFiles(): void {
  remembered ??= new Map()
}

let remembered: Map<z.ZodType, Map<string, { text: string; read: Read<unknown> }>> | undefined

function readAnew<T>(schema: z.ZodType<T>, text: string, file: string, firstLine: number): Read<T> {
  let value: unknown
  try {
    value = yamlIn(text)
  } catch (error) {
    return { faults: [yamlFault(error, file, firstLine)] }
  }
  const checked = schema.safeParse(value)
  if (checked.success) return { value: checked.data }
  const faults = shapeFaults(checked.error, value, text)
  return { faults: faults.map(({ line, ...fault }) => ({ file, line: line && line + firstLine - 1, ...fault })) }
}

/** The library `js-yaml` reads in a tenth of the time of `yaml`, which has the better words for what cannot be read. */
function yamlIn(text: string): unknown {
  try {
    // A piece of a text keeps the whole of it in memory, 9 KB an article instead of 1.5: these are texts of their own.
    return structuredClone(load(text, { schema: CORE_SCHEMA, maxAliases: 0 }))
  } catch {
    return parse(text, { maxAliasCount: 0, schema: 'core', logLevel: 'error' })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

function yamlFault(error: unknown, file: string, firstLine: number): Fault {
  const at = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
  const found = error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error)
  const line = at === undefined ? undefined : at + firstLine - 1
  return { file, line, key: '', found, todo: 'make it plain YAML, without aliases' }
}
