import type { APIRoute } from 'astro'
import { archive } from '../archive/current.ts'

/** Every robot may read everything; where the sitemap is. */
export const GET: APIRoute = () => {
  const { site, url } = archive()
  const sitemap = new URL(url.file('sitemap.xml'), site.address).href
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`, { headers: { 'content-type': 'text/plain' } })
}
