import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { jumpsOf } from '../../src/archive/article/jumps.ts'
import { elsewhere, pagesBeside } from '../../src/archive/article/neighbours.ts'
import type { Shown } from '../../src/archive/current.ts'
import { dumpFile, recordFile } from '../../src/archive/dump-files.ts'
import { articlesOn, beside, days, daysHeld, type PageGroup, pagesInTurn } from '../../src/archive/lists/days.ts'
import { relatedTo, subjectsOf } from '../../src/archive/lists/related.ts'
import { sectionsOf } from '../../src/archive/lists/sections.ts'
import type { Archive } from '../../src/archive/load.ts'
import { once } from '../../src/archive/once.ts'
import type { Article, Page } from '../../src/archive/schema.ts'

/** A hash of whatever JSON can say. */
export type Key = string

/** What stands on every page: the program with its styles and scripts (`program` is their hash), the archive's own facts, the form of the site. */
export function everywhere({ archive, data, portable }: Shown, program: string): Key {
  const { site, places, papers } = archive
  return keyOf(program, data, portable, site, places, papers, sectionsOf(archive))
}

/** All that any page says of an article: its file, without what it quotes of one that was withdrawn, and what it is about. */
export function madeOfArticle(archive: Archive, article: Article): Key {
  const known = articleKeys(archive)
  const key = known.get(article.id) ?? newArticleKey(archive, article)
  known.set(article.id, key)
  return key
}

const articleKeys = once((_archive: Archive) => new Map<string, Key>())

function newArticleKey(archive: Archive, article: Article): Key {
  const file = archive.files.get(article.id) ?? ''
  return keyOf(archive.digests.get(file), article.dateEstimate, subjectsOf(archive, article))
}

/** All that any page says of a printed page, but for its articles and its dump. */
export const madeOfPage = once((page: Page): Key => keyOf(page))

/** An article's page: itself, the page on which it was printed with its other articles, the other pages of the day, where it goes on,
 *  and related articles. */
export function madeOfArticlePage(archive: Archive, article: Article): Key[] {
  const page = archive.pageOf.get(article.id)
  const { before, after } = pagesBeside(archive, article)
  const jumps = jumpsOf(archive, article).flatMap(({ way, number, page, article: other }) => [
    `${way} ${number} ${page?.slug}`,
    ofMany(archive, other ? [other] : []),
  ])
  return [
    madeOfArticle(archive, article),
    ...(page ? [madeOfPage(page), ofMany(archive, articlesOn(archive, page))] : []),
    keyOf(...[before, after].map((beside) => beside && madeOfPage(beside))),
    keyOf(...elsewhere(archive, article).map(madeOfPage)),
    ...jumps,
    ofMany(archive, relatedTo(archive, article)),
  ]
}

/** A printed page: itself, its articles, its neighbours. */
export function madeOfPrintedPage(archive: Archive, page: Page): Key[] {
  const { before, after } = beside(pagesInTurn(archive), page)
  return [
    madeOfPage(page),
    ofMany(archive, articlesOn(archive, page)),
    keyOf(...[before, after].map((one) => one && madeOfPage(one))),
  ]
}

/** The page of a dump: besides, the dump, what became of its lines, and what must not be seen of it. Of the dump its size and time count. */
export function madeOfSource(archive: Archive, page: Page): Key[] {
  const dump = statSync(join(archive.dir, dumpFile(page.dump)), { throwIfNoEntry: false })
  return [
    ...madeOfPrintedPage(archive, page),
    keyOf(archive.digests.get(recordFile(page.dump)), hidden(archive), dump?.size, dump?.mtimeMs),
  ]
}

/** A day that is held: its printed pages with their articles, and its neighbours. */
export function madeOfDay(archive: Archive, day: string): Key[] {
  const { before, after } = beside(daysHeld(archive), day)
  return [`${before} ${day} ${after}`, madeOfGroups(archive, days(archive).get(day) ?? [])]
}

/** Printed pages in a list, each with some of its articles. */
export function madeOfGroups(archive: Archive, groups: readonly PageGroup[]): Key {
  return keyOf(...groups.map(({ page, date, articles }) => [madeOfPage(page), date, ofMany(archive, articles)]))
}

/** The files of an article for programs: itself, and where it was printed. */
export function madeOfRecord(archive: Archive, article: Article): Key {
  return keyOf(madeOfArticle(archive, article), archive.pageOf.get(article.id)?.slug)
}

/** What must not be seen of any text. */
export const hidden = once(({ mask }: Archive): Key => keyOf([...mask.runs]))

/** A list of articles. */
export function ofMany(archive: Archive, articles: readonly Article[]): Key {
  return keyOf(...articles.map((article) => madeOfArticle(archive, article)))
}

export function keyOf(...parts: readonly unknown[]): Key {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, keyLength)
}

/** 132 bits: no two are the same by chance. */
const keyLength = 22
