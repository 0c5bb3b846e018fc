import { type Parts, withMarks } from '../../src/html/parts.ts'

/** A page that a template printed, cut where it prints what one page has of its own: `between[n]` stands before
 *  `holes[n]`, and one piece more at the end. */
export type Frame = { between: readonly string[]; holes: readonly Hole[] }

/** Where a part stands: `inTag` in the value of an attribute, else in an element. */
type Hole = { part: keyof Parts; inTag: boolean }

/** Has a template print its frame: for a kind of which there are thousands, Astro renders one page, and the others differ
 *  in their parts alone. That takes less than half as long as having Astro render each. `print` gives the pages of two
 *  addresses, the first and the last of the kind; undefined when they differ in more than their parts, or lack one that
 *  is needed to tell them apart, so that Astro has to render each. */
export async function frameOf(print: (which: 'first' | 'last') => Promise<string>): Promise<Frame | undefined> {
  const [first, last] = await withMarks(marks, async () => [await print('first'), await print('last')] as const)
  const frame = cutFrame(first)
  const parts = frame.holes.map(({ part }) => part)
  return first === last && parts.includes('path') && parts.includes('main') ? frame : undefined
}

export function cutFrame(printed: string): Frame {
  const pieces = printed.split(mark)
  const holes = pieces.flatMap((part, nth) => {
    if (nth % 2 === 0) return []
    const before = pieces.slice(0, nth).join('')
    return [{ part: part as keyof Parts, inTag: before.lastIndexOf('<') > before.lastIndexOf('>') }]
  })
  return { between: pieces.filter((_, nth) => nth % 2 === 0), holes }
}

/** The page with these parts, as Astro renders it. */
export function filled({ between, holes }: Frame, own: Parts): string {
  let page = between[0] ?? ''
  for (const [nth, hole] of holes.entries()) page += printed(hole, own) + (between[nth + 1] ?? '')
  return page
}

const marks: Parts = {
  title: 'xianwen-part-title',
  description: 'xianwen-part-description',
  path: '/xianwen-part-path',
  head: 'xianwen-part-head',
  main: 'xianwen-part-main',
  record: 'xianwen-part-record',
}

/** The slash of a path is in the frame: the address before it ends with one. */
const mark = /xianwen-part-(title|description|path|head|main|record)/

/** A part as Astro prints it there: a text with the references that it gives an element or an attribute, markup as it is, a
 *  path as part of an address. */
function printed({ part, inTag }: Hole, own: Parts): string {
  if (part === 'head' || part === 'main' || part === 'record') return own[part]
  const text = part === 'path' ? new URL(own.path, 'https://host').pathname.slice(1) : own[part]
  return inTag
    ? text.replace(/&/g, '&#38;').replace(/"/g, '&#34;')
    : text.replace(/[&<>"']/g, (character) => references[character] ?? character)
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
