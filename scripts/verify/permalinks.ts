import { join } from 'node:path'
import { type Fault, faultOf } from '../../src/archive/fault.ts'
import { filesBelow, readText, readYaml } from '../../src/archive/files.ts'
import { linkFaults, readRegister, registerFile } from '../../src/archive/permalinks.ts'
import { type LostOn, publishedFaults } from '../../src/archive/published.ts'
import { pageRecord } from '../../src/archive/schema.ts'
import { readStretch } from '../../src/disk/regular-file.ts'
import { attempt } from './read.ts'

/** Whether a content folder keeps what its register of published ids promises; what does not hold, in the order of the register
 *  and then of the article files. */
export function checkPermalinks(content: string): Fault[] {
  const text = readText(content, registerFile)
  if (text === undefined)
    return [
      faultOf(registerFile, undefined, 'is not there', 'bring it back from a copy, or make it with npm run parse'),
    ]
  const { links, faults } = readRegister(text)
  const files = new Map<string, string>()
  const twice: Fault[] = []
  for (const file of filesBelow(content, 'articles', '.md')) {
    const id = idIn(content, file)
    const other = files.get(id)
    if (other !== undefined) twice.push(faultOf(file, undefined, `has the id ${id} as ${other} does`, 'keep one'))
    else files.set(id, file)
  }
  const register = [...faults, ...linkFaults(links)].map(({ line, found, todo }) =>
    faultOf(registerFile, line, found, todo),
  )
  return [...register, ...publishedFaults(links, files, [...lostIn(content)]), ...twice]
}

const shape = pageRecord.pick({ lost: true })

/** The ids that the records remember without an article. Most have none, and say so in one line. */
function* lostIn(content: string): Generator<LostOn> {
  for (const file of filesBelow(content, 'pages', '.yaml')) {
    const [lost] = /(?<=^|\n)lost:(?! \[\]\n)[^\n]*\n(?: [^\n]*\n)*/u.exec(textOf(content, file)) ?? []
    const read = lost && readYaml(shape, lost, file)
    if (read && 'value' in read) for (const one of read.value.lost) yield { file, ...one }
  }
}

/** What cannot be read is named where the page is looked at. */
function textOf(content: string, file: string): string {
  const text = attempt(() => readText(content, file))
  return typeof text === 'string' ? text : ''
}

/** The id stands in the second line of an article's file: so many bytes hold it. */
const headSize = 64

/** The id that an article's file names; its file name when it names none. */
function idIn(content: string, file: string): string {
  const head = attempt(() => readStretch(join(content, file), 0, headSize).toString('utf8'))
  const [, named] = (typeof head === 'string' && /^---\r?\nid: ["']?([a-z2-7]{12})["']?\s*\n/u.exec(head)) || []
  return named ?? file.slice(file.lastIndexOf('/') + 1, -'.md'.length)
}
