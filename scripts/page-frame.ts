import { type Parts, withMarks } from '../src/html/parts.ts'

/** A page that a template printed, cut where it prints what one page has of its own: `between[n]` stands before `parts[n]`,
 *  and one piece more at the end. */
export type Frame = { between: readonly string[]; parts: readonly (keyof Parts)[] }

/** Has a template print its frame: for a kind of which there are thousands, Astro renders one page, and the others differ
 *  in their parts alone. That takes half as long as having Astro render each. `print` gives the pages of two
 *  addresses, the first and the last of the kind; undefined when they differ in more than their parts, or lack one that
 *  is needed to tell them apart, so that Astro has to render each. */
export async function frameOf(print: (which: 'first' | 'last') => Promise<string>): Promise<Frame | undefined> {
  const [first, last] = await withMarks(marks, async () => [await print('first'), await print('last')] as const)
  const frame = cutFrame(first)
  return first === last && frame.parts.includes('path') && frame.parts.includes('main') ? frame : undefined
}

export function cutFrame(printed: string): Frame {
  const pieces = printed.split(mark)
  return {
    between: pieces.filter((_, nth) => nth % 2 === 0),
    parts: pieces.filter((_, nth) => nth % 2 === 1) as (keyof Parts)[],
  }
}

/** The page with these parts, as Astro renders it. */
export function filled({ between, parts }: Frame, own: Parts): string {
  let page = between[0] ?? ''
  for (const [nth, part] of parts.entries()) page += printed[part](own[part]) + (between[nth + 1] ?? '')
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

/** As the layout prints each: text in an element, text in an attribute, a path as part of an address. */
const printed: { [part in keyof Parts]: (own: string) => string } = {
  title: (text) => text.replace(/[&<>"']/g, (character) => references[character] ?? character),
  description: attribute,
  path: (path) => attribute(new URL(path, 'https://host').pathname.slice(1)),
  head: (markup) => markup,
  main: (markup) => markup,
  record: (markup) => markup,
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function attribute(text: string): string {
  return text.replace(/&/g, '&#38;').replace(/"/g, '&#34;')
}
