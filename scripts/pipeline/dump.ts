import { articleFileOf, correctionsFile, dumpFile, recordFile, stemOf } from '../../src/archive/dump-files.ts'
import type { Article, Corrections, PageRecord } from '../../src/archive/schema.ts'
import { sha256 as sha256Of } from '../../src/text/hash.ts'
import { articleFile, type Block, frontmatterOf, recordOfPage, textOf } from './files/article-file.ts'
import { recordReadBack } from './files/read-back.ts'
import { pageSlug } from './files/slug.ts'
import { yamlOf } from './files/yaml.ts'
import type { Twin } from './identity/duplicates.ts'
import { sketchOf } from './identity/sketch.ts'
import { parsePage } from './page.ts'
import { decode } from './text/decode.ts'
import type { ParsedArticle } from './types/fields.ts'
import type { Knowledge, Sidecar } from './types/knowledge.ts'
import type { ParsedPage } from './types/page.ts'

/** One input that could not be used: its file, with `/` below the content folder; what stands there, what to do. */
export type Failure = { file: string; line: number | undefined; found: string; todo: string }

/** What a dump says, before anything is printed: its page's record, and its articles with what the register keeps of their texts. Each article is called by the id that it
 *  would get as a new one. */
export type DumpValues = {
  record: PageRecord
  articles: { fields: Article; body: Block[]; sketch: string; decided: string | undefined }[]
}

/** The files that a dump becomes, below the content folder. */
export type DumpFiles = { record: File; articles: File[] }
type File = { path: string; text: string }

/** A page is a few dozen KB; what is larger is no page, and reading it would take the memory of the whole run. */
export const largestDump = 8_000_000

export const tooLarge = (dump: string, size: number): Failure => ({
  file: dumpFile(dump),
  line: undefined,
  found: `${size} bytes in one page`,
  todo: `split it into pages of less than ${largestDump} bytes`,
})

/** Bytes → the page, or why not. `dump` is the path below the folder of dumps, with `/`; `sha256` is for a caller who has hashed the bytes already. */
export function readDump(
  dump: string,
  bytes: Uint8Array,
  sidecar: Sidecar,
  knowledge: Knowledge,
  corrections?: Corrections,
  sha256: string = sha256Of(bytes),
): { page: ParsedPage } | { failure: Failure } {
  if (bytes.length > largestDump) return { failure: tooLarge(dump, bytes.length) }
  const decoded = decode(bytes)
  if ('failed' in decoded)
    return {
      failure: {
        file: dumpFile(dump),
        line: undefined,
        found: `${decoded.failed}: ${decoded.found}`,
        todo: decoded.todo,
      },
    }
  const { encoding } = decoded
  if (corrections && corrections.sha256 !== sha256) {
    const todo = `the dump has changed since (it is ${sha256} now): check each correction against it, then write that hash into the file`
    return {
      failure: {
        file: correctionsFile(dump),
        line: undefined,
        found: `corrections of a dump with the hash ${corrections.sha256}`,
        todo,
      },
    }
  }
  const page = parsePage({ dump, sha256, encoding, text: decoded.text, sidecar, corrections }, knowledge)
  const refused = page.refused[0]
  if (!refused) return { page }
  return {
    failure: {
      file: correctionsFile(dump),
      line: undefined,
      found: `correction ${refused.number}: ${refused.found}`,
      todo: refused.todo,
    },
  }
}

/** A page → its values. */
export function valuesOfPage(page: ParsedPage): DumpValues {
  return {
    record: recordOfPage(page, pageSlug(stemOf(page.input.dump))),
    articles: page.articles.map((article) => ({
      fields: frontmatterOf(article, page),
      body: article.body.map(({ is, text }) => ({ is, text })),
      sketch: sketchOf(textOf(article.body)),
      decided: decidedId(article, page),
    })),
  }
}

/** The id that a person gave an article. */
function decidedId({ owned }: ParsedArticle, { input }: ParsedPage): string | undefined {
  const lines = new Set(owned.flatMap(({ pieces }) => pieces.map(({ span }) => span.line)))
  const decisions = input.corrections?.corrections.flatMap((one) => ('id' in one ? [one.id] : []))
  return decisions?.find(({ line }) => lines.has(line))?.is
}

/** Values → their files. `ids` are the articles' in their order; `lost` are those that the page has to remember. */
export function filesOf({ record, articles }: DumpValues, ids: readonly string[], lost: PageRecord['lost']): DumpFiles {
  const given = new Map(articles.map(({ fields }, at) => [fields.id, ids[at] ?? fields.id]))
  const named = (own: string) => given.get(own) ?? own
  const namedIn = <T extends { article: string | null }>(one: T): T =>
    one.article === null ? one : { ...one, article: named(one.article) }
  const identified: PageRecord = {
    ...record,
    articles: record.articles.map(named),
    corrections: record.corrections.map(namedIn),
    lost,
    texts: record.texts.map((text) => ({ ...text, id: named(text.id) })),
    ledger: record.ledger.map(namedIn),
  }
  return {
    record: { path: recordFile(record.dump), text: recordReadBack(yamlOf(identified), identified) },
    articles: articles.map(({ fields, body }) => {
      const article = { ...fields, id: named(fields.id) }
      return { path: articleFileOf(record.dump, article.id), text: articleFile(article, body) }
    }),
  }
}

/** The values of a dump that another one replaces: its facts, no article, every line named for what it is. */
export function withoutArticles({ record }: DumpValues, { of, rule }: Twin): DumpValues {
  const why = rule === 'duplicate-dump' ? `the same lines as ${of}` : `${of} has all of these lines and more`
  const todo = `${why}, and the articles come from there: take this dump away, or the other one`
  const [first, last] = [record.ledger[0], record.ledger.at(-1)]
  return {
    record: {
      ...record,
      dateEstimate: null,
      articles: [],
      furniture: [],
      unresolved: [],
      corrections: [],
      problems: [{ rule, line: null, found: of, todo }],
      texts: [],
      ledger: first && last ? [{ from: first.from, to: last.to, is: 'duplicate', article: null, why }] : [],
    },
    articles: [],
  }
}
