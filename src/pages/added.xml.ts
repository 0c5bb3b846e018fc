import type { APIRoute } from 'astro'
import { archive } from '../archive/current.ts'
import { addedList, atomFeed } from '../archive/exports/feeds.ts'

/** What was published here last, as an Atom feed. */
export const GET: APIRoute = () =>
  new Response(atomFeed(archive(), addedList(archive()), 'added'), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
