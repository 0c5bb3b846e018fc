import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { dumpFile } from '../src/archive/dump-files.ts'
import type { Corrections } from '../src/archive/schema.ts'
import { disk } from './archive/effects.ts'
import { readCorrections, readKnowledge, readSidecar } from './archive/knowledge.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { failureText } from './command/failure-text.ts'
import { ownContent } from './command/options.ts'
import { type Failure, readDump } from './pipeline/dump.ts'
import { explain } from './pipeline/explain.ts'
import { knowledgeOf } from './pipeline/page.ts'
import type { Knowledge, Sidecar } from './pipeline/types/knowledge.ts'

const project = resolve(import.meta.dirname, '..')

const command = {
  name: 'explain',
  about: 'Prints every line of a dump with the block it became and why, and how the titles were given to the texts.',
  options: {
    lines: {
      type: 'string',
      value: 'A-B',
      about: 'only these lines',
      must: { be: 'two line numbers, like 40-75, or one', test: (text: string) => /^\d{1,9}(-\d{1,9})?$/.test(text) },
    },
  },
  positional: { name: 'DUMP', about: 'the file', required: true },
} as const

await runCommand(command, async ({ lines }, dump = '') => {
  const path = resolve(dump)
  if (!disk.exists(path)) {
    return wrongCall(command, `there is no file ${path}`, 'name a dump, for example one of content/dumps')
  }
  const failures: Failure[] = []
  const own = archiveOf(path)
  const content = own?.content ?? resolve(project, ownContent)
  const known = readKnowledge(content, disk)
  failures.push(...known.failures)
  const { dumps, name } = own ?? { dumps: dirname(path), name: basename(path) }
  const sidecar = path.endsWith('.txt') ? readSidecar(dumps, name, disk, failures) : {}
  const corrections = own && readCorrections(own.content, name, disk, failures)
  const read = readPage({ path, name, sidecar, corrections }, knowledgeOf(known.papers, known.places))
  if ('failure' in read) failures.push(read.failure)
  for (const f of failures) process.stderr.write(`${failureText({ content, dumps }, f)}\n`)
  if ('failure' in read) return someInputUnusable
  const [from = 1, to = from] = lines?.split('-').map(Number) ?? []
  process.stdout.write(`${explain(read.page, lines ? { from, to } : undefined).join('\n')}\n`)
  return failures.length ? someInputUnusable : done
})

/** The archive whose dump a file is: one of `dumps/` beside a gazetteer. */
function archiveOf(path: string): { content: string; dumps: string; name: string } | undefined {
  for (let dumps = dirname(path); dumps !== dirname(dumps); dumps = dirname(dumps)) {
    const content = dirname(dumps)
    if (basename(dumps) === 'dumps' && disk.exists(join(content, 'places.yaml')))
      return { content, dumps, name: relative(dumps, path).split(sep).join('/') }
  }
  return undefined
}

type Named = { path: string; name: string; sidecar: Sidecar; corrections: Corrections | undefined }

function readPage({ path, name, sidecar, corrections }: Named, knowledge: Knowledge): ReturnType<typeof readDump> {
  try {
    return readDump(name, disk.read(path), sidecar, knowledge, corrections)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return {
      failure: { file: dumpFile(name), line: undefined, found: error.message, todo: 'name a file that can be read' },
    }
  }
}
