import type { Site } from '../schema.ts'
import { columns } from './fields.ts'

/** A file of the data as it was written. */
export type Written = { path: string; bytes: number; hash: string }

/** `datapackage.json`: what the files of data are, for programs that read tables by their description.
 *  https://specs.frictionlessdata.io/data-package/ */
export function dataPackage(site: Site, homepage: string, files: readonly [csv: Written, lines: Written]): string {
  const [csv, lines] = files
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
    resources: [
      {
        name: 'articles',
        title: '全部文章，一行一篇的表格',
        description:
          "以 = + - @ 或 ' 开头的单元格前面加了一个 '，以免表格软件当作公式；读取时去掉开头的一个 '，即是原文",
        profile: 'tabular-data-resource',
        ...resource(csv, { format: 'csv', mediatype: 'text/csv' }),
        schema: {
          fields: columns.map(({ name, type, about }) => ({
            name,
            type: type === 'array' ? 'string' : type,
            description: about,
          })),
          missingValues: [''],
          primaryKey: 'id',
        },
      },
      {
        name: 'articles-lines',
        title: '全部文章，一行一篇的 JSON',
        profile: 'data-resource',
        ...resource(lines, { format: 'jsonl', mediatype: 'application/jsonl' }),
      },
    ],
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
