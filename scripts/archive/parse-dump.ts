import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { dumpFile } from '../../src/archive/dump-files.ts'
import type { PageRecord } from '../../src/archive/schema.ts'
import { unread } from '../../src/disk/error-texts.ts'
import { sha256 } from '../../src/text/hash.ts'
import {
  type DumpFiles,
  type DumpValues,
  type Failure,
  filesOf,
  readDump,
  valuesOfPage,
  withoutArticles,
} from '../pipeline/dump.ts'
import { type Print, printOf, type Twin } from '../pipeline/identity/duplicates.ts'
import type { Reading } from '../pipeline/identity/types.ts'
import type { Knowledge } from '../pipeline/types/knowledge.ts'
import type { Effects } from './effects.ts'
import { readCorrections, readSidecar } from './knowledge.ts'

/** Where a run finds its dumps, and the content folder that holds what people know and decided. */
export type Folders = { dumps: string; content: string }

/** A dump's bytes, once they are read. */
export type Seen = { dump: string; bytes: Uint8Array; sha256: string }

/** A dump as it is read, its values packed: they wait for the ids of the whole archive, and take a tenth of their room. */
export type Read = { dump: string; reading: Reading; print: Print; packed: Uint8Array }

/** A dump that was read and could not be used. */
export type Unusable = { dump: string; sha256: string; failures: Failure[] }

/** One dump of a folder → what it says, or why it could not be used. */
export function parseDump(
  { dumps, content }: Folders,
  { dump, bytes, sha256 }: Seen,
  knowledge: Knowledge,
  effects: Effects,
): Read | Unusable {
  const failures: Failure[] = []
  try {
    const sidecar = readSidecar(dumps, dump, effects, failures)
    const corrections = readCorrections(content, dump, effects, failures)
    if (failures.length) return { dump, sha256, failures }
    const read = readDump(dump, bytes, sidecar, knowledge, corrections, sha256)
    if ('failure' in read) return { dump, sha256, failures: [read.failure] }
    const values = valuesOfPage(read.page)
    const { record, articles } = values
    const looks = new Map(record.texts.map(({ id, look }) => [id, look]))
    const claims = articles.flatMap(({ fields: { id }, sketch, decided }) => {
      const look = looks.get(id)
      return look ? [{ own: id, look, sketch, ...(decided && { decided }) }] : []
    })
    const reading = { dump, sha256, date: record.date ?? undefined, articles: claims }
    return { dump, reading, print: printOf(read.page.input.text), packed: zstdCompressSync(JSON.stringify(values)) }
  } catch (error) {
    return { dump, sha256, failures: [failureOf(dump, error)] }
  }
}

/** What an article or a page came to, for the summary of a run. */
export type Outcome = {
  articles: { county: string | undefined; photo: boolean }[]
  furniture: number
  unresolved: number
  problems: { rule: string; line: number | undefined; found: string; todo: string }[]
}

/** What the whole archive decides about a dump: the other one that replaces it, its articles' ids, and the ids that it has to
 *  remember. */
export type Fate = { twin?: Twin; ids: readonly string[]; lost: PageRecord['lost'] }

/** A dump that was parsed, and its fate. */
export type Decided = { dump: string; packed: Uint8Array; fate: Fate }

/** A dump's files, the hash of its record, and what it came to. */
export type Printed = { dump: string; fate: Fate; files: DumpFiles; hash: string; outcome: Outcome }

/** A dump with its fate → its files, or why they cannot be what the site would read. */
export function printDump(decided: Decided): Printed | { dump: string; failures: Failure[] } {
  try {
    return print(decided)
  } catch (error) {
    return { dump: decided.dump, failures: [failureOf(decided.dump, error)] }
  }
}

function print({ dump, packed, fate }: Decided): Printed {
  const read: DumpValues = JSON.parse(zstdDecompressSync(packed).toString())
  const values = fate.twin ? withoutArticles(read, fate.twin) : read
  const { furniture, unresolved, problems } = values.record
  const files = filesOf(values, fate.ids, fate.lost)
  return {
    dump,
    fate,
    files,
    hash: sha256(files.record.text),
    outcome: {
      articles: values.articles.map(({ fields }) => ({
        county: fields.county ?? undefined,
        photo: fields.kind === 'photo',
      })),
      furniture: furniture.length,
      unresolved: unresolved.length,
      problems: problems.map(({ line, ...problem }) => ({ ...problem, line: line ?? undefined })),
    },
  }
}

/** What the disk refuses is the archivist's to mend; what breaks the parser is its own fault. Either way the other dumps are
 *  parsed. */
export function failureOf(dump: string, error: unknown): Failure {
  const file = dumpFile(dump)
  const refused = unread(error)
  if (refused) return { file, line: undefined, ...refused }
  const found = `the parser broke: ${error instanceof Error ? error.message : error}`
  return { file, line: undefined, found, todo: 'report this as a bug, with the dump' }
}
