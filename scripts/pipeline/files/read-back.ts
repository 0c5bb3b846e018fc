import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Block } from '../../../src/archive/body.ts'
import { blocksOf } from '../../../src/archive/body.ts'
import { readYaml } from '../../../src/archive/files.ts'
import { cutFrontmatter } from '../../../src/archive/frontmatter.ts'
import { article as articleShape, pageRecord } from '../../../src/archive/schema.ts'

/** The text of a page's file, once the site reads from it what went into it. Throws where it would not: that is a fault of the program, and no dump's. */
export function recordReadBack(text: string, record: object): string {
  refuse(differing(pageRecord, text, record))
  return text
}

/** The same for an article's file: its frontmatter, and its text block by block. */
export function articleReadBack(text: string, fields: object, body: readonly Block[]): string {
  const cut = cutFrontmatter(text)
  refuse(cut ? differing(articleShape, cut.frontmatter, fields) : 'frontmatter')
  const blocks = body.map(({ is, text }) => ({ is, text }))
  if (!isDeepStrictEqual(blocksOf(cut?.body ?? ''), blocks)) refuse('text')
  return text
}

/** What is read differently from what was written, by its key; undefined when nothing is. */
function differing(shape: z.ZodType<object>, text: string, written: object): string | undefined {
  const read = readYaml(shape, text, '')
  if ('faults' in read) return read.faults.map(({ key, found }) => `${key}: ${found}`).join('; ')
  const values: Record<string, unknown> = { ...read.value }
  return Object.entries(written).find(([key, value]) => !isDeepStrictEqual(values[key], value))?.[0]
}

function refuse(what: string | undefined): void {
  if (what !== undefined) throw new Error(`what it writes would not be read back the same (${what})`)
}
