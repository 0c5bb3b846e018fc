import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ParsedArticle } from '../../scripts/pipeline/types/fields.ts'
import type { ParsedPage } from '../../scripts/pipeline/types/page.ts'
import { expectKept } from '../fixtures/expected.ts'
import { read } from '../fixtures/reading.ts'
import { project } from '../program.ts'

/** The dumps whose reading was checked by a person, line by line. */
const stems = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort()

describe.each(stems)('%s', (stem) => {
  const page = read(readFileSync(join(project, 'content', 'dumps', `${stem}.txt`), 'utf8'))

  test('is read as it was', () => {
    const file = join(import.meta.dirname, `${stem}.json`)
    const softBreaks = softBreaksOf(file)
    expectKept(file, { softBreaks, ...goldenOf(page, softBreaks) })
  })

  test('leaves nothing unresolved', () => {
    expect(page.unresolved).toEqual([])
  })
})

test('there are dumps to compare', () => {
  expect(stems.length).toBeGreaterThanOrEqual(3)
})

/** Where a paragraph that begins so could as well go on: a break there is as right as none. A person writes them into the golden. */
const softBreaksOf = (file: string): string[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).softBreaks ?? []) : []

const people = (names: readonly { name: string; role: string | undefined }[]) =>
  names.map(({ name, role }) => (role ? `${role} ${name}` : name))

function goldenOf(page: ParsedPage, softBreaks: readonly string[]) {
  const { paper, date, weekday, page: number, section, credits, sponsors } = page.facts
  return {
    paper,
    date,
    weekday,
    number,
    section,
    estimate: page.dateEstimate ?? undefined,
    credits: credits.map((c) => `${c.role} ${c.names.join(' ')}`),
    sponsors,
    furniture: page.furniture.map((f) => `${f.kind} ${f.pieces.map((p) => p.span.line).join(' ')}`),
    articles: page.articles.map((a) => articleOf(a, softBreaks)),
  }
}

/** An article’s fields, and of each paragraph its ends and its length in characters. */
const articleOf = (a: ParsedArticle, softBreaks: readonly string[]) => ({
  kind: a.kind,
  kicker: a.kicker,
  headlineLines: a.headlineLines,
  subtitle: a.subtitle,
  listedAs: a.headlineLines.length ? undefined : a.headline,
  county: a.county,
  column: a.column,
  dateline: a.dateline,
  reporter: people(a.reporter),
  photographer: people(a.photographer),
  body: withoutSoftBreaks(a.body, softBreaks).map(({ is, text }) =>
    is === 'subhead' ? `## ${text}` : `${text.slice(0, 6)}…${text.slice(-6)} ${[...text].length}`,
  ),
})

type Text = { is: 'paragraph' | 'subhead'; text: string }

function withoutSoftBreaks(body: readonly Text[], softBreaks: readonly string[]): Text[] {
  const out: Text[] = []
  for (const { is, text } of body) {
    const last = out.at(-1)
    if (last?.is === 'paragraph' && softBreaks.some((start) => text.startsWith(start))) last.text += text
    else out.push({ is, text })
  }
  return out
}
