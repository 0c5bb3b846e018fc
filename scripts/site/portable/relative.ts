import { posix } from 'node:path'

/** Attributes that hold an address of the site. To that in `data-home` scripts add the rest. */
const addresses = new Set(['href', 'src', 'action', 'data-traditional', 'data-home'])

/** Comments, scripts with what is in them, and tags. */
const parts = /<!--[\s\S]*?-->|(<script\b[^>]*>)[\s\S]*?<\/script>|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi

/** One attribute, taken whole, so that nothing in a value is taken for another one. */
const attribute = /(\s)([^\s=>"']+)=(?:"([^"]*)"|'[^']*'|([^\s"'>]+))/g

/** A page with every address of the site from where it stands: `/archive/dates/` on `articles/x/index.html` becomes
 *  `../../dates/index.html`. `file` is the page's own, below the site's folder; `base` the folder of the host that the site
 *  was built for, with a slash at its end. What leads out of the site, text and the insides of scripts stay as they are. */
export function withRelativeAddresses(html: string, file: string, base: string): string {
  const inTag = (tag: string) =>
    tag.replace(attribute, (whole, space: string, name: string, quoted?: string, bare?: string) => {
      const value = quoted ?? bare ?? ''
      const [, before = '', address = ''] = name === 'content' ? (refresh.exec(value) ?? []) : ['', '', value]
      if (!(addresses.has(name) || before) || !address.startsWith(base) || address.startsWith('//')) return whole
      return `${space}${name}="${before}${wayTo(address.slice(base.length), file, name === 'data-home')}"`
    })
  return html.replace(parts, (part, script?: string) => {
    if (part.startsWith('<!--')) return part
    return script === undefined ? inTag(part) : inTag(script) + part.slice(script.length)
  })
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
