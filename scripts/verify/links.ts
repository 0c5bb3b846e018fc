import { join } from 'node:path'
import type { Fault } from '../../src/archive/fault.ts'
import { readRegular } from '../../src/disk/regular-file.ts'
import { tagsOf } from '../../src/text/html-tags.ts'
import { disk } from '../archive/effects.ts'
import type { Files } from '../on-demand/files.ts'

/** What an audit of a built site went through. */
type LinkCounts = { pages: number; links: number }

/** Every address inside a built site that one of its pages names (`href`, `src`) leads to a file, and every `#fragment` to a
 *  place on that page. `base` is the folder of the host that the site was built for, `origin` the host. What leads out of the
 *  site is not asked for; `leftOut` gives what a server makes of it. */
export function* linkFaults(
  dist: string,
  { origin, base, leftOut = () => undefined }: { origin: string; base: string; leftOut?: Files },
): Generator<Fault, LinkCounts> {
  const counts: LinkCounts = { pages: 0, links: 0 }
  const root = base.endsWith('/') ? base : `${base}/`
  const files = new Set(disk.files(dist, ''))
  const wanted = new Map<string, Map<string, Fault>>()
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    counts.pages++
    const page = new URL(root + addressOf(file), origin)
    const known = new Set<string>()
    for (const { href, line } of linksOf(dist, file)) {
      counts.links++
      if (known.has(href)) continue
      known.add(href)
      const url = URL.parse(href, page)
      const fault = (found: string): Fault => ({ file, line, key: '', found: `“${href}” ${found}`, todo })
      if (!url) {
        yield fault('is no address')
        continue
      }
      if (url.origin !== page.origin || !isBelow(url.pathname, root)) continue
      const target = fileAt((file) => files.has(file) || leftOut(file) !== undefined, url.pathname.slice(root.length))
      if (target === undefined) yield fault('leads to no file of the site')
      else if (url.hash !== '') {
        const fragments = wanted.get(target) ?? new Map<string, Fault>()
        wanted.set(target, fragments.set(decoded(url.hash.slice(1)), fault(`names no place on ${target}`)))
      }
    }
  }
  for (const [file, fragments] of wanted) {
    for (const { attributes } of tagsOf(leftOut(file)?.text() ?? readRegular(join(dist, file)).toString('utf8')))
      for (const place of [attributes.get('id'), attributes.get('name')]) fragments.delete(place ?? '')
    fragments.delete('')
    yield* fragments.values()
  }
  return counts
}

const todo = 'build the site again; if it says so again, report it as a bug'

function* linksOf(dist: string, file: string): Generator<{ href: string; line: number }> {
  for (const { attributes, line } of tagsOf(readRegular(join(dist, file)).toString('utf8')))
    for (const name of ['href', 'src']) {
      const href = attributes.get(name)
      if (href !== undefined) yield { href, line }
    }
}

/** `articles/x/index.html` is served at `articles/x/`. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/u, '$1')

const isBelow = (path: string, root: string) => path.startsWith(root) || `${path}/` === root

/** The file that a static host sends for a path below the base; undefined when there is none. */
function fileAt(isThere: (file: string) => boolean, path: string): string | undefined {
  const name = decoded(path)
  return [name, `${name}index.html`, `${name}/index.html`].find((file) => !file.startsWith('/') && isThere(file))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
