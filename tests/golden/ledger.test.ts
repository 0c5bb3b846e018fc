import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../content.ts'
import { project } from '../program.ts'

const content = join(project, 'content')
const { articles, pages } = readContent(content)

type Place = readonly [line: number, column: number]

/** What a ledger’s stretch holds of the dump, blanks and line ends left out. */
function held(lines: readonly string[], from: Place, to: Place): string {
  const stretch = lines.slice(from[0] - 1, to[0])
  const last = stretch.length - 1
  stretch[last] = (stretch[last] ?? '').slice(0, to[1])
  stretch[0] = (stretch[0] ?? '').slice(from[1] - 1)
  return stretch.join('').replace(/\s/gu, '')
}

describe.each(pages.map((page) => [page.dump, page] as const))('the ledger of %s', (dump, page) => {
  const lines = readFileSync(join(content, 'dumps', dump), 'utf8').split(/\r\n|[\r\n\f]/u)

  test('read from its first stretch to its last is the dump, character for character', () => {
    const read = page.ledger.map(({ from, to }) => held(lines, from, to)).join('')
    expect(read).toBe(lines.join('').replace(/\s/gu, ''))
  })

  test('gives every stretch to one article, or to one piece of furniture that says why', () => {
    for (const { from, to, is, article, why } of page.ledger) {
      const text = held(lines, from, to)
      if (article === null) {
        const same = page.furniture.filter((f) => f.kind === is && f.text.replace(/\s/gu, '') === text && f.why === why)
        expect([text, same.length]).toEqual([text, 1])
      } else {
        const { source } = articles.find((a) => a.fields.id === article)?.fields ?? expect.fail(`no article ${article}`)
        const inside = ([first, last]: readonly [number, number]) => first <= from[0] && to[0] <= last
        expect([text, source.dump, source.lines.some(inside)]).toEqual([text, dump, true])
      }
    }
  })

  test('holds every piece of furniture', () => {
    const kinds = page.ledger.filter((e) => e.article === null).map((e) => e.is)
    expect(page.furniture.map((f) => f.kind)).toEqual(kinds)
  })

  test('holds every character of its articles’ text', () => {
    for (const { fields, markdown } of articles.filter((a) => a.fields.source.dump === dump)) {
      const own = page.ledger.filter((e) => e.article === fields.id && ['body', 'caption', 'subhead'].includes(e.is))
      const printed = bare(own.map(({ from, to }) => held(lines, from, to)).join(''))
      expect([...bare(markdown)].sort().join('')).toBe([...printed].sort().join(''))
    }
  })
})

/** Letters and figures only: what running text keeps of print whatever it does to marks, widths and Markdown. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
