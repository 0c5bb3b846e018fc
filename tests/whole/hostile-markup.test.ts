import { join } from 'node:path'
import type { RootContent } from 'mdast'
import { remark } from 'remark'
import { describe, expect, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { builtPages } from '../html.ts'
import { archiveOf, failures, parseInto } from '../parsing.ts'
import { call } from '../program.ts'

/** An article as a page prints it, whose headline and whose only paragraph hold some text. */
const pageWith = (text: string) => `4 党的建设 2021 年10月9日 星期六

本报嘉祥讯（通讯员 付炯炯）近年来，嘉祥县建立
平时考核动态联系点制度，${text}
以点带面、以面带全，有效提升了工作质量。

嘉祥以动态联系点制度${text}
提升平时考核工作质效
`

/** Each is one line that is something else to a browser, to Markdown, to YAML or to a shell. */
const hostile = [
  '<script>window.broken=1</script>',
  '</script><img src=x onerror="window.broken=1">',
  '<!--',
  ']]>',
  '&lt;b&gt;&#x3c;script&#62;',
  '# 标题',
  '* _甲_ **乙** `丙`',
  '[甲](javascript:window.broken=1)',
  '![甲](x "y")',
  '~~~',
  '1. 甲',
  '---',
  '"甲": {乙: [丙, *丁, &戊, !!js/function]}',
  "'; DROP TABLE articles; --",
  '$(touch /tmp/x) `touch /tmp/x`',
  '%s %n {{ 7*7 }} <%= 7*7 %>',
  '__proto__',
  '\\u003cscript\\u003e \\',
]

/** The kinds of nodes that a Markdown file holds. */
const kindsIn = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((n) => [n.type, ...('children' in n ? kindsIn(n.children) : [])])

describe('what a dump prints is text in the article’s file', () => {
  test.each(hostile)('%s', async (text) => {
    const archive = archiveOf({ 'page.txt': pageWith(text) })
    const summary = await parseInto(archive)
    const [article = expect.fail('there is no article')] = readContent(archive.out).articles
    expect([failures(summary), summary.articles]).toEqual([[], 1])
    const kinds = new Set(kindsIn(remark().parse(article.markdown).children))
    expect([...kinds].filter((kind) => !['paragraph', 'heading', 'text'].includes(kind))).toEqual([])
    const printed = [paragraphsOf(article).join(''), article.fields.headline].map(bare)
    expect(printed).toEqual([expect.stringContaining(bare(text)), expect.stringContaining(bare(text))])
  })
})

/** Without blanks, and without the widths that Chinese text gives to punctuation. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

test('and text on every page of the site', async () => {
  const archive = archiveOf({
    'page.txt': pageWith('甲'),
    ...Object.fromEntries(hostile.map((text, n) => [`${n}.txt`, pageWith(text)])),
  })
  await parseInto(archive)
  const dist = join(archive.out, '..', 'dist')
  const { code, err } = await call('build', ['--content', archive.out, '--out', dist])
  expect({ code, err }).toMatchObject({ code: 0 })
  const pages = builtPages(dist).map(({ address, html }) => ({ address, tags: tagsOf(html) }))
  const own = new Set(
    readContent(archive.out).pages.flatMap((p) =>
      p.dump === 'page.txt' ? [`pages/${p.slug}/`, ...p.articles.map((id) => `articles/${id}/`)] : [],
    ),
  )
  const known = new Set(
    pages.filter((p) => own.has(p.address)).flatMap((p) => p.tags.flatMap((t) => [t.name, ...t.attributes])),
  )
  const printed = pages.filter((p) => /^(?:pages|articles)\/./.test(p.address))
  expect(printed.length).toBe(2 * hostile.length + 2)
  for (const { address, tags } of printed) {
    const odd = tags.filter((tag) => [tag.name, ...tag.attributes].some((name) => !known.has(name)))
    expect([address, odd.filter((tag) => !/^\/?h2$/.test(tag.name))]).toEqual([address, []])
  }
  for (const { address, tags } of pages)
    expect([address, tags.filter((tag) => tag.attributes.some((name) => /^on/i.test(name)))]).toEqual([address, []])
})

/** A page’s tags as a browser finds them: not those in attributes, nor in what a script or a style sheet holds. */
function tagsOf(html: string): { name: string; attributes: string[] }[] {
  const tag = /<(\/?[a-z][a-z0-9]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/giu
  const outside = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/giu, '$1')
  expect(outside.replace(tag, '').replace(/<!doctype html>/iu, '')).not.toMatch(/<[a-z/!]/iu)
  return [...outside.matchAll(tag)].map(([, name = '', inside = '']) => ({
    name,
    attributes: [...inside.replace(/=\s*(?:"[^"]*"|'[^']*')/gu, '').matchAll(/[^\s=]+/gu)].map(
      ([attribute]) => attribute,
    ),
  }))
}
