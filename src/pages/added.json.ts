import type { APIRoute } from 'astro'
import { archive } from '../archive/current.ts'
import { addedList, jsonFeed } from '../archive/exports/feeds.ts'

/** What was published here last, as a JSON Feed. */
export const GET: APIRoute = () =>
  new Response(jsonFeed(archive(), addedList(archive()), 'added'), {
    headers: { 'content-type': 'application/feed+json' },
  })
