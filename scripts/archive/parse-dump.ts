import { join } from 'node:path'
import { unread } from '../../src/disk/words.ts'
import { dumpFile, type Failure, filesOfPage, largestDump, type ParsedDump, readDump } from '../pipeline/dump.ts'
import { type Twin, withoutArticles } from '../pipeline/identity/duplicates.ts'
import type { Knowledge } from '../pipeline/types.ts'
import type { Effects } from './effects.ts'
import { readCorrections, readSidecar } from './knowledge.ts'

export type Result = { parsed: ParsedDump | undefined; failures: Failure[] }

/** Where a run finds its dumps, and the content folder that holds what people know and decided. */
export type Folders = { dumps: string; content: string }

/** One dump of a folder → its files, or why it could not be used. With a `twin` it publishes nothing. */
export function parseOne(
  { dumps, content }: Folders,
  dump: string,
  knowledge: Knowledge,
  effects: Effects,
  twin?: Twin,
): Result {
  const failures: Failure[] = []
  try {
    const size = effects.size(join(dumps, dump))
    const bytes = size > largestDump ? new Uint8Array(0) : effects.read(join(dumps, dump))
    const sidecar = readSidecar(dumps, dump, effects, failures)
    const corrections = readCorrections(content, dump, effects, failures)
    if (failures.length) return { parsed: undefined, failures }
    const read = size > largestDump ? tooLarge(dump, size) : readDump(dump, bytes, sidecar, knowledge, corrections)
    if ('failure' in read) return { parsed: undefined, failures: [read.failure] }
    return { parsed: filesOfPage(twin ? withoutArticles(read.page, twin) : read.page), failures }
  } catch (error) {
    return { parsed: undefined, failures: [failureOf(dump, error)] }
  }
}

/** What the disk refuses is the archivist's to mend; what breaks the parser is its own fault. Either way the other dumps are parsed. */
function failureOf(dump: string, error: unknown): Failure {
  const file = dumpFile(dump)
  const refused = unread(error)
  if (refused) return { file, line: undefined, ...refused }
  const found = `the parser broke: ${error instanceof Error ? error.message : error}`
  return { file, line: undefined, found, todo: 'report this as a bug, with the dump' }
}

const tooLarge = (dump: string, size: number): { failure: Failure } => ({
  failure: {
    file: dumpFile(dump),
    line: undefined,
    found: `${size} bytes in one page`,
    todo: `split it into pages of less than ${largestDump} bytes`,
  },
})
