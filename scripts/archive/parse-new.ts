import { join } from 'node:path'
import { failureText } from '../command/failure-text.ts'
import { progressOn } from '../command/progress.ts'
import type { Failure } from '../pipeline/dump.ts'
import { isFolder } from './own-files.ts'
import { parseArchive } from './parse-archive.ts'

/** Parses what is new in an archive's own dumps, and says on standard error how far it is and what is wrong: a gazetteer that
 *  is missing, files that lie there for no dump, inputs that could not be used, and published addresses that lead nowhere any
 *  more. Gives the last two. */
export async function parseNew(content: string): Promise<Failure[]> {
  const wrong = await whatIsWrong(content)
  for (const failure of wrong) process.stderr.write(`${failureText({ content }, failure)}\n`)
  return wrong
}

async function whatIsWrong(content: string): Promise<Failure[]> {
  const dumps = join(content, 'dumps')
  if (!isFolder(dumps))
    return [{ file: 'dumps', line: undefined, found: 'is not there', todo: 'make the folder and put dumps into it' }]
  const { failed, vanished, unused, lacking } = await parseArchive({ dumps, out: content, onProgress: progressOn() })
  for (const one of [...lacking, ...unused]) process.stderr.write(`${failureText({ content }, one)}\n`)
  return [...failed, ...vanished.map(({ failure }) => failure)]
}
