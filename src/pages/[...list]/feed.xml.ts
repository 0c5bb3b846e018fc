import type { APIRoute } from 'astro'
import { archive, hasDataFiles } from '../../archive/current.ts'
import { atomFeed } from '../../archive/exports/feeds.ts'
import { listAt, listParams } from '../../archive/lists/lists.ts'

/** Every list of articles as an Atom feed. */
export function getStaticPaths() {
  return hasDataFiles() ? listParams(archive()) : []
}

export const GET: APIRoute = ({ params }) => {
  const all = archive()
  return new Response(atomFeed(all, listAt(all, params.list)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
