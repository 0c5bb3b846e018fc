import { listLeafParams } from './list-leaves.ts'
import type { Named } from './named.ts'

/** The parameters of every page of every list, for Astro's `getStaticPaths`: addresses only, no articles. */
export function namedParams(lists: readonly Named[]): { params: { slug: string; leaf: string | undefined } }[] {
  return lists.flatMap(({ slug, articles }) => listLeafParams(articles).map((leaf) => ({ params: { slug, leaf } })))
}

/** The list at an address. Throws when there is none: only addresses from `namedParams` are asked for. */
export function namedAt(lists: readonly Named[], slug: string): Named {
  const found = lists.find((named) => named.slug === slug)
  if (found === undefined) throw new Error(`no list has the address ${slug}`)
  return found
}
