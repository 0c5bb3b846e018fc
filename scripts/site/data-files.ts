import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { updatedOn } from '../../src/archive/article/item.ts'
import { readBody } from '../../src/archive/body.ts'
import {
  dataPackage,
  fileLists,
  type PeriodFiles,
  schemaFile,
  tableSchema,
  type Written,
} from '../../src/archive/exports/datapackage.ts'
import { csvHeader, csvRow } from '../../src/archive/exports/fields.ts'
import { staticRepository } from '../../src/archive/exports/oai.ts'
import { byMonth, byPeriod } from '../../src/archive/exports/periods.ts'
import { dataRecord, plainTextFile } from '../../src/archive/exports/record.ts'
import { readText } from '../../src/archive/files.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Article } from '../../src/archive/schema.ts'
import { hidden, type Key, keyOf, madeOfArticle, madeOfRecord } from './made-of.ts'
import type { Stage } from './stage.ts'

/** Writes what is for programs beside a site's pages: each article as Markdown, plain text and JSON; those of a period as a table
 *  and as lines of JSON, those of a month as an OAI static repository; and what there is of these. One article is in memory at a time.
 *  `everywhere` is what all files are made of; `endings` are those of the files that each article gets. */
export function writeDataFiles(archive: Archive, stage: Stage, everywhere: Key, endings: readonly Ending[]): void {
  const { url } = archive
  const folder = below(archive, url.data)
  const site = stage.folder
  mkdirSync(join(site, folder), { recursive: true })
  const homepage = new URL(url.data, archive.site.address).href
  const periods = [...byPeriod(archive)]
  const written = periods.map(([period, articles]) =>
    writePeriod(archive, stage, everywhere, endings, period, articles),
  )
  const write = (name: string, text: string) => writeFileSync(join(site, folder, name), text)
  write('datapackage.json', dataPackage(archive.site, homepage, written))
  write(schemaFile, tableSchema())
  const lists = fileLists(
    homepage,
    periods.map(([period]) => period),
  )
  write('articles.csv', lists.csv)
  write('articles.jsonl', lists.lines)
  // The newest month is where all begins, and names the others.
  const months = [...byMonth(archive)]
  const names = months.map(([month], nth) => (nth === 0 ? 'oai.xml' : `oai-${month}.xml`))
  for (const [nth, [, articles]] of months.entries()) {
    const name = names[nth] ?? ''
    const friends = nth === 0 ? names.slice(1).map((name) => homepage + name) : []
    const dated = articles.map((article) => [madeOfArticle(archive, article), updatedOn(archive, article)])
    if (stage.takes([folder + name], keyOf(everywhere, friends, dated))) continue
    const oai = new DataFile(stage, folder + name)
    for (const part of staticRepository(archive, articles, homepage + name, friends)) oai.write(part)
    oai.finish()
  }
}

/** The files of each article of a period, and their table and lines. */
function writePeriod(
  archive: Archive,
  stage: Stage,
  everywhere: Key,
  endings: readonly Ending[],
  period: string,
  articles: readonly Article[],
): PeriodFiles {
  const folder = below(archive, archive.url.data)
  const [table, list] = [`articles-${period}.csv`, `articles-${period}.jsonl`] as const
  const keys = articles.map((article) => madeOfRecord(archive, article))
  const areThere = stage.takes([folder + table, folder + list], keyOf(everywhere, keys))
  const csv = areThere ? undefined : new DataFile(stage, folder + table)
  const lines = areThere ? undefined : new DataFile(stage, folder + list)
  csv?.write(csvHeader)
  for (const article of articles) {
    const lacking = endings.filter(
      (ending) =>
        !stage.takes([articlePath(archive, article, ending)], keyOf(everywhere, madeOfFile(archive, article, ending))),
    )
    if (areThere && lacking.length === 0) continue
    const record = dataRecord(archive, article, readBody(archive, article.id))
    csv?.write(csvRow(record))
    lines?.write(`${JSON.stringify(record)}\n`)
    for (const ending of lacking) {
      const path = join(stage.folder, articlePath(archive, article, ending))
      writeFileSync(path, articleFile(archive, article, ending, record))
    }
  }
  const written = (path: string, file: DataFile | undefined): Written => {
    const { size, sha256 } = file?.finish() ?? stage.taken(folder + path) ?? { size: 0, sha256: '' }
    return { path, bytes: size, hash: sha256 }
  }
  return { period, csv: written(table, csv), lines: written(list, lines) }
}

/** The files of one article, by their endings. */
export const fileEndings = ['md', 'txt', 'json'] as const

export type Ending = (typeof fileEndings)[number]

/** What one of an article's files is made of. */
export function madeOfFile(archive: Archive, article: Article, ending: Ending): Key {
  return keyOf(madeOfRecord(archive, article), ending === 'md' ? hidden(archive) : '')
}

/** The text of one of an article's files. */
export function articleFile(
  archive: Archive,
  article: Article,
  ending: Ending,
  record = dataRecord(archive, article, readBody(archive, article.id)),
): string {
  if (ending === 'md') return markdownFile(archive, article)
  return ending === 'txt' ? plainTextFile(article, record) : `${JSON.stringify(record, null, 2)}\n`
}

/** The article's own file, without what it quotes of an article that was withdrawn. */
function markdownFile({ dir, files, mask }: Archive, { id, dateEstimate }: Article): string {
  const text = readText(dir, files.get(id) ?? '') ?? ''
  return mask.masked(dateEstimate ? text : text.replace(/^dateEstimate:.*\n(?: .*\n)*/mu, 'dateEstimate: null\n'))
}

function articlePath(archive: Archive, { id }: Article, ending: string): string {
  return `${below(archive, archive.url.article(id)).replace(/\/$/, '')}.${ending}`
}

/** An address of the site as a path below its folder. */
function below({ url }: Archive, address: string): string {
  return address.slice(url.home.length)
}

/** A file of a site that is written bit by bit, and hashed on the way. */
class DataFile {
  readonly #stage: Stage
  readonly #path: string
  readonly #file: number
  readonly #hash = createHash('sha256')
  #size = 0

  constructor(stage: Stage, path: string) {
    this.#stage = stage
    this.#path = path
    this.#file = openSync(join(stage.folder, path), 'w')
  }

  write(text: string): void {
    const bytes = Buffer.from(text)
    this.#hash.update(bytes)
    this.#size += bytes.length
    writeSync(this.#file, bytes)
  }

  finish(): { size: number; sha256: string } {
    closeSync(this.#file)
    const sha256 = this.#hash.digest('hex')
    this.#stage.wrote(this.#path, sha256)
    return { size: this.#size, sha256 }
  }
}
