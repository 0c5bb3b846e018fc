import { type Parts, withMarks } from '../../src/html/parts.ts'

/** A page that a template printed, cut where it prints what one page has of its own: `between[n]` stands before the part
 *  `holes[n]`, and one piece more at the end. */
export type Frame = { between: readonly string[]; holes: readonly (keyof Parts)[] }

/** Has a template print its frame: for a kind of which there are thousands, Astro renders a few pages, and the others
 *  differ from them in their parts alone. That takes less than half as long as having Astro render each. `print` gives
 *  the page of a name; undefined when the pages of some names, spread over all, differ in more than their parts, or lack
 *  one that no page is without, so that Astro has to render each. */
export async function frameOf(
  names: readonly string[],
  print: (name: string) => Promise<string>,
): Promise<Frame | undefined> {
  const [first, ...others] = spread(names)
  if (first === undefined) return undefined
  const frame = await withMarks(marks, async () => {
    const printed = await print(first)
    for (const name of others) if ((await print(name)) !== printed) return undefined
    return cutFrame(printed)
  })
  return frame?.holes.includes('head') && frame.holes.includes('main') ? frame : undefined
}

/** Names at even distances, the first and the last among them. */
function spread(names: readonly string[]): string[] {
  const distance = Math.max(1, (names.length - 1) / (mostTried - 1))
  const count = Math.floor((names.length - 1) / distance) + 1
  return Array.from({ length: count }, (_, nth) => names[Math.round(nth * distance)]).filter(
    (name) => name !== undefined,
  )
}

/** What a template adds for some pages only shows up with some of so many. */
const mostTried = 8

export function cutFrame(printed: string): Frame {
  const pieces = printed.split(mark)
  return {
    between: pieces.filter((_, nth) => nth % 2 === 0),
    holes: pieces.filter((_, nth) => nth % 2 === 1) as (keyof Parts)[],
  }
}

/** The page with these parts, as Astro renders it. */
export function filled({ between, holes }: Frame, own: Parts): string {
  let page = between[0] ?? ''
  for (const [nth, part] of holes.entries()) page += own[part] + (between[nth + 1] ?? '')
  return page
}

const marks: Parts = { head: '<!--xianwen-head-->', main: '<!--xianwen-main-->', record: '<!--xianwen-record-->' }

const mark = /<!--xianwen-(head|main|record)-->/
