import { basename, dirname, resolve } from 'node:path'
import { done, runCommand, someInputUnusable, wrongCall } from './cli.ts'
import { disk } from './effects.ts'
import { failureText } from './failure-text.ts'
import { readKnowledge, readSidecar } from './knowledge.ts'
import { type Failure, readDump } from './pipeline/dump.ts'
import { explain } from './pipeline/explain.ts'
import type { Sidecar } from './pipeline/facts.ts'
import { type Knowledge, knowledgeOf } from './pipeline/page.ts'

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
  const content = readKnowledge(resolve(project, 'content'), disk)
  failures.push(...content.failures)
  const sidecar = path.endsWith('.txt') ? readSidecar(dirname(path), basename(path), disk, failures) : {}
  const read = readPage(path, sidecar, knowledgeOf(content.papers, content.places))
  if ('failure' in read) failures.push(read.failure)
  for (const f of failures) process.stderr.write(`${failureText(f)}\n`)
  if ('failure' in read) return someInputUnusable
  const [from = 1, to = from] = lines?.split('-').map(Number) ?? []
  process.stdout.write(`${explain(read.page, lines ? { from, to } : undefined).join('\n')}\n`)
  return failures.length ? someInputUnusable : done
})

function readPage(path: string, sidecar: Sidecar, knowledge: Knowledge): ReturnType<typeof readDump> {
  try {
    return readDump(basename(path), disk.read(path), sidecar, knowledge)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return {
      failure: { file: basename(path), line: undefined, found: error.message, todo: 'name a file that can be read' },
    }
  }
}
