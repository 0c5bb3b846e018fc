/** What a service worker does with a request: `hashed` never changes and is taken from what is kept, a `page` is what a
 *  reader opens, a `file` is anything else of the site; `other` is none of its business. */
type Kind = 'hashed' | 'page' | 'file' | 'other'

/** `scope` is the site's home, whole; `mode` is the request's. */
export function kindOf({ method, url, mode, headers }: Asked, scope: string): Kind {
  // A part of a file cannot be kept.
  if (method !== 'GET' || !url.startsWith(scope) || headers.has('range')) return 'other'
  if (isHashed(url.slice(scope.length))) return 'hashed'
  return mode === 'navigate' ? 'page' : 'file'
}

type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'headers'>

/** Files whose name changes with what is in them: `_astro/Base.CJYPTFY6.css`, `search/whole-9ac94269b4d200f7.bin`,
 *  `search/segment-710b00c0a598b550/…`. */
const hashed = /^(?:_astro\/|search\/[a-z]+-[0-9a-f]{16}[./])/

/** Whether a path below the site's home is that of a file which never changes. */
export function isHashed(path: string): boolean {
  return hashed.test(path)
}

/** The address under which a page is kept: all pages are files, whatever is asked of them behind `?` or `#`. */
export function plainAddress(address: string): string {
  return address.replace(/[?#].*$/s, '')
}

/** Whether an answer is a page that may be kept: whole, where it was asked for. */
export function isPage(answer: Response): boolean {
  return isWhole(answer) && isHtml(answer)
}

/** Whether an answer may be a file of the site that is no page. A page that comes in its place, with 200, is a portal's that asks
 *  to log in, or a host's for what it has not. */
export function isFile(answer: Response): boolean {
  return isWhole(answer) && !isHtml(answer)
}

/** `default` is the type of an answer that was made here. */
const isWhole = ({ ok, type, redirected }: Response) => ok && (type === 'basic' || type === 'default') && !redirected

const isHtml = ({ headers }: Response) => /^text\/html\b/.test(headers.get('content-type') ?? '')

/** What a build kept in a browser is called, so that neither another build nor another archive on the same host is taken
 *  for it: `xianwen /archive/ 9ac94269b4d200f7 read`. `scope` is the path of the site's home. */
export function cacheName(scope: string, version: string, part: Part): string {
  return `${namesOf(scope)}${version} ${part}`
}

/** The beginning of the names of everything that any build of this archive keeps. */
export function namesOf(scope: string): string {
  return `xianwen ${scope} `
}

/** `shell`: what every build brings along. `read`: the pages that were read. `fetched`: hashed files besides, fetched as
 *  they were needed (a big archive's search). */
export type Part = 'shell' | 'read' | 'fetched'

/** The names of an archive's caches of one part, of whatever build, among all that a browser has. */
export function cachesOf(names: readonly string[], scope: string, part: Part): string[] {
  return names.filter((name) => name.startsWith(namesOf(scope)) && name.endsWith(` ${part}`))
}
