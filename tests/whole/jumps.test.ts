import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseArchive } from '../../scripts/archive/parse-archive.ts'
import { readContent } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { dumpOf, type Story, stories } from '../newspaper.ts'
import { call, project } from '../program.ts'

const [story, above] = stories as [Story, Story, ...Story[]]
const half = 2

/** What a built page says of its jumps: each with the address that it leads to, if any. */
const jumpsIn = (html: string) =>
  [...html.matchAll(/<p class="jump">(?:<a href="([^"]*)">)?([^<]*)/g)].map(([, href, text]) => [text, href])

test('an article on two pages is two articles that lead to each other, and a page that is not held leads nowhere', async () => {
  const folder = emptyFolder()
  const dumps = join(folder, 'dumps')
  mkdirSync(dumps)
  const first = dumpOf([{ ...story, paragraphs: story.paragraphs.slice(0, half) }], '1 要闻 2023 年12月17日 星期日')
  writeFileSync(join(dumps, '1.txt'), `${first}（下转第二版）\n`)
  const rest = { ...story, paragraphs: story.paragraphs.slice(half) }
  const second = dumpOf([above, rest], '2 综合 2023 年12月17日 星期日')
  writeFileSync(join(dumps, '2.txt'), `${second.replace(story.headline, '$&（上接第一版）')}（下转第5版）\n`)
  await parseArchive({ dumps, out: folder, template: join(project, 'content') })
  const articles = readContent(folder).articles.map(({ fields }) => fields)
  const [begins, ends] = [1, 2].map(
    (page) => articles.find((a) => a.page === page && a.headline === story.headline)?.id,
  )
  expect(articles.length).toBe(3)

  const site = join(folder, 'site')
  expect((await call('build', ['--content', folder, '--out', site])).code).toBe(0)
  const html = (id: string | undefined) => readFileSync(join(site, 'articles', id ?? '', 'index.html'), 'utf8')
  expect(jumpsIn(html(begins))).toEqual([[`下转第 2 版：${story.headline}`, `/articles/${ends}/`]])
  expect(jumpsIn(html(ends))).toEqual([
    [`上接第 1 版：${story.headline}`, `/articles/${begins}/`],
    ['下转第 5 版（本站未收该版）', undefined],
  ])
  expect((await call('verify', ['--content', folder, '--dist', site])).code).toBe(0)
  const withdrawn = await call('permalinks', ['withdraw', begins ?? '', '--why', '隐私', '--content', folder])
  expect(withdrawn.out).toContain(`${ends} is the other half of it`)
})
