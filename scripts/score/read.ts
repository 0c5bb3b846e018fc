import { join } from 'node:path'
import type { Effects } from '../archive/effects.ts'
import { readCorrections, readSidecar } from '../archive/knowledge.ts'
import { type Failure, readDump } from '../pipeline/dump.ts'
import type { Knowledge } from '../pipeline/types/knowledge.ts'
import type { ParsedPage } from '../pipeline/types/page.ts'
import type { Produced } from './figures.ts'
import { type Gold, goldShape } from './gold.ts'

/** The gold files of a folder; what is none is a failure. */
export function readGold(dir: string, effects: Effects): { gold: Gold[]; failures: Failure[] } {
  const failures: Failure[] = []
  const gold = effects.files(dir, '.json').flatMap((file) => {
    try {
      return goldShape.parse(JSON.parse(new TextDecoder().decode(effects.read(join(dir, file)))))
    } catch (error) {
      const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      failures.push({ file, line: undefined, found, todo: 'write it as issue, items and their paragraphs' })
      return []
    }
  })
  return { gold, failures }
}

/** One dump of a folder → its page, with what people know and decided about it; each is read by itself, as if it were the only one. */
export function readOne(
  folders: { dumps: string; content: string },
  dump: string,
  knowledge: Knowledge,
  effects: Effects,
): { page: ParsedPage } | { failures: Failure[] } {
  const failures: Failure[] = []
  const path = join(folders.dumps, dump)
  if (!effects.exists(path)) {
    const todo = 'name the folder of the dumps with --dumps'
    return { failures: [{ file: path, line: undefined, found: 'is not there', todo }] }
  }
  const sidecar = readSidecar(folders.dumps, dump, effects, failures)
  const corrections = readCorrections(folders.content, dump, effects, failures)
  if (failures.length > 0) return { failures }
  const read = readDump(dump, effects.read(path), sidecar, knowledge, corrections)
  return 'failure' in read ? { failures: [read.failure] } : read
}

/** What was read of a page, item by item. */
export function producedBy({ articles, facts }: ParsedPage): Produced[] {
  return articles.map((article) => ({
    kind: article.kind,
    kicker: article.kicker ?? null,
    headline: article.headline,
    subtitle: article.subtitle ?? null,
    county: article.county ?? null,
    date: facts.date ?? null,
    page: facts.page ?? null,
    reporters: article.reporter.map((person) => person.name),
    photographers: article.photographer.map((person) => person.name),
    paragraphs: article.body.map((block) => block.text),
  }))
}
