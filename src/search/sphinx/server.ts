import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { visible } from '../../text/visible.ts'
import { defaultOptions } from '../options.ts'
import { partsOf } from '../query/parts.ts'
import type { FacetField, SearchEngine, Sort } from '../types.ts'
import { asked, NoAnswer } from './connection.ts'

/** The one server that a search past a static index needs: read only, without state, for a host in front of it. It answers
 *  `GET …/search?q=&limit=&offset=&sort=`, `…/facets?q=&fields=`, `…/near?q=` and `…/suggest?q=` with what an engine answers, as
 *  JSON; whatever stands before the last part of an address is the host's. */

/** What one question may cost. */
export type Bounds = {
  /** characters of a query */
  typed: number
  /** its words and filters: each may cost several statements */
  parts: number
  /** results, with those that are passed over */
  listed: number
  /** questions that are answered at the same time; more are told to come again */
  atOnce: number
  /** milliseconds that a question may take */
  wait: number
}

export const bounds: Bounds = { typed: 500, parts: 50, listed: 1000, atOnce: 32, wait: 10_000 }

/** A client is the host, and its connections are few: milliseconds in which it has to ask, and how often that is looked at. */
const slowest = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 5000 }
const mostConnections = 1000
/** Milliseconds that a connection may rest, an answer unread. */
const longestRest = 30_000

export type Serving = { address: string; close(): Promise<void> }

type ServerOptions = { host?: string; port?: number; bounds?: Partial<Bounds>; log?: (line: string) => void }

/** Serves an engine, to this machine alone where no other `host` is named; port 0 is any free port. */
export async function serveSearch(engine: SearchEngine, options: ServerOptions = {}): Promise<Serving> {
  const { host = '127.0.0.1', port = 0, log = () => {} } = options
  const most = { ...bounds, ...options.bounds }
  let running = 0
  const server = createServer(slowest, async ({ method, url = '' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'only GET is answered')
    const question = questionIn(url, most)
    if ('status' in question) return refuse(response, question.status, question.why)
    if (running >= most.atOnce) return refuse(response, 503, 'too many questions at once: ask again')
    running++
    const nobodyWaits = new AbortController()
    response.on('close', () => nobodyWaits.abort())
    const answering = asked.run(nobodyWaits.signal, async () => question.ask(engine)).finally(() => running--)
    try {
      answer(response, 200, await inTime(answering, most.wait))
    } catch (error) {
      nobodyWaits.abort()
      if (!(error instanceof NoAnswer || error instanceof TooLate)) log(visible(String(error)))
      if (error instanceof TooLate) refuse(response, 504, 'this took too long: ask for less')
      else refuse(response, 502, 'the search does not answer just now: ask again')
    }
  })
  server.maxConnections = mostConnections
  server.setTimeout(longestRest)
  await listening(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    address: `http://${host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Question = { ask(engine: SearchEngine): Promise<unknown> } | { status: number; why: string }

const sorts: ReadonlySet<string> = new Set<Sort>(['relevance', 'newest', 'oldest'])
const facetFields: ReadonlySet<string> = new Set<FacetField>(['county', 'year', 'column', 'paper', 'reporter', 'kind'])

function questionIn(url: string, most: Bounds): Question {
  const address = URL.parse(url.replace(/^\/+/, '/'), 'http://host')
  if (!address) return { status: 400, why: 'this is no address' }
  const { pathname, searchParams } = address
  const typed = searchParams.get('q') ?? ''
  if (typed.length > most.typed) return { status: 414, why: `a query has at most ${most.typed} characters` }
  if (partsOf(typed).length > most.parts) return { status: 414, why: `a query has at most ${most.parts} words` }
  switch (pathname.slice(pathname.lastIndexOf('/') + 1)) {
    case 'search': {
      const [limit, offset] = [number(searchParams.get('limit'), 10), number(searchParams.get('offset'), 0)]
      const sort = searchParams.get('sort') ?? defaultOptions.sort
      if (limit === undefined || offset === undefined || !sorts.has(sort))
        return { status: 400, why: 'limit and offset are whole numbers; sort is relevance, newest or oldest' }
      if (limit + offset > most.listed) return { status: 400, why: `at most ${most.listed} results are listed` }
      return { ask: (engine) => engine.search(typed, { limit, offset, sort: sort as Sort }) }
    }
    case 'facets': {
      const fields = (searchParams.get('fields') ?? '').split(',').filter((field) => field !== '')
      if (!fields.every((field) => facetFields.has(field)))
        return { status: 400, why: `fields are of ${[...facetFields].join(', ')}` }
      return { ask: (engine) => engine.facets(typed, [...new Set(fields)] as FacetField[]) }
    }
    case 'near':
      return { ask: (engine) => engine.near(typed) }
    case 'suggest':
      return { ask: (engine) => engine.suggest(typed) }
    default:
      return { status: 404, why: 'ask for search, facets, near or suggest' }
  }
}

/** A whole number, or what stands for none; undefined of anything else. */
function number(text: string | null, none: number): number | undefined {
  if (text === null) return none
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

class TooLate extends Error {}

async function inTime<Value>(value: Promise<Value>, wait: number): Promise<Value> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new TooLate()), wait)
  return Promise.race([value, late.promise]).finally(() => clearTimeout(timer))
}

function refuse(response: ServerResponse, status: number, why: string): void {
  if (status === 503) response.setHeader('retry-after', '1')
  answer(response, status, { error: why })
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': status === 200 ? 'public, max-age=60' : 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  })
  response.end(JSON.stringify(value))
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}
