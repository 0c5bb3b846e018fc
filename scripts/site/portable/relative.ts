import { posix } from 'node:path'
import { tagsOf, withoutQuotes } from '../../../src/text/html-tags.ts'

/** Attributes that hold an address of the site. To that in `data-home` scripts add the rest. */
const addresses = new Set(['href', 'src', 'action', 'data-home'])

/** A page with every address of the site from where it stands: `/archive/dates/` on `articles/x/index.html` becomes
 *  `../../dates/index.html`. `file` is the page's own, below the site's folder; `base` the folder of the host that the site
 *  was built for, with a slash at its end. What leads out of the site, text and the insides of scripts stay as they are. */
export function withRelativeAddresses(html: string, file: string, base: string): string {
  let page = ''
  let copied = 0
  for (const { places } of tagsOf(html))
    for (const [name, { from, to }] of places) {
      const value = withoutQuotes(html.slice(from, to))
      const [, before = '', address = ''] = name === 'content' ? (refresh.exec(value) ?? []) : ['', '', value]
      if (!(addresses.has(name) || before) || !address.startsWith(base) || address.startsWith('//')) continue
      page += `${html.slice(copied, from)}"${before}${wayTo(address.slice(base.length), file, name === 'data-home')}"`
      copied = to
    }
  return page + html.slice(copied)
}

/** The page to which a page leads on, of `<meta http-equiv="refresh">`. */
const refresh = /^(0; url=)(.*)$/s

/** `address` is below the site's folder. A page is the `index.html` of its folder, unless the folder itself is meant. */
function wayTo(address: string, file: string, isFolder: boolean): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  const target = isFolder || !(path === '' || path.endsWith('/')) ? path : `${path}index.html`
  const way = posix.relative(posix.dirname(file), target) || '.'
  return `${way}${isFolder ? '/' : ''}${rest}`
}
