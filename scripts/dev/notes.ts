import type { Fault } from '../../src/archive/fault.ts'
import { problemsByRule } from '../../src/archive/lists/quality.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Page, Problem } from '../../src/archive/schema.ts'
import { pageName } from '../../src/archive/wording/printed.ts'
import { problemsOf, ruleInWords } from '../../src/archive/wording/problems.ts'
import type { Failure } from '../pipeline/dump.ts'
import { type Mending, mendingOf } from './mending.ts'

/** What the archivist has to know of one page of the site, in Chinese, but for what programs say themselves. */
export type Notes = {
  title: string
  /** the doubts about the page's dump; those of the article that is shown stand first */
  doubts: Doubt[]
  /** on a page that shows no dump: all doubts of the archive, by rule */
  rules: { what: string; count: number; pages: Link[] }[]
  /** inputs that could not be used, wherever they are: `said` is the program's own message */
  unusable: { place: string; said: string }[]
}

export type Doubt = {
  what: string
  /** the dump's path from the project's folder, with the line where it is known */
  place: string
  /** what stands there */
  found: string
  mending: Mending
  /** the command that shows how the lines were read */
  command: string
  /** the line on the page with the dump */
  source: string
}

type Link = { name: string; href: string }

/** Lines before and after a doubtful one that explain it. */
const linesAround = 5

/** `path` is a page's on the site, from the host's root; `folder` the archive's as the archivist names it (`content`). */
export function notesAt(archive: Archive, failures: readonly Failure[], path: string, folder: string): Notes {
  const unusable = failures.map(({ file, line, found, todo }) => ({
    place: `${folder}/${file}${line === undefined ? '' : `:${line}`}`,
    said: `${found} — ${todo}`,
  }))
  const shown = dumpAt(archive, path)
  if (shown === undefined) return { title: '全部存疑', doubts: [], rules: rulesOf(archive), unusable }
  const { page, first } = shown
  const problems = [...first, ...page.problems.filter((one) => !first.includes(one))]
  const doubts = problems.map((problem) => doubtOf(archive, page, problem, folder))
  return { title: `${folder}/dumps/${page.dump}`, doubts, rules: [], unusable }
}

/** What there is to know where the archive's own files cannot be used: which, and why. */
export function notesOfFaults(faults: readonly Fault[], folder: string): Notes {
  const unusable = faults.map(({ file, line, key, found, todo }) => ({
    place: `${folder}/${file}${line === undefined ? '' : `:${line}`}`,
    said: `${key === '' ? '' : `${key}: `}${found} — ${todo}`,
  }))
  return { title: '全部存疑', doubts: [], rules: [], unusable }
}

/** The printed page that a page of the site shows, and the doubts that concern it most. */
function dumpAt(archive: Archive, path: string): { page: Page; first: readonly Problem[] } | undefined {
  const [, kind, name] = /^(articles|pages|source)\/(.+)\/$/.exec(path.slice(archive.url.home.length)) ?? []
  if (kind === 'articles') {
    const article = archive.articles.get(name ?? '')
    const page = article && archive.pageOf.get(article.id)
    return page && { page, first: problemsOf(article, page) }
  }
  const page = archive.pages.find(({ slug }) => slug === name)
  return page && { page, first: [] }
}

function doubtOf({ url }: Archive, page: Page, problem: Problem, folder: string): Doubt {
  const { rule, line, found } = problem
  const dump = `${folder}/dumps/${page.dump}`
  const lines = line === null ? '' : ` --lines ${Math.max(1, line - linesAround)}-${line + linesAround}`
  const mending = mendingOf(problem, page)
  return {
    what: ruleInWords(rule),
    place: line === null ? dump : `${dump}:${line}`,
    found: /\p{Script=Han}/u.test(found) ? found : '',
    mending: mending.file === undefined ? mending : { ...mending, file: `${folder}/${mending.file}` },
    command: `npm run explain -- ${shellWord(dump)}${lines}`,
    source: `${url.source(page.slug)}${line === null ? '' : `#L${line}`}`,
  }
}

function rulesOf(archive: Archive): Notes['rules'] {
  return problemsByRule(archive).map(({ rule, count, pages }) => ({
    what: ruleInWords(rule),
    count,
    pages: pages.map((page) => ({ name: `${pageName(page)}（${page.dump}）`, href: archive.url.page(page.slug) })),
  }))
}

/** A path as a shell takes it for one word. */
function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
