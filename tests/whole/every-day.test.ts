import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from '../../scripts/site/build.ts'
import { exampleArticle, exampleFolder, examplePage, writeExample } from '../../src/archive/examples.ts'
import { withState } from '../../src/archive/permalinks.ts'
import { bytesOf, differences, emptyFolder, filesIn } from '../folders.ts'
import { failures, parseInto, put } from '../parsing.ts'
import { pagesOf } from '../years.ts'

/** What a day may change or add besides what each of its articles does. */
const [mostFiles, mostFilesAnArticle] = [60, 8]
const [mostBytes, mostBytesAnArticle] = [500_000, 60_000]

/** An archive of two papers' pages a day from 20 September on, of six articles a day: of two counties, twenty people, some subjects. */
const subjects = ['粮食', '旅游', '公路', '养殖', '社区', '网络', '保险']
const firstDay = Date.UTC(2023, 8, 20)
const dayLength = 86_400_000

function archiveOf(days: number, column: string | null = null): string {
  const articles = Array.from({ length: days * 6 }, (_, nth) => {
    const date = new Date(firstDay + Math.floor(nth / 6) * dayLength).toISOString().slice(0, 10)
    const id = `day${nth}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '').padEnd(12, 'z')
    const reporter = [{ name: `张${'一二三四五六七八九十'[nth % 10]}${nth % 2 ? '甲' : '乙'}`, role: '通讯员' }]
    const subject = subjects[nth % subjects.length] ?? ''
    return exampleArticle({
      id,
      date,
      reporter,
      county: nth % 3 ? '东县' : '西区',
      column: nth % 4 ? null : column,
      headline: `${subject}第${nth}号见闻`,
    })
  })
  const pages = Array.from({ length: days * 2 }, (_, nth) => {
    const own = articles.slice(nth * 3, nth * 3 + 3)
    const slug = `p${String(nth).padStart(4, '0')}`
    return examplePage({ slug, date: own[0]?.date ?? null, page: 1 + (nth % 2), articles: own.map(({ id }) => id) })
  })
  const content = exampleFolder({
    articles,
    pages,
    body: column === null ? '正文。' : (id) => `${id}带来粮食增产的消息。`,
  })
  for (const { dump } of pages) writeExample(content, `dumps/${dump}`, '正文。\n')
  return content
}

async function built(content: string): Promise<string> {
  const out = join(emptyFolder(), 'dist')
  expect(await buildSite({ content, out })).toMatchObject({ is: 'built' })
  return out
}

test('a day changes few files of the site beside its own, and no page of an article of another day', async () => {
  const [before, content] = [await built(archiveOf(18)), archiveOf(19)]
  const after = await built(content)
  // The index of the search has a bound of its own.
  const changed = differences(before, after).filter((file) => !/^(search|manifests\/search-)/.test(file))
  const there = new Set(filesIn(after))
  const bytes = changed.reduce((sum, file) => sum + (there.has(file) ? statSync(join(after, file)).size : 0), 0)
  expect(changed.filter((file) => !there.has(file))).toEqual([])
  expect(changed.length).toBeLessThanOrEqual(mostFiles + mostFilesAnArticle * 6)
  expect(bytes).toBeLessThanOrEqual(mostBytes + mostBytesAnArticle * 6)
  const own = new Set(filesIn(before))
  expect(changed.filter((file) => own.has(file) && file.startsWith('articles/'))).toEqual([])
  const neighbours = changed.filter((file) => own.has(file) && /^(pages|source)\/p|^dates\/\d+\/\d+\/\d/.test(file))
  expect(neighbours).toEqual(['dates/2023/10/07/index.html', 'pages/p0035/index.html', 'source/p0035/index.html'])
  // Built over the site of the day before, it is the same, and what did not change is the same file.
  const old = 'articles/dayazzzzzzzz/index.html'
  const was = statSync(join(before, old))
  expect(await buildSite({ content, out: before })).toMatchObject({ is: 'built' })
  expect(differences(before, after)).toEqual([])
  expect(statSync(join(before, old))).toMatchObject({ ino: was.ino, mtimeMs: was.mtimeMs })
})

test('what is built over a site is what is built from nothing, whatever changed and whoever meddled with the site', async () => {
  const content = archiveOf(12, '农事')
  const out = await built(content)
  const mend = (file: string, from: string, to: string) => {
    const text = readFileSync(join(content, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(content, file), text.replaceAll(from, to))
  }
  mend('articles/daybzzzzzzzz.md', '粮食增产的消息', '粮食减产的消息')
  mend('articles/daybczzzzzzz.md', '农事', '农情')
  const register = readFileSync(join(content, 'permalinks.yaml'), 'utf8')
  const withdrawn = withState(register, 'daycazzzzzzz', { state: 'withdrawn', on: '2026-07-01', because: '隐私' })
  writeFileSync(join(content, 'permalinks.yaml'), withdrawn ?? '')
  const page = readFileSync(join(out, 'articles/dayczzzzzzzz/index.html'))
  writeFileSync(join(out, 'articles/dayczzzzzzzz/index.html'), Buffer.alloc(page.length, 'x'))
  rmSync(join(out, 'articles/daydzzzzzzzz.json'))
  writeFileSync(join(out, 'about/letter.txt'), 'dear')
  expect(await buildSite({ content, out })).toMatchObject({ is: 'built' })
  expect(differences(out, await built(content))).toEqual([])
})

test('ten days published one by one, in whatever order, are the same site as all at once', async () => {
  const dumps = Object.entries(pagesOf([2021], 10))
  const folder = emptyFolder()
  const publish = async (name: string, ...parts: (typeof dumps)[]) => {
    const content = join(folder, name)
    const dumps = join(content, 'dumps')
    for (const part of parts) {
      for (const [file, text] of part) put(join(dumps, file), text)
      expect(failures(await parseInto({ dumps, out: content }))).toEqual([])
    }
    return built(content)
  }
  const atOnce = bytesOf(await publish('once', dumps))
  const oneByOne = [0, 1, 2, 9, 8, 7, 3, 6, 4, 5].map((day) => dumps.slice(day, day + 1))
  expect(Object.keys(atOnce).length).toBeGreaterThan(100)
  expect(bytesOf(await publish('daily', ...oneByOne))).toEqual(atOnce)
})
