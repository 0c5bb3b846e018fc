import { fold } from '../../text/fold.ts'
import type { Archive } from '../load.ts'
import { once } from '../once.ts'
import type { Article, Page } from '../schema.ts'

/** Where an article goes on or began: 下转第 2 版, 上接第 1 版. */
export type Jump = {
  way: 'to' | 'from'
  /** the number of that page */
  number: number
  /** that page of the same paper and day, where the archive has it */
  page: Page | undefined
  /** the other half, where it is beyond doubt */
  article: Article | undefined
}

/** The jumps of an article: at most one to where it began, then one to where it goes on, printed here or by the other half. The
 *  halves stay two articles. */
export function jumpsOf(archive: Archive, article: Article): Jump[] {
  return (['from', 'to'] as const).flatMap((way) => {
    const other = archive.articles.get(halves(archive)[way].get(article.id) ?? '')
    const number = jumpNumber(article, way) ?? other?.page ?? undefined
    if (number === undefined) return []
    const page = issuePages(archive).get(issuePage(article, number))
    return [{ way, number, page, article: other }]
  })
}

/** What is printed: `{ continued: { from: page-2 } }` is 2. */
function jumpNumber({ evidence }: Article, way: Jump['way']): number | undefined {
  const printed = way === 'to' ? evidence.continued : evidence.begun
  const number = /^page-(\d+)$/.exec(printed?.from ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The pages of every issue, by its day, its paper and the number of the page. */
const issuePages = once((archive: Archive): ReadonlyMap<string, Page> => {
  const known = archive.pages.filter(({ date, paper, page }) => date !== null && paper !== null && page !== null)
  return new Map(known.toReversed().map((page) => [issuePage(page, page.page), page]))
})

const issuePage = ({ date, paper }: Pick<Page, 'date' | 'paper'>, number: number | null) => `${date} ${paper} ${number}`

/** Which article goes on in which one (`to`), and the same the other way round (`from`), by id. */
const halves = once((archive: Archive): Record<Jump['way'], ReadonlyMap<string, string>> => {
  const issues = new Map<string, Article[]>()
  for (const article of archive.articles.values()) {
    if (article.date === null || article.paper === null || article.page === null) continue
    const issue = `${article.date} ${article.paper}`
    const articles = issues.get(issue)
    if (articles) articles.push(article)
    else issues.set(issue, [article])
  }
  const pairs = [...issues.values()].flatMap(pairsOf)
  return {
    to: new Map(pairs.map(({ begins, ends }) => [begins.id, ends.id])),
    from: new Map(pairs.map(({ begins, ends }) => [ends.id, begins.id])),
  }
})

/** Two articles that may be one: how much of the shorter title the other has, 0 to 1. */
type Pair = { begins: Article; ends: Article; score: number }

/** The halves of one issue. First those that name each other’s pages: which two are decided by the words of their titles, or by
 *  there being no others. Then those of which one names the page and the other prints nothing: only where their titles are
 *  nearly the same. */
function pairsOf(articles: readonly Article[]): Pair[] {
  const begin = articles.filter((a) => jumpNumber(a, 'to') !== undefined)
  const end = articles.filter((a) => jumpNumber(a, 'from') !== undefined)
  if (Math.max(begin.length, end.length) > mostJumps) return []
  const named = begin.flatMap((a) => end.filter((b) => names(a, 'to', b) && names(b, 'from', a)).map((b) => pair(a, b)))
  const sure = bestPairs(named)
  const left = begin.filter((a) => !sure.some(({ begins }) => begins === a))
  const right = end.filter((b) => !sure.some(({ ends }) => ends === b))
  const silent = (way: Jump['way']) => articles.filter((a) => jumpNumber(a, way) === undefined)
  const [unbegun, uncontinued] = [silent('from'), silent('to')]
  const halfNamed = [
    ...left.flatMap((a) => unbegun.filter((b) => names(a, 'to', b)).map((b) => pair(a, b))),
    ...right.flatMap((b) => uncontinued.filter((a) => names(b, 'from', a)).map((a) => pair(a, b))),
  ]
  return [...sure, ...bestPairs(halfNamed.filter(({ score }) => score >= nearlySame))]
}

/** No issue has more jumps one way. */
const mostJumps = 100
/** Of a short title at least so much stands in the long one. */
const nearlySame = 0.6

const names = (a: Article, way: Jump['way'], b: Article) => a.page !== b.page && jumpNumber(a, way) === b.page

/** The pairs that are better than every other pair of either article, then the same among the articles that are left. */
function bestPairs(pairs: readonly Pair[]): Pair[] {
  const forBegins = bestOf(pairs, ({ begins }) => begins)
  const forEnds = bestOf(pairs, ({ ends }) => ends)
  const found = pairs.filter((p) => forBegins.get(p.begins) === p && forEnds.get(p.ends) === p)
  if (found.length === 0) return []
  const [begun, ended] = [new Set(found.map(({ begins }) => begins)), new Set(found.map(({ ends }) => ends))]
  return [...found, ...bestPairs(pairs.filter(({ begins, ends }) => !begun.has(begins) && !ended.has(ends)))]
}

/** For each article the pair that scores most; undefined where two score the same. */
function bestOf(pairs: readonly Pair[], articleOf: (pair: Pair) => Article): Map<Article, Pair | undefined> {
  const best = new Map<Article, Pair | undefined>()
  const highest = new Map<Article, number>()
  for (const pair of pairs) {
    const article = articleOf(pair)
    const before = highest.get(article) ?? -1
    if (pair.score < before) continue
    best.set(article, pair.score > before ? pair : undefined)
    highest.set(article, pair.score)
  }
  return best
}

function pair(begins: Article, ends: Article): Pair {
  const [a, b] = [titleGrams(begins), titleGrams(ends)]
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return { begins, ends, score: small.size ? [...small].filter((gram) => large.has(gram)).length / small.size : 0 }
}

/** The pairs of neighbouring letters in an article’s titles. */
const titleGrams = once(({ kicker, headline, subtitle }: Article): ReadonlySet<string> => {
  const letters = [...fold([kicker, headline, subtitle].join('')).replace(/[^\p{L}\p{N}]/gu, '')]
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
})
