import { parse } from 'yaml'
import type { z } from 'zod'
import { blocksOf } from '../../src/archive/body.ts'
import { cutFrontmatter } from '../../src/archive/frontmatter.ts'
import { ownLedger } from '../../src/archive/ledger.ts'
import { article as articleShape, type LedgerEntry, pageRecord } from '../../src/archive/schema.ts'
import { unread } from '../../src/disk/error-texts.ts'

const recordShape = pageRecord.pick({ dump: true, sha256: true, articles: true })
const ledgerShape = pageRecord.pick({ ledger: true })
const fieldsShape = articleShape.pick({ id: true, source: true, textHash: true })

export type RecordFacts = z.infer<typeof recordShape> & { ledger: LedgerEntry[] }
type ArticleFacts = z.infer<typeof fieldsShape> & { body: string }

/** A page's record → what the audit needs of it, or what is wrong with it. Only the keys that are needed are read, and a ledger
 *  as the program writes it without a YAML parser: otherwise a big archive takes minutes. */
export function readRecord(text: string): RecordFacts | { wrong: string } {
  const keys = keysOf(text)
  const facts = shaped(recordShape, keys)
  if ('wrong' in facts) return facts
  const ledger = ownLedger(keys.get('ledger') ?? '')
  if (ledger) return { ...facts, ledger }
  const read = shaped(ledgerShape, keys)
  return 'wrong' in read ? read : { ...facts, ...read }
}

/** An article's file → what the audit needs of it, or what is wrong with it. */
export function readArticle(text: string): ArticleFacts | { wrong: string } {
  const cut = cutFrontmatter(text)
  if (!cut) return { wrong: 'it has no frontmatter between two lines of ---' }
  const keys = keysOf(cut.frontmatter)
  const facts = ownFields(keys) ?? shaped(fieldsShape, keys)
  return 'wrong' in facts ? facts : { ...facts, body: cut.body }
}

/** What `read` gives, or why the disk does not let it. */
export function attempt<T>(read: () => T): T | { wrong: string } {
  try {
    return read()
  } catch (error) {
    const why = unread(error)
    if (!why) throw error
    return { wrong: why.found }
  }
}

/** The texts that an article's Markdown may stand for, the likeliest first: its blocks as they stand, which is right for almost
 *  every article, and as Markdown reads them. */
export function* textsOf(body: string): Generator<string> {
  const blocks = body.trim().split(/\n{2,}/u)
  yield blocks.map((block) => block.replace(/^## /u, '')).join('\n')
  yield blocksOf(body)
    .map(({ text }) => text)
    .join('\n')
}

/** The top-level keys of a YAML mapping, each with its lines. */
function keysOf(text: string): Map<string, string> {
  const chunks = text.split(/(?<=\n)(?=\w+:)/u)
  return new Map(chunks.map((chunk) => [chunk.slice(0, chunk.indexOf(':')), chunk]))
}

function shaped<T extends object>(
  shape: z.ZodObject<z.ZodRawShape, z.core.$strict> & z.ZodType<T>,
  keys: ReadonlyMap<string, string>,
): T | { wrong: string } {
  const text = Object.keys(shape.shape)
    .map((key) => keys.get(key) ?? '')
    .join('')
  try {
    const read = shape.safeParse(parse(text, { maxAliasCount: 0, schema: 'core' }))
    if (read.success) return read.data
    return { wrong: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }
  } catch (error) {
    return { wrong: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

const idLine = /^id: ([a-z2-7]{12})\n$/u
const hashLine = /^textHash: ([0-9a-f]{64})\n$/u
const sourceLines =
  /^source:\n {2}dump: ([A-Za-z][\w./-]*|\d+[A-Za-z_-][\w./-]*)\n {2}sha256: ([0-9a-f]{64})\n {2}lines: (\[ [\d[\], ]+ \])\n$/u

/** The fields as the program writes them where nothing needs a quote. */
function ownFields(keys: ReadonlyMap<string, string>): z.infer<typeof fieldsShape> | undefined {
  const id = idLine.exec(keys.get('id') ?? '')?.[1]
  const textHash = hashLine.exec(keys.get('textHash') ?? '')?.[1]
  const [, dump, sha256, lines] = sourceLines.exec(keys.get('source') ?? '') ?? []
  if (!id || !textHash || !dump || !sha256 || !lines) return undefined
  return { id, source: { dump, sha256, lines: JSON.parse(lines) }, textHash }
}
