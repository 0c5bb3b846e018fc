import type { Site } from '../schema.ts'
import { columns } from './fields.ts'
import type { Period } from './periods.ts'

/** A file of the data as it was written. */
export type Written = { path: string; bytes: number; hash: string }

/** `datapackage.json`: what the files of data are, by period, for programs that read tables by their description.
 *  https://specs.frictionlessdata.io/data-package/ */
export function dataPackage(site: Site, homepage: string, files: readonly PeriodFiles[]): string {
  const resource = ({ path, bytes, hash }: Written, more: object) => ({
    path,
    bytes,
    hash: `sha256:${hash}`,
    encoding: 'utf-8',
    ...more,
  })
  const value = {
    profile: 'data-package',
    name: 'xianwen-articles',
    title: site.title,
    description: `${site.tagline}。${site.textLicence}`,
    homepage,
    resources: files.flatMap(({ period, csv, lines }) => [
      {
        name: `articles-${period}`,
        profile: 'tabular-data-resource',
        ...resource(csv, { format: 'csv', mediatype: 'text/csv' }),
        schema: schemaFile,
      },
      {
        name: `articles-${period}-lines`,
        profile: 'data-resource',
        ...resource(lines, { format: 'jsonl', mediatype: 'application/jsonl' }),
      },
    ]),
  }
  return `${JSON.stringify(value, null, 1)}\n`
}

/** The files of the articles of one period: a table, and lines of JSON. */
export type PeriodFiles = { period: Period; csv: Written; lines: Written }

/** Where the columns of every table are described. */
export const schemaFile = 'table-schema.json'

/** What the columns of the tables are. https://specs.frictionlessdata.io/table-schema/ */
export function tableSchema(): string {
  const value = {
    description: "以 = + - @ 或 ' 开头的单元格前面加了一个 '，以免表格软件当作公式；读取时去掉开头的一个 '，即是原文",
    fields: columns.map(({ name, type, about }) => ({
      name,
      type: type === 'array' ? 'string' : type,
      description: about,
    })),
    missingValues: [''],
    primaryKey: 'id',
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What stands where one table and one file of lines were for all articles: which files there are now, as a table and as lines. */
export function fileLists(homepage: string, periods: readonly Period[]): { csv: string; lines: string } {
  const entries = (ending: string) =>
    periods.map((period) => ({
      period,
      file: `articles-${period}.${ending}`,
      address: `${homepage}articles-${period}.${ending}`,
    }))
  const rows = entries('csv').map(({ period, file, address }) => `"${period}","${file}","${address}"\r\n`)
  const lines = entries('jsonl').map((entry) => `${JSON.stringify(entry)}\n`)
  return { csv: `"period","file","address"\r\n${rows.join('')}`, lines: lines.join('') }
}
