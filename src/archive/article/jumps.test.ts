import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import type { Article, Evidence } from '../schema.ts'
import { jumpsOf } from './jumps.ts'

/** An article on a page: `to` and `from` are the pages that it names. */
type Printed = { id: string; page: number; headline: string; to?: number; from?: number; more?: Partial<Article> }

function articleOf({ id, page, headline, to, from, more = {} }: Printed): Article {
  const jump = (n: number): Evidence => ({ how: 'printed', from: `page-${n}`, line: 3, score: null })
  const evidence = { ...(to ? { continued: jump(to) } : {}), ...(from ? { begun: jump(from) } : {}) }
  return exampleArticle({ id: exampleId(id), page, headline, evidence, ...more })
}

/** Where every jump leads, as `a→b` and `b←a`; `a→?` where that is not sure. */
function jumps(printed: Printed[]): string[] {
  const articles = printed.map(articleOf)
  const pages = [...new Set(articles.map(({ page }) => page))].map((page) => {
    const own = articles.filter((a) => a.page === page)
    return examplePage({ slug: `p${page}`, page, articles: own.map(({ id }) => id) })
  })
  const archive = exampleArchive({ articles, pages })
  return articles.flatMap((a) =>
    jumpsOf(archive, a).map((jump) => `${a.id[0]}${jump.way === 'to' ? '→' : '←'}${jump.article?.id[0] ?? '?'}`),
  )
}

const other: Printed = { id: 'z', page: 2, headline: '冬小麦播种过半' }

test.each<[what: string, printed: Printed[], found: string[]]>([
  [
    'the same headline on both pages',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2 },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1 },
      other,
    ],
    ['a→b', 'b←a'],
  ],
  [
    'no word in common, and no other half',
    [{ id: 'a', page: 1, headline: '秋收进展顺利', to: 2 }, { id: 'b', page: 2, headline: '颗粒归仓', from: 1 }, other],
    ['a→b', 'b←a'],
  ],
  [
    'two pairs, the second headlines shorter',
    [
      { id: 'a', page: 1, headline: '东县秋收进展顺利', to: 2 },
      { id: 'b', page: 1, headline: '西区道路修到村口', to: 2 },
      { id: 'c', page: 2, headline: '道路修到村口', from: 1 },
      { id: 'd', page: 2, headline: '秋收进展', from: 1 },
    ],
    ['a→d', 'b→c', 'c←b', 'd←a'],
  ],
  [
    'of three, one that has no words in common is the only one left',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2 },
      { id: 'b', page: 1, headline: '道路修到村口', to: 2 },
      { id: 'c', page: 2, headline: '道路修到村口', from: 1 },
      { id: 'd', page: 2, headline: '颗粒归仓', from: 1 },
    ],
    ['a→d', 'b→c', 'c←b', 'd←a'],
  ],
  [
    'two that could be it: none is',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2 },
      { id: 'b', page: 2, headline: '颗粒归仓', from: 1 },
      { id: 'c', page: 2, headline: '道路修到村口', from: 1 },
    ],
    ['a→?', 'b←?', 'c←?'],
  ],
  [
    'from page to page',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2 },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1, to: 3 },
      { id: 'c', page: 3, headline: '秋收进展顺利', from: 2 },
    ],
    ['a→b', 'b←a', 'b→c', 'c←b'],
  ],
  [
    'only the first half names a page, and one title there is nearly its own',
    [{ id: 'a', page: 1, headline: '东县秋收进展顺利', to: 2 }, { id: 'b', page: 2, headline: '秋收进展顺利' }, other],
    ['a→b', 'b←a'],
  ],
  [
    'only the second half does',
    [
      { id: 'a', page: 1, headline: '东县秋收进展顺利' },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1 },
      other,
    ],
    ['a→b', 'b←a'],
  ],
  [
    'only one half does, and no title is like its own',
    [{ id: 'a', page: 1, headline: '东县秋收进展顺利', to: 2 }, other],
    ['a→?'],
  ],
  [
    'halves that name other pages',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2 },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 4 },
    ],
    ['a→?', 'b←?'],
  ],
  [
    'another day',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2, more: { date: '2023-12-18' } },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1 },
    ],
    ['a→?', 'b←?'],
  ],
  [
    'no day',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2, more: { date: null } },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1, more: { date: null } },
    ],
    ['a→?', 'b←?'],
  ],
  [
    'another paper',
    [
      { id: 'a', page: 1, headline: '秋收进展顺利', to: 2, more: { paper: '山区日报' } },
      { id: 'b', page: 2, headline: '秋收进展顺利', from: 1 },
    ],
    ['a→?', 'b←?'],
  ],
])('%s', (_, printed, found) => {
  expect(jumps(printed)).toEqual(found)
})

test('a jump to a page that is held names it, and the number is the printed one', () => {
  const article = articleOf({ id: 'a', page: 1, headline: '秋收进展顺利', to: 2 })
  const held = examplePage({ slug: 'p2', page: 2 })
  const pages = [examplePage({ slug: 'p1', page: 1, articles: [article.id] }), held]
  const [jump] = jumpsOf(exampleArchive({ articles: [article], pages }), article)
  expect(jump).toMatchObject({ way: 'to', number: 2, page: { slug: 'p2' }, article: undefined })
  const [alone] = jumpsOf(exampleArchive({ articles: [article], pages: pages.slice(0, 1) }), article)
  expect(alone).toEqual({ way: 'to', number: 2, page: undefined, article: undefined })
})

test.each([
  [100, 'linked'],
  [101, 'not linked'],
])('%d jumps from page to page are %s: no newspaper has more', (count, linked) => {
  const letters = Array.from({ length: count }, (_, n) => String.fromCharCode(0x4e00 + n, 0x5e00 + n, 0x6e00 + n))
  const begin = letters.map((c) =>
    articleOf({ id: 'a', page: 1, headline: `${c}县秋收`, to: 2, more: { id: `1${c}` } }),
  )
  const end = letters.map((c) =>
    articleOf({ id: 'a', page: 2, headline: `${c}县秋收`, from: 1, more: { id: `2${c}` } }),
  )
  const articles = new Map([...begin, ...end].map((a) => [a.id, a]))
  const archive = { ...exampleArchive({ pages: [examplePage()] }), articles }
  const found = begin.flatMap((a) => jumpsOf(archive, a)).filter(({ article }) => article !== undefined)
  expect(found.length).toBe(linked === 'linked' ? count : 0)
})
