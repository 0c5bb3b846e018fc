import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './folders.ts'

/** A built page: its address below the site's base (`counties/yanzhou/`), and its HTML. */
export type BuiltPage = { address: string; html: string }

export function builtPages(dist: string): BuiltPage[] {
  return filesIn(dist, '.html').map((file) => ({
    address: file.replace(/(^|\/)index\.html$/, '$1'),
    html: readFileSync(join(dist, file), 'utf8'),
  }))
}

/** The values of an attribute in a page's tags, with entities for `&` and quotes undone. The built HTML is the project's
 *  own, with every attribute in double quotes or none. */
export function attributes(html: string, name: string): string[] {
  const found = html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}=(?:"([^"]*)"|([^\\s"'>]+))`, 'g'))
  return [...found].map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
}

/** The addresses of the style sheets that a page loads. */
export function styleSheets(html: string): string[] {
  return (html.match(/<link\b[^>]*>/g) ?? [])
    .filter((tag) => /rel="?stylesheet/.test(tag))
    .flatMap((tag) => attributes(tag, 'href'))
}

/** What kind of page an address is: its first folder and its depth, `articles/*`; names of one page stay as they are. */
export function kindOf(address: string): string {
  const [first = '', ...rest] = address.split('/').filter((part) => part !== '')
  return [first, ...rest.map((part) => (part === 'undated' || part === 'none' ? part : '*'))].join('/')
}

/** The addresses of the shortest and the longest page of every kind that a site has, without those that lead on at once. */
export function exampleAddresses(dist: string): string[] {
  return bySize(dist).flatMap((pages) => [...new Set([...pages.slice(0, 1), ...pages.slice(-1)])])
}

/** Of the longest alone. */
export function longestAddresses(dist: string): string[] {
  return bySize(dist).flatMap((pages) => pages.slice(-1))
}

/** The addresses of the pages of each kind, the shortest page first. */
function bySize(dist: string): string[][] {
  const pages = builtPages(dist).filter(({ html }) => !html.includes('http-equiv="refresh"'))
  return [...Map.groupBy(pages, (page) => kindOf(page.address)).values()].map((pages) =>
    pages.toSorted((a, b) => a.html.length - b.html.length).map(({ address }) => address),
  )
}
