import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPermalinks } from '../../scripts/verify/permalinks.ts'
import { contentDir, paragraphsOf, readContent } from '../content.ts'
import { filesIn } from '../folders.ts'
import { call, type Ended } from '../program.ts'

const [victim = expect.fail('no article has a subtitle'), other = expect.fail('there is one article')] =
  readContent().articles.filter(({ fields }) => fields.subtitle !== null)
const folder = mkdtempSync(join(tmpdir(), 'xianwen-gone-'))
const content = join(folder, 'content')
const dist = join(folder, 'dist')
const register = join(content, 'permalinks.yaml')
const replaced = 'a'.repeat(12)
const permalinks = (...args: string[]) => call('permalinks', [...args, '--content', content])
const shown = (id: string) => readFileSync(join(dist, 'articles', id, 'index.html'), 'utf8')

let withdrawn: Ended
let redirected: Ended

beforeAll(async () => {
  cpSync(contentDir, content, { recursive: true })
  appendFileSync(register, `- { id: ${replaced}, dump: ${'0'.repeat(64)}, line: 1, state: live, sketch: "" }\n`)
  withdrawn = await permalinks('withdraw', victim.fields.id, '--why', '应当事人“<要求>”', '--on', '2026-07-01')
  redirected = await permalinks('redirect', replaced, other.fields.id)
  const built = await call('build', ['--content', content, '--out', dist])
  if (built.code !== 0) throw new Error(built.out + built.err)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('both are said, and the register keeps its promises', () => {
  expect([withdrawn.code, redirected.code, withdrawn.err, redirected.err]).toEqual([0, 0, '', ''])
  expect(checkPermalinks(content)).toEqual([])
})

test('the page of a withdrawn article says when and why, and is for no search engine', () => {
  const html = shown(victim.fields.id)
  expect(html).toContain('2026 年 7 月 1 日')
  expect(html).toContain('应当事人“&lt;要求&gt;”')
  expect(html).toMatch(/<meta name="robots" content="noindex"/)
})

test('nothing of it stands in any file of the site', () => {
  const words = [victim.fields.headline, ...paragraphsOf(victim).map((paragraph) => paragraph.slice(0, 12))]
  const files = filesIn(dist, '').filter((file) => /\.(html|json|jsonl|csv|txt|xml|md|js)$/.test(file))
  const found = files.flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8')
    return words.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`)
  })
  expect(found).toEqual([])
  expect(files.some((file) => file.startsWith('source/'))).toBe(true)
})

test('nor does the search find it, and it finds the others', async () => {
  const search = async (query: string) =>
    (await call('search', [query, '--index', join(dist, 'search'), '--json'])).out.includes(victim.fields.id)
  const text = paragraphsOf(victim)[0]?.slice(0, 12) ?? ''
  expect(await search(text)).toBe(false)
  const { out } = await call('search', [other.fields.headline, '--index', join(dist, 'search'), '--json'])
  expect(out).toContain(other.fields.id)
})

test('a redirected id leads to the other', () => {
  const html = shown(replaced)
  expect(html).toContain(`content="0; url=/articles/${other.fields.id}/"`)
  expect(html).toContain(`rel="canonical" href="https://xianwen.example.org/articles/${other.fields.id}/"`)
})

test('nothing is fed to a search server of an archive that keeps not all that it promised', async () => {
  const kept = readFileSync(register, 'utf8')
  appendFileSync(register, `- { id: ${'b'.repeat(12)}, dump: ${'0'.repeat(64)}, line: 1, state: live, sketch: "" }\n`)
  const { code, out, err } = await call('search-feed', ['--content', content])
  writeFileSync(register, kept)
  expect([code, out.includes('<sphinx:document ')]).toEqual([1, false])
  expect(err).toContain('b'.repeat(12))
  expect(err).not.toMatch(/^\s+at /m)
})

test.each<[args: string[], says: RegExp]>([
  [['withdraw', 'b'.repeat(12), '--why', '误收'], /there is no id b{12}/],
  [['withdraw', victim.fields.id, '--why', '误收'], /is withdrawn already/],
  [['redirect', other.fields.id, victim.fields.id], /is still printed/],
])('%j is refused, and nothing changes', async (args, says) => {
  const before = readFileSync(register, 'utf8')
  const { code, out, err } = await permalinks(...args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(says)
  expect(readFileSync(register, 'utf8')).toBe(before)
})
