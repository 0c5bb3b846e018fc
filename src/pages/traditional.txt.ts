import type { APIRoute } from 'astro'
import { archive } from '../archive/current.ts'
import { traditionalTable } from '../archive/exports/traditional.ts'

/** What a page loads when its reader asks for traditional characters. */
export const GET: APIRoute = () =>
  new Response(traditionalTable(archive()), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
