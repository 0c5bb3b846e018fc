import type { APIRoute } from 'astro'
import { archive } from '../archive/current.ts'
import { describeSearch } from '../archive/exports/opensearch.ts'

/** How a browser searches the archive from its own address bar. */
export const GET: APIRoute = () => {
  const { site, url } = archive()
  const text = describeSearch({ ...site, search: new URL(url.search, site.address).href })
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}
