import { expect, test } from 'vitest'
import { exampleArchive, exampleArticle, exampleId, examplePage } from '../examples.ts'
import { relatedTo, subjectsOf } from './related.ts'

/** Two articles about beekeepers on different pages, and one about something else on each, which have one word in common. */
const texts: [letter: string, page: string, headline: string, body: string][] = [
  ['a', 'p', '蜂农采蜜忙', '山区蜂农赶着花期采蜜。蜂蜜丰收，蜂农高兴，蜂蜜卖出好价。'],
  ['b', 'p', '公路修到村口', '公路通车，村民出行方便。公路两旁种上树木，公路更美，收入高了，收入稳了。'],
  ['c', 'q', '蜂蜜酿出好日子', '合作社收购蜂蜜，蜂农收入增加。蜂农学技术，蜂蜜有品牌。'],
  ['d', 'q', '河道清淤完工', '河道清淤保安全。工人清淤三十天，河道恢复清澈，工人收入高，收入按时发。'],
]

const articles = texts.map(([letter, , headline]) =>
  exampleArticle({ id: exampleId(letter), headline, reporter: [{ name: '蜂农甲', role: null }] }),
)
const pages = ['p', 'q'].map((slug) =>
  examplePage({ slug, articles: texts.filter(([, page]) => page === slug).map(([letter]) => exampleId(letter)) }),
)
const bodies = new Map(texts.map(([letter, , , body]) => [exampleId(letter), body]))
const all = exampleArchive({ articles, pages, body: (id) => bodies.get(id) ?? '' })
const article = (letter: string) => all.articles.get(exampleId(letter)) ?? expect.fail(`no article ${letter}`)

test('subjects are what a text says more than once and the language at large seldom', () => {
  expect(subjectsOf(all, article('a'))).toContain('蜂蜜')
  expect(subjectsOf(all, article('b'))[0]).toBe('公路')
  expect(subjectsOf(all, article('d'))).not.toContain('公路')
})

test('what comes later changes nothing of what an article says of itself', () => {
  const dated = (letter: string, date: string | null) => ({ ...article(letter), date })
  const archiveOf = (...dates: [letter: string, date: string | null][]) => {
    const own = dates.map(([letter, date]) => dated(letter, date))
    const held = new Set(own.map(({ id }) => id))
    return exampleArchive({
      articles: own,
      pages: pages.map((page) => ({ ...page, articles: page.articles.filter((id) => held.has(id)) })),
      body: (id) => bodies.get(id) ?? '',
    })
  }
  const related = (archive: typeof all, letter: string) => relatedTo(archive, dated(letter, null)).map(({ id }) => id)
  const both = archiveOf(['c', '2023-12-18'], ['a', '2023-12-17'])
  expect(related(both, 'a')).toEqual([])
  expect(related(both, 'c')).toEqual([exampleId('a')])
  expect(related(archiveOf(['c', '2023-12-17'], ['a', '2023-12-17']), 'a')).toEqual([exampleId('c')])
  expect(related(archiveOf(['c', '2023-12-17'], ['a', null]), 'c')).toEqual([exampleId('a')])
  const alone = archiveOf(['a', '2023-12-17'])
  expect(subjectsOf(alone, article('a'))).toEqual(subjectsOf(both, article('a')))
})

test('related are the articles of other pages that talk about the same', () => {
  expect(relatedTo(all, article('a')).map(({ id }) => id)).toEqual([exampleId('c')])
  expect(relatedTo(all, article('d'))).toEqual([])
})

test('an archive of one article has words for it, and none that is related', () => {
  const one = exampleArchive({ articles: [exampleArticle()], pages: [examplePage({ articles: [exampleId('a')] })] })
  const only = one.articles.get(exampleId('a')) ?? expect.fail('it is not there')
  expect(relatedTo(one, only)).toEqual([])
  expect(Array.isArray(subjectsOf(one, only))).toBe(true)
})
