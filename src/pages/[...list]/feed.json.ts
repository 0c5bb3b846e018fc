import type { APIRoute } from 'astro'
import { archive, hasDataFiles } from '../../archive/current.ts'
import { jsonFeed } from '../../archive/exports/feeds.ts'
import { listAt, listParams } from '../../archive/lists/lists.ts'

/** Every list of articles as a JSON Feed. */
export function getStaticPaths() {
  return hasDataFiles() ? listParams(archive()) : []
}

export const GET: APIRoute = ({ params }) => {
  const all = archive()
  return new Response(jsonFeed(all, listAt(all, params.list)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
