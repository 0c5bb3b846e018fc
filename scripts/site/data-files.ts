import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
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
import { type DataRecord, dataRecord, plainTextFile } from '../../src/archive/exports/record.ts'
import { readText } from '../../src/archive/files.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Article } from '../../src/archive/schema.ts'

/** Writes what is for programs beside a site's pages: each article as Markdown, plain text and JSON; those of a period as a table
 *  and as lines of JSON, those of a month as an OAI static repository; and what there is of these. One article is in memory at a time. */
export function writeDataFiles(archive: Archive, site: string): void {
  const { url } = archive
  const folder = join(site, below(archive, url.data))
  mkdirSync(folder, { recursive: true })
  const homepage = new URL(url.data, archive.site.address).href
  const periods = [...byPeriod(archive)]
  const written = periods.map(([period, articles]): PeriodFiles => {
    const csv = new DataFile(folder, `articles-${period}.csv`)
    const lines = new DataFile(folder, `articles-${period}.jsonl`)
    csv.write(csvHeader)
    for (const article of articles) {
      const record = dataRecord(archive, article, readBody(archive, article.id))
      csv.write(csvRow(record))
      lines.write(`${JSON.stringify(record)}\n`)
      writeArticle(archive, site, article, record)
    }
    return { period, csv: csv.finish(), lines: lines.finish() }
  })
  writeFileSync(join(folder, 'datapackage.json'), dataPackage(archive.site, homepage, written))
  writeFileSync(join(folder, schemaFile), tableSchema())
  const lists = fileLists(
    homepage,
    periods.map(([period]) => period),
  )
  writeFileSync(join(folder, 'articles.csv'), lists.csv)
  writeFileSync(join(folder, 'articles.jsonl'), lists.lines)
  // The newest month is where all begins, and names the others.
  const months = [...byMonth(archive)]
  const names = months.map(([month], nth) => (nth === 0 ? 'oai.xml' : `oai-${month}.xml`))
  for (const [nth, [, articles]] of months.entries()) {
    const friends = nth === 0 ? names.slice(1).map((name) => homepage + name) : []
    const oai = new DataFile(folder, names[nth] ?? '')
    for (const part of staticRepository(archive, articles, `${homepage}${names[nth]}`, friends)) oai.write(part)
    oai.finish()
  }
}

/** The files of one article, by their endings. */
export const fileEndings = ['md', 'txt', 'json'] as const

/** The text of one of an article's files. */
export function articleFile(
  archive: Archive,
  article: Article,
  ending: (typeof fileEndings)[number],
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

function writeArticle(archive: Archive, site: string, article: Article, record: DataRecord): void {
  const stem = join(site, below(archive, archive.url.article(article.id)).replace(/\/$/, ''))
  for (const ending of fileEndings) writeFileSync(`${stem}.${ending}`, articleFile(archive, article, ending, record))
}

/** An address of the site as a path below its folder. */
function below({ url }: Archive, address: string): string {
  return address.slice(url.home.length)
}

/** A file that is written bit by bit, and hashed on the way. */
class DataFile {
  private readonly path: string
  private readonly file: number
  private readonly hash = createHash('sha256')
  private bytes = 0

  constructor(folder: string, path: string) {
    this.path = path
    this.file = openSync(join(folder, path), 'w')
  }

  write(text: string): void {
    const bytes = Buffer.from(text)
    this.hash.update(bytes)
    this.bytes += bytes.length
    writeSync(this.file, bytes)
  }

  finish(): Written {
    closeSync(this.file)
    return { path: this.path, bytes: this.bytes, hash: this.hash.digest('hex') }
  }
}
