import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../src/archive/fault.ts'
import { filesBelow, readText } from '../../src/archive/files.ts'
import { linkFaults, readRegister, registerFile } from '../../src/archive/permalinks.ts'

/** Whether a content folder keeps what its register of published ids promises: every live id has its article, every article is registered, what is gone says where it went.
 *  Gives what does not hold, in the order of the register and then of the article files. */
export function checkPermalinks(content: string): Fault[] {
  const text = readText(content, registerFile)
  if (text === undefined)
    return [fault(undefined, 'is not there', 'bring it back from a copy, or make it with npm run parse')]
  const { links, faults } = readRegister(text)
  const state = new Map(links.map((link) => [link.id, link.state]))
  const borne = new Map<string, string>()
  const bearers = filesBelow(content, 'articles', '.md').flatMap((file) => {
    const id = idIn(content, file)
    const other = borne.get(id)
    borne.set(id, file)
    if (other !== undefined) return [{ ...fault(undefined, `bears ${id} as ${other} does`, 'keep one'), file }]
    if (state.has(id) && state.get(id) !== 'redirected') return []
    const [found, todo] = state.has(id)
      ? [`bears ${id}, which is ${state.get(id)}`, 'make that id live again, or take the article out of the dump']
      : [`bears ${id}, which was never registered`, 'run npm run parse, or delete the file if no dump made it']
    return [{ ...fault(undefined, found, todo), file }]
  })
  return [
    ...[...faults, ...linkFaults(links)].map(({ line, found, todo }) => fault(line, found, todo)),
    ...links
      .filter(({ id, state }) => state === 'live' && !borne.has(id))
      .map(({ id, row }) => fault(row, `${id} was published, and no article bears it any more`, goneTodo)),
    ...bearers,
  ]
}

const goneTodo =
  'run npm run parse, or write “state: redirected, to: ID” or “state: withdrawn, on: DAY, because: REASON”'

function fault(line: number | undefined, found: string, todo: string): Fault {
  return { file: registerFile, line, key: '', found, todo }
}

/** The id stands in the second line of an article's file: so many bytes hold it. */
const headSize = 64

/** The id that an article's file names; its file name when it names none. */
function idIn(content: string, file: string): string {
  const bytes = Buffer.alloc(headSize)
  const open = openSync(join(content, file), 'r')
  try {
    readSync(open, bytes, 0, headSize, 0)
  } finally {
    closeSync(open)
  }
  const named = /^---\r?\nid: ["']?([a-z2-7]{12})["']?\s*\n/u.exec(bytes.toString('utf8'))?.[1]
  return named ?? file.slice(file.lastIndexOf('/') + 1, -'.md'.length)
}
