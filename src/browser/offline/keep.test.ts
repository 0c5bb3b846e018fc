import { hash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { addressesOf, keepPage, keepShell, mostPages, pageFrom, patience, renew, trim } from './keep.ts'

const home = 'https://a.example/'
const address = `${home}articles/a/`
const mark = '/reading.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a page comes from the host, and is kept as the newest', async () => {
  const read = cacheWith({ [address]: 'old', 'https://a.example/b/': 'other' })
  vi.stubGlobal('fetch', async () => html('new'))
  expect(await ask(read)).toBe(pageOf('new'))
  expect(textsOf(read)).toEqual(['other', 'new'])
})

test.each([
  ['kept', pageOf('kept')],
  [undefined, pageOf('the page for what is not kept')],
])('without a line, of a page that is %s comes %s', async (kept, shown) => {
  const read = cacheWith(kept === undefined ? {} : { [address]: kept })
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no line')))
  expect(await ask(read)).toBe(shown)
})

test('a host that takes its time is not waited for when the page is kept', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const shown = ask(cacheWith({ [address]: 'kept' }))
  let isShown = false
  shown.then(() => {
    isShown = true
  })
  await vi.advanceTimersByTimeAsync(patience - 1)
  expect(isShown).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await shown).toBe(pageOf('kept'))
})

test.each([404, 410])('a page that is gone (%i) is shown so, and kept no longer', async (status) => {
  const read = cacheWith({ [address]: 'old' })
  vi.stubGlobal('fetch', async () => html('gone', status))
  expect(await ask(read)).toBe('gone')
  expect(textsOf(read)).toEqual([])
})

test('a new build fetches every kept page anew, and leaves behind what is gone', async () => {
  const pages = Array.from({ length: 11 }, (_, nth) => `https://a.example/${nth}/`)
  const old = cacheWith(Object.fromEntries(pages.map((page) => [page, 'old'])))
  const read = cacheWith({})
  vi.stubGlobal('fetch', async (url: string) => (url === pages[3] ? html('gone', 404) : html(`new ${url}`)))
  await renew(old, read, mark)
  expect(textsOf(read)).toEqual(pages.filter((page) => page !== pages[3]).map((page) => `new ${page}`))
})

test('while the host cannot be reached, nothing is given up', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no line')))
  await expect(renew(cacheWith({ [address]: 'old' }), cacheWith({}), mark)).rejects.toThrow('no line')
})

test('a portal that answers in the place of a page is shown, and not kept', async () => {
  const read = cacheWith({ [address]: 'kept' })
  vi.stubGlobal('fetch', async () => html('log in', 200, 'log in'))
  expect(await ask(read)).toBe('log in')
  expect(textsOf(read)).toEqual(['kept'])
  await renew(cacheWith({ [`${address}2/`]: 'old' }), read, mark)
  expect(textsOf(read)).toEqual(['kept'])
})

test('what a build brings along is kept when all of it is as it was built', async () => {
  const files: Record<string, Response> = { '': html('home'), 'a.js': file('1', 'text/javascript') }
  vi.stubGlobal('fetch', async (url: string) => files[url.slice(home.length)])
  const shell = cacheWith({})
  await keepShell(
    shell,
    home,
    [
      ['', null],
      ['a.js', hash('sha256', '1').slice(0, 16)],
    ],
    { mark, before: nothing },
  )
  expect([...shell.entries.keys()]).toEqual([home, `${home}a.js`])
})

test.each([
  ['another script', html('home'), file('2', 'text/javascript')],
  ['a page for a script', html('home'), html('log in', 200, 'log in')],
  ['somebody else’s page', html('log in', 200, 'log in'), file('1', 'text/javascript')],
  ['no page', html('home', 500), file('1', 'text/javascript')],
])('with %s nothing is kept', async (_, page, script) => {
  vi.stubGlobal('fetch', async (url: string) => (url === home ? page : script))
  const shell = cacheWith({})
  const files: [string, string | null][] = [
    ['', null],
    ['a.js', hash('sha256', '1').slice(0, 16)],
  ]
  await expect(keepShell(shell, home, files, { mark, before: nothing })).rejects.toThrow('is not what was built')
  expect(shell.entries.size).toBe(0)
})

test('what an earlier build brought under the same hashed name is not fetched again', async () => {
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url)
    return file('new', 'text/javascript')
  })
  const hashes = { old: hash('sha256', 'old').slice(0, 16), new: hash('sha256', 'new').slice(0, 16) }
  const shell = cacheWith({})
  await keepShell(
    shell,
    home,
    [
      ['_astro/a.CJYPTFY6.js', hashes.old],
      ['reading.js', hashes.new],
    ],
    { mark, before: async () => file('old', 'text/javascript') },
  )
  expect(fetched).toEqual([`${home}reading.js`])
  expect(textsOf(shell)).toEqual(['old', 'new'])
})

test('a host that takes the last slash away: its page is kept as one that came straight', async () => {
  const detour = Object.defineProperties(html('home'), {
    redirected: { value: true },
    url: { value: `${home}offline` },
  })
  vi.stubGlobal('fetch', async () => detour)
  const shell = cacheWith({})
  await keepShell(shell, home, [['offline/', null]], { mark, before: nothing })
  expect(shell.entries.get(`${home}offline/`)?.redirected).toBe(false)
  expect(addressesOf(`${home}offline/`)).toContain(`${home}offline`)
})

const nothing = async () => undefined

test('the oldest go first', async () => {
  const read = cacheWith({})
  for (let nth = 0; nth < mostPages + 2; nth++)
    await keepPage(read, `https://a.example/${nth}/`, html(String(nth)), mark)
  expect(textsOf(read).length).toBe(mostPages)
  expect([textsOf(read)[0], textsOf(read).at(-1)]).toEqual(['2', String(mostPages + 1)])
  await trim(read, 1)
  expect(textsOf(read)).toEqual([String(mostPages + 1)])
})

async function ask(read: FakeCache): Promise<string> {
  const work: Promise<unknown>[] = []
  const answer = await pageFrom(new Request(`${address}?from=list`), read, {
    kept: (at) => read.match(at),
    instead: async () => html('the page for what is not kept'),
    alive: (one) => work.push(one.catch(() => {})),
    mark,
  })
  if (!vi.isFakeTimers()) await Promise.all(work)
  return answer.text()
}

/** A cache in memory that lists its entries in the order in which they came, as browsers do. */
type FakeCache = Cache & { entries: Map<string, Response> }

function cacheWith(texts: Record<string, string>): FakeCache {
  const entries = new Map(Object.entries(texts).map(([at, text]) => [at, html(text)]))
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request))
  const cache: Pick<FakeCache, 'entries' | 'match' | 'put' | 'delete' | 'keys'> = {
    entries,
    match: async (request) => entries.get(urlOf(request)),
    put: async (request, answer) => void entries.set(urlOf(request), answer),
    delete: async (request) => entries.delete(urlOf(request)),
    keys: async () => [...entries.keys()].map((at) => new Request(at)),
  }
  return cache as FakeCache
}

/** What the host answers for a page of one word. */
function html(word: string, status = 200, text = status === 200 ? pageOf(word) : word): Response {
  return answerOf(word, text, { status, headers: { 'content-type': 'text/html' } })
}

function file(text: string, type: string): Response {
  return answerOf(text, text, { status: 200, headers: { 'content-type': type } })
}

function answerOf(word: string, text: string, init: ResponseInit): Response {
  return Object.defineProperties(new Response(text, init), {
    type: { value: 'basic' },
    clone: { value: () => answerOf(word, text, init) },
    word: { value: word },
  })
}

/** A page of the site. */
function pageOf(word: string): string {
  return `<script src="/reading.js"></script>${word}`
}

function textsOf({ entries }: FakeCache): string[] {
  return [...entries.values()].map((answer) => String(Reflect.get(answer, 'word')))
}
