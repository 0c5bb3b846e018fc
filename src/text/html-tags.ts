/** A tag of an HTML page: its name, its attributes with their entities undone, where each value stands in the text, its quotes
 *  included, and the line where the tag begins. Of two attributes of one name the first counts. */
type Tag = { name: string; attributes: Map<string, string>; places: Map<string, Place>; line: number }

type Place = { from: number; to: number }

/** The tags that open in a page, in order. One pass over the text, whatever stands in it; comments and the insides of scripts
 *  and styles hold none. */
export function* tagsOf(html: string): Generator<Tag> {
  let line = 1
  let counted = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at)
      continue
    }
    opening.lastIndex = at
    const name = opening.exec(html)?.[1]?.toLowerCase()
    if (!name) {
      at++
      continue
    }
    for (; counted < at; counted++) if (html.charCodeAt(counted) === lineFeed) line++
    const tag: Tag = { name, attributes: new Map(), places: new Map(), line }
    at = readAttributes(html, at + 1 + name.length, tag)
    yield tag
    if (name === 'script' || name === 'style') at = after(html, `</${name}`, at)
  }
}

const lineFeed = 10
const opening = /<([a-z][^\s/>]*)/iy
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/y

/** Reads attributes from `at` to the end of the tag, and gives where that is. */
function readAttributes(html: string, at: number, { attributes, places }: Tag): number {
  attribute.lastIndex = at
  for (let end = at; ; end = attribute.lastIndex) {
    const m = attribute.exec(html)
    if (!m) return after(html, '>', end)
    const [, written = '', value = ''] = m
    const name = written.toLowerCase()
    if (attributes.has(name)) continue
    attributes.set(name, unescaped(withoutQuotes(value)))
    places.set(name, { from: attribute.lastIndex - value.length, to: attribute.lastIndex })
  }
}

export const withoutQuotes = (value: string): string => (/^["']/.test(value) ? value.slice(1, -1) : value)

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at < 0 ? html.length : at + end.length
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
