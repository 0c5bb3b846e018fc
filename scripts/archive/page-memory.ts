import { join } from 'node:path'
import { readYaml } from '../../src/archive/files.ts'
import { type PageRecord, pageRecord } from '../../src/archive/schema.ts'
import { sha256 } from '../../src/text/hash.ts'
import type { PageMemory } from '../pipeline/identity/types.ts'
import type { Effects } from './effects.ts'
import type { Remembered, State } from './state.ts'

/** What the records of a content folder remember of their texts, each with the hash of its file. */
export type Memory = { pages: PageMemory[]; hashes: Map<string, string> }

/** Reads the records of all pages. What the last run's state knows of a file is taken from there while the file is the same. A
 *  record that cannot be read remembers nothing: it is written anew, and its articles are known by the register. */
export function readMemory(out: string, state: State | undefined, effects: Effects): Memory {
  const pages: PageMemory[] = []
  const hashes = new Map<string, string>()
  for (const file of effects.files(join(out, 'pages'), '.yaml')) {
    const bytes = effects.read(join(out, 'pages', file))
    const hash = sha256(bytes)
    const known = state?.dumps[file.replace(/yaml$/u, 'txt')]
    const page = known?.record === hash ? memoryOf(known) : readPage(file, new TextDecoder().decode(bytes))
    if (!page) continue
    pages.push(page)
    hashes.set(page.dump, hash)
  }
  return { pages, hashes }
}

function memoryOf({ reading, fate }: Remembered): PageMemory {
  const { articles, ...page } = reading
  const texts = fate.ids.map((id, at) => ({ id, look: articles[at]?.look }))
  return { ...page, texts, lost: known(fate.lost) }
}

const shape = pageRecord.pick({ dump: true, sha256: true, date: true, articles: true, lost: true, texts: true })

function readPage(file: string, text: string): PageMemory | undefined {
  const keys = text.split(/(?<=\n)(?=\w+:)/u).filter((chunk) => (chunk.split(':', 1)[0] ?? '') in shape.shape)
  const read = readYaml(shape, keys.join(''), file)
  if (!('value' in read)) return undefined
  const { dump, sha256, date, articles, lost, texts } = read.value
  const looks = new Map(texts.map(({ id, look }) => [id, look]))
  return {
    dump,
    sha256,
    date: date ?? undefined,
    texts: articles.map((id) => ({ id, look: looks.get(id) })),
    lost: known(lost),
  }
}

const known = (lost: PageRecord['lost']) =>
  lost.map(({ look, from, ...one }) => ({
    ...one,
    look: look ?? undefined,
    from: from ? { dump: from.dump, date: from.date ?? undefined } : undefined,
  }))
