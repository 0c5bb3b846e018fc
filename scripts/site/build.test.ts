import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { exampleArticle, exampleFolder, exampleId, examplePage, writeExample } from '../../src/archive/examples.ts'
import { emptyFolder } from '../../tests/folders.ts'
import { buildSite } from './build.ts'
import { replaceFolder } from './folder.ts'

const id = exampleId('a')
const example = { articles: [exampleArticle({ id })], pages: [examplePage({ articles: [id] })] }

test('content that cannot be used fails the build with every fault, and the old site stays', async () => {
  const content = exampleFolder(example)
  writeExample(content, `articles/${id}.md`, '正文')
  writeExample(content, 'site.yaml', 'title: 例报')
  const out = oldSite()
  const outcome = await buildSite({ content, out })
  expect(outcome.is === 'failed' && outcome.why.join('\n')).toMatch(/site\.yaml: tagline.+articles.a+\.md:1/s)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
})

test('no site is built without every published id: the old one stays', async () => {
  const content = exampleFolder(example)
  const register = readFileSync(join(content, 'permalinks.yaml'), 'utf8')
  for (const text of [register + register.split('\n')[1]?.replace(id, exampleId('b')), '']) {
    writeExample(content, 'permalinks.yaml', `${text}\n`)
    const out = oldSite()
    const outcome = await buildSite({ content, out })
    expect(outcome.is === 'failed' && outcome.why).toEqual([
      expect.stringMatching(text === '' ? /articles.a+\.md.*never registered/ : /permalinks\.yaml:3: b+ was published/),
    ])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  }
})

test('a folder that no build made is left alone', async () => {
  const out = emptyFolder()
  writeFileSync(join(out, 'letter.txt'), 'dear')
  const outcome = await buildSite({ content: exampleFolder(example), out })
  expect(outcome).toMatchObject({ is: 'failed', why: [expect.stringContaining(out)] })
  expect(readdirSync(out)).toEqual(['letter.txt'])
})

test('Ctrl-C in the middle leaves the old site as it was', async () => {
  const out = oldSite()
  const stopped = await build(exampleFolder(example), out, { signal: 'SIGINT', when: 'templates 0' })
  expect(stopped).toEqual({ signal: 'SIGINT', printed: '', left: [] })
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
})

test('so it does while several threads write', async () => {
  const letters = [...'abcdefghi']
  const threes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
  const ids = threes.map((three) => three.padEnd(12, 'x'))
  const pages = threes.flatMap((_, at) =>
    at % 8 === 0 ? examplePage({ slug: `p${at}`, articles: ids.slice(at, at + 8) }) : [],
  )
  const content = exampleFolder({ articles: ids.map((id) => exampleArticle({ id })), pages })
  for (const { dump } of pages) writeExample(content, `dumps/${dump}`, '正文。\n')
  const stopped = await build(content, oldSite(), { signal: 'SIGTERM', when: 'pages 1/' })
  expect(stopped).toEqual({ signal: 'SIGTERM', printed: '', left: [] })
})

test('the smallest archive builds, for everybody to read; markup in its files stays text', async () => {
  const markup = '<i>秋收</i>"\''
  const fields = { headline: markup, headlineLines: [markup], kicker: markup, subtitle: markup, column: markup }
  const people = { reporter: [{ name: markup, role: markup }], dateline: markup, section: markup, paper: markup }
  const noted = { credits: [{ role: markup, names: [markup] }], sponsors: [markup], section: markup, paper: markup }
  const left = [{ text: markup, lines: [1, 2] as [number, number] }]
  const doubt = { rule: markup, line: null, found: markup, todo: markup }
  const out = oldSite()
  const content = exampleFolder({
    articles: [exampleArticle({ id, ...fields, ...people })],
    pages: [examplePage({ articles: [id], ...noted, unresolved: left, problems: [doubt] })],
    body: `${markup}\n\n## ${markup}`,
  })
  const { printed, left: unfinished } = await build(content, out)
  expect(unfinished).toEqual([])
  expect(printed).toMatch(/^1 articles on \d+ web pages in .+: \d+ files, [\d.]+ MB\n$/)
  expect(statSync(out).mode & 0o777).toBe(0o777 & ~process.umask())
  for (const path of ['', `articles/${id}/`, 'pages/a/', 'dates/2023/12/17/', 'counties/dong/', 'pages/']) {
    const html = readFileSync(join(out, path, 'index.html'), 'utf8')
    expect(html).toContain('&lt;i&gt;秋收')
    expect(html.replace(/="[^"]*"/g, '')).not.toContain('<i>')
    expect(html).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'self';[^"]+"/)
    expect(html).not.toMatch(/unsafe-|<style|\sstyle=/)
  }
})

/** Runs the command from a folder that has nothing of the project, and sends a signal when it has told so much of its progress. */
function build(content: string, out: string, stop?: { signal: NodeJS.Signals; when: string }): Promise<Ended> {
  const child = spawn(process.execPath, [resolve('scripts/build.ts'), '--content', content, '--out', out], {
    cwd: content,
  })
  let printed = ''
  child.stdout.on('data', (data) => {
    printed += data
  })
  child.stderr.on('data', (data) => {
    if (stop && String(data).startsWith(stop.when)) child.kill(stop.signal)
  })
  return new Promise((resolve) => {
    child.on('close', (_, ended) => resolve({ signal: ended, printed, left: stagesOf(child.pid) }))
  })
}

type Ended = { signal: string | null; printed: string; left: string[] }

/** The unfinished sites of a process. */
function stagesOf(pid: number | undefined): string[] {
  return readdirSync('.cache').filter((name) => name.startsWith(`site-${pid}-`))
}

function oldSite(): string {
  const stage = emptyFolder()
  writeFileSync(join(stage, 'index.html'), 'old')
  const out = join(emptyFolder(), 'dist')
  replaceFolder(stage, out)
  return out
}
