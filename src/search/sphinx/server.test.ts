import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { typedQueries } from '../../../tests/typed-queries.ts'
import { docs, places, words } from '../engines/fixtures.ts'
import { engineInMemory, openSearch } from '../engines/open.ts'
import { formatVersion, indexFile, writeIndexFile } from '../index/format.ts'
import { DamagedIndex, hostSource, Unreachable } from '../index/source.ts'
import type { Answer, SearchEngine } from '../types.ts'
import { asked, NoAnswer } from './connection.ts'
import { type Bounds, serveSearch } from './server.ts'

/** The search server and the engine that asks it, with the engine in memory in the place of a cluster. */

const memory = engineInMemory(docs, places, async () => words)

async function served(engine: SearchEngine, bounds: Partial<Bounds> = {}, log = (_: string) => {}): Promise<string> {
  const { address, close } = await serveSearch(engine, { bounds, log })
  afterAll(close)
  return address
}

/** The engine that opens an index file which names a server. A host has both below one address, as a site does. */
async function remoteEngine(server: string): Promise<SearchEngine> {
  const host = createServer(async ({ url = '' }, response) => {
    if (url === `/site/search/${indexFile}`) response.end(writeIndexFile({ articles: 3, remote: '../api/' }))
    else if (url.startsWith('/site/api/')) {
      const answer = await fetch(server + url.slice('/site/api/'.length))
      response.writeHead(answer.status).end(await answer.text())
    } else response.writeHead(404).end('<!doctype html>')
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  afterAll(() => host.close())
  const { port } = host.address() as AddressInfo
  const opened = await openSearch(hostSource(`http://127.0.0.1:${port}/site/search/`, indexFile))
  return 'engine' in opened ? opened.engine : expect.fail(JSON.stringify(opened.refused))
}

const remote = await remoteEngine(await served(memory))

test.each(typedQueries)('%j is answered as by the engine itself', async (typed) => {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
  for (const options of [{}, { sort: 'oldest', limit: 1, offset: 1 }] as const)
    expect(await remote.search(typed, options)).toEqual(plain(await memory.search(typed, options)))
  expect(await remote.near(typed)).toEqual(plain(await memory.near(typed)))
  expect(await remote.suggest(typed)).toEqual(plain(await memory.suggest(typed)))
  const fields = ['county', 'year'] as const
  expect(await remote.facets(typed, fields)).toEqual(plain(await memory.facets(typed, fields)))
})

test('the engine knows how many articles it searches', () => {
  expect(remote.articles).toBe(3)
})

test.each<[string, number, string, RequestInit?]>([
  ['search?q=汶上', 200, '"total":1'],
  ['any/folder/search?q=汶上&limit=1', 200, '"total":1'],
  ['search', 200, '"total":0'],
  ['other?q=汶上', 404, 'search, facets, near or suggest'],
  ['', 404, 'search, facets, near or suggest'],
  ['search?q=汶上&limit=-1', 400, 'whole numbers'],
  ['search?q=汶上&limit=1e9', 400, 'whole numbers'],
  ['search?q=汶上&sort=hits', 400, 'relevance, newest or oldest'],
  ['search?q=汶上&offset=991', 400, 'at most 1000 results'],
  ['facets?q=汶上&fields=county,text', 400, 'county, year'],
  [`search?q=${'汶'.repeat(501)}`, 414, 'at most 500 characters'],
  [`search?q=${'汶 '.repeat(51)}`, 414, 'at most 50 words'],
  ['//evil.example/search?q=汶上', 200, '"total":1'],
  ['search?q=汶上', 405, 'only GET', { method: 'POST' }],
])('%s → %i', async (path, status, said, init = {}) => {
  const response = await fetch((await served(memory)) + path, init)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(said)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toBe(status === 200 ? 'public, max-age=60' : 'no-store')
})

/** What comes back for a request as it stands: `fetch` would not send it. */
async function raw(address: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1').setEncoding('utf8')
  socket.end(`${request}\r\nHost: x\r\nConnection: close\r\n\r\n`)
  let answer = ''
  for await (const data of socket) answer += data
  return answer.split('\r\n')[0] ?? ''
}

test.each([
  ['GET http://[/search HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
  ['GET http://x:99999/search HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
  ['GET http://x:80/search?q=%E0%80 HTTP/1.1', 'HTTP/1.1 200 OK'],
  ['GET /%00/../search?q=%00%0a HTTP/1.1', 'HTTP/1.1 200 OK'],
  ['OPTIONS * HTTP/1.1', 'HTTP/1.1 405 Method Not Allowed'],
])('%s → %s, and it serves on', async (request, status) => {
  const address = await served(memory)
  expect(await raw(address, request)).toBe(status)
  expect((await fetch(`${address}search?q=1`)).status).toBe(200)
})

/** An engine whose searches wait until they are let go. */
function waiting() {
  const gate = Promise.withResolvers<Answer>()
  return { engine: { ...memory, search: () => gate.promise }, open: async () => gate.resolve(await memory.search('')) }
}

test('more questions at once than it takes are told to come again, and later are answered', async () => {
  const { engine, open } = waiting()
  const address = await served(engine, { atOnce: 2 })
  const two = [fetch(`${address}search?q=1`), fetch(`${address}search?q=2`)]
  const third = async () => fetch(`${address}search?q=3`)
  await expect.poll(async () => (await fetch(`${address}near?q=3`)).status).toBe(503)
  const refused = await third()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
  await open()
  expect((await Promise.all(two)).map(({ status }) => status)).toEqual([200, 200])
  await expect.poll(async () => (await third()).status).toBe(200)
})

test('what takes too long is given up, and nothing more is asked for it', async () => {
  const { engine } = waiting()
  const signals: (AbortSignal | undefined)[] = []
  const search = () => {
    signals.push(asked.getStore())
    return engine.search()
  }
  const response = await fetch(`${await served({ ...engine, search }, { wait: 1 })}search?q=1`)
  expect([response.status, await response.json()]).toEqual([504, { error: 'this took too long: ask for less' }])
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
})

test('nothing more is asked for a client that is gone', async () => {
  const { engine } = waiting()
  const began = Promise.withResolvers<AbortSignal | undefined>()
  const search = () => {
    began.resolve(asked.getStore())
    return engine.search()
  }
  const client = new AbortController()
  const asking = fetch(`${await served({ ...engine, search })}search?q=1`, { signal: client.signal })
  const signal = await began.promise
  client.abort()
  await expect(asking).rejects.toThrow()
  await expect.poll(() => signal?.aborted).toBe(true)
})

test('a cluster that does not answer is no fault of the program; anything else is written down, and not shown', async () => {
  const log = vi.fn()
  for (const [error, lines] of [
    [new NoAnswer('the search server at 10.0.0.7:9306 does not answer'), 0],
    [new TypeError('secret\nis not a function'), 1],
  ] as const) {
    const failing: SearchEngine = {
      ...memory,
      search: () => {
        throw error
      },
    }
    const response = await fetch(`${await served(failing, {}, log)}search?q=1`)
    expect([response.status, await response.json()]).toEqual([
      502,
      { error: 'the search does not answer just now: ask again' },
    ])
    expect(log).toHaveBeenCalledTimes(lines)
  }
  expect(log).toHaveBeenCalledWith('TypeError: secret\\nis not a function')
})

test('a server that refuses is told from a host that has no server', async () => {
  const failing = await remoteEngine(await served({ ...memory, search: () => Promise.reject(new NoAnswer('gone')) }))
  await expect(failing.search('汶上')).rejects.toThrow(Unreachable)
  const source = hostSource('http://127.0.0.1:1/', indexFile)
  const page = {
    read: async (name: string) =>
      name === indexFile
        ? writeIndexFile({ articles: 3, remote: '../api/' })
        : new TextEncoder().encode('<!doctype html>'),
  }
  const opened = await openSearch(page)
  await expect('engine' in opened && opened.engine.search('汶上')).rejects.toThrow(new DamagedIndex('../api/search'))
  await expect(openSearch(source)).rejects.toThrow(Unreachable)
})

test.each(['https://evil.example/', '//evil.example/', '/api/', 'javascript:x/', '../../..', '../api', '', 7])(
  'an index that names %j for its server is not believed',
  async (named) => {
    const line = `${JSON.stringify({ format: 'xianwen-search', version: formatVersion, remote: named })}\n`
    const whole = Buffer.from(writeIndexFile({ articles: 3, remote: '../api/' }))
    const file = Buffer.concat([Buffer.from(line), whole.subarray(whole.indexOf(0x0a) + 1)])
    const opened = await openSearch({ read: async () => new Uint8Array(file) })
    expect(opened).toEqual({ refused: { is: 'damaged', found: indexFile } })
  },
)
