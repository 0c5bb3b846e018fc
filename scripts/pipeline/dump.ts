import type { Corrections } from '../../src/archive/schema.ts'
import { fileOfArticle, recordOfPage } from './files/article-file.ts'
import { recordReadBack } from './files/read-back.ts'
import { pageSlug } from './files/slug.ts'
import { yamlOf } from './files/yaml.ts'
import { sketchOf } from './identity/sketch.ts'
import { hashOf, parsePage } from './page.ts'
import { decode } from './text/decode.ts'
import type { Knowledge, ParsedPage, Sidecar } from './types.ts'

/** One input that could not be used: its file, with `/` below the content folder; what stands there, what to do. */
export type Failure = { file: string; line: number | undefined; found: string; todo: string }

/** The files that a dump becomes, below the content folder, and what the archive must know of them. */
export type ParsedDump = {
  dump: string
  sha256: string
  record: { path: string; text: string }
  articles: {
    id: string
    path: string
    text: string
    line: number
    sketch: string
    county: string | undefined
    photo: boolean
  }[]
  furniture: number
  unresolved: number
  problems: { rule: string; line: number | undefined; found: string; todo: string }[]
}

/** A page is a few dozen KB; what is larger is no page, and reading it would take the memory of the whole run. */
export const largestDump = 8_000_000

/** Bytes → the page, or why not. `dump` is the path below the folder of dumps, with `/`. */
export function readDump(
  dump: string,
  bytes: Uint8Array,
  sidecar: Sidecar,
  knowledge: Knowledge,
  corrections?: Corrections,
): { page: ParsedPage } | { failure: Failure } {
  if (bytes.length > largestDump) {
    return {
      failure: {
        file: dumpFile(dump),
        line: undefined,
        found: `${bytes.length} bytes in one page`,
        todo: `split it into pages of less than ${largestDump} bytes`,
      },
    }
  }
  const decoded = decode(bytes)
  if ('failed' in decoded)
    return {
      failure: {
        file: dumpFile(dump),
        line: undefined,
        found: `${decoded.failed}: ${decoded.found}`,
        todo: decoded.todo,
      },
    }
  const { encoding } = decoded
  const sha256 = hashOf(bytes)
  if (corrections && corrections.sha256 !== sha256) {
    const todo = `the dump has changed since (it is ${sha256} now): check each correction against it, then write that hash into the file`
    return {
      failure: {
        file: correctionsFile(dump),
        line: undefined,
        found: `corrections of a dump with the hash ${corrections.sha256}`,
        todo,
      },
    }
  }
  const page = parsePage({ dump, sha256, encoding, text: decoded.text, sidecar, corrections }, knowledge)
  const refused = page.refused[0]
  if (!refused) return { page }
  return {
    failure: {
      file: correctionsFile(dump),
      line: undefined,
      found: `correction ${refused.number}: ${refused.found}`,
      todo: refused.todo,
    },
  }
}

/** Where a file of the folder of dumps lies, below the content folder; a failure names it so even when the dumps lie elsewhere. */
export const dumpFile = (path: string): string => `dumps/${path}`

/** Where the corrections of a dump lie, below the content folder. */
export const correctionsFile = (dump: string): string => `corrections/${dump.replace(/\.txt$/u, '')}.yaml`

/** A page → its files. */
export function filesOfPage(page: ParsedPage): ParsedDump {
  const { dump, sha256 } = page.input
  const stem = dump.replace(/\.txt$/u, '')
  const record = recordOfPage(page, pageSlug(stem))
  return {
    dump,
    sha256,
    record: { path: `pages/${stem}.yaml`, text: recordReadBack(yamlOf(record), record) },
    articles: page.articles.map((a) => ({
      id: a.id,
      path: `articles/${stem}/${a.id}.md`,
      text: fileOfArticle(a, page),
      line: a.firstLine,
      sketch: sketchOf(a.body.map((b) => b.text).join('')),
      county: a.county,
      photo: a.kind === 'photo',
    })),
    furniture: page.furniture.length,
    unresolved: page.unresolved.length,
    problems: page.problems,
  }
}
