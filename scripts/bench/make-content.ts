import { createHash } from 'node:crypto'
import { cpSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** One article as a list of known articles has it: a line of JSON. */
export type Known = {
  dump: string
  headline: string
  county: string
  date: string
  page: number
  reporter: string[]
  text: string
}

/** Makes a content folder of the first `limit` articles of a `truth.jsonl`, without dumps and parser: for measuring what
 *  comes after them. `project` is where site, places and papers are copied from. Gives the articles with their ids. */
export async function makeContent(options: {
  truth: string
  out: string
  limit: number
  project: string
}): Promise<(Known & { id: string })[]> {
  const { truth, out, limit, project } = options
  for (const name of ['site.yaml', 'places.yaml', 'papers'])
    cpSync(join(project, 'content', name), join(out, name), { recursive: true })
  const articles: (Known & { id: string })[] = []
  for await (const line of createInterface({ input: createReadStream(truth) })) {
    if (articles.length === limit) break
    const known: Known = JSON.parse(line)
    articles.push({ ...known, id: idOf(`${known.dump} ${articles.length}`) })
  }
  for (const [dump, printed] of Map.groupBy(articles, (article) => article.dump)) writePage(out, dump, printed)
  return articles
}

const sha256 = '0'.repeat(64)

function writePage(out: string, dump: string, printed: (Known & { id: string })[]): void {
  const stem = dump.replace('.txt', '')
  const year = stem.slice(0, 4)
  const [{ date, page } = { date: '', page: 1 }] = printed
  mkdirSync(join(out, 'pages', year), { recursive: true })
  mkdirSync(join(out, 'articles', year, stem), { recursive: true })
  const ids = printed.map(({ id }) => id)
  writeFileSync(join(out, 'pages', year, `${stem}.yaml`), pageText(dump, stem, date, page, ids))
  for (const article of printed)
    writeFileSync(join(out, 'articles', year, stem, `${article.id}.md`), articleText(article))
}

function pageText(dump: string, slug: string, date: string, page: number, ids: string[]): string {
  return `dump: ${dump}
sha256: "${sha256}"
encoding: utf-8
slug: ${slug}
paper: 济宁日报
date: "${date}"
dateEstimate: null
weekday: null
page: ${page}
section: 党的建设
evidence: {}
credits: []
sponsors: []
articles:
${ids.map((id) => `  - ${id}\n`).join('')}furniture: []
unresolved: []
corrections: []
problems: []
ledger: []
`
}

function articleText({ id, headline, county, date, dump, page, reporter, text }: Known & { id: string }): string {
  const people = reporter.map((name) => `  - name: ${name}\n    role: 通讯员\n`).join('')
  return `---
id: ${id}
kind: article
headline: ${JSON.stringify(headline)}
headlineLines:
  - ${JSON.stringify(headline)}
kicker: null
subtitle: null
county: ${county}
date: "${date}"
dateEstimate: null
paper: 济宁日报
page: ${page}
section: 党的建设
column: null
dateline: 本报${county.slice(0, -1)}讯
reporter:
${people}photographer: []
source:
  dump: ${dump}
  sha256: "${sha256}"
  lines:
    - - 1
      - 2
evidence:
  county:
    how: inferred
    from: dateline
    line: 1
    score: 0.9
  date:
    how: printed
    from: folio
    line: 1
    score: null
textHash: "${sha256}"
---

${text.split('\n').map(escaped).join('\n\n')}
`
}

/** Text that Markdown would take for something else, escaped as remark escapes it. */
function escaped(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_[\]<>&#~|]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
}

/** Twelve letters a–z and digits 2–7, as the archive's ids are. */
function idOf(name: string): string {
  const digest = createHash('sha256').update(name).digest()
  return Array.from(digest.subarray(0, 12), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')
}
