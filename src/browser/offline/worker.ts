import { addressesOf, keepPage, keepShell, mostFetched, pageFrom, renew, type ShellFile, trim } from './keep.ts'
import { cacheName, cachesOf, isFile, kindOf, namesOf, type Part, plainAddress } from './kinds.ts'

/** The service worker: keeps what was read, so that it can be read again without a line, and in a small archive searched. A
 *  new build comes with a new version of this file. Its browser then fetches all that the build brings along, and every
 *  kept page anew, and only when all of it is there throws the old away: no withdrawn article stays behind. */

declare const self: ServiceWorkerGlobalScope

/** Of the build: its version, the files that are always kept and the page for what is not, both below the home. */
declare const BUILD: { version: string; files: ShellFile[]; offline: string }

const build = BUILD
const { scope } = self.registration
const home = new URL(scope).pathname
/** Every page of the site loads this script. */
const mark = `${home}reading.js`
const open = (part: Part) => caches.open(cacheName(home, build.version, part))

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  // What does not come whole, because the reader has left, or has no room, is not kept.
  const alive = (work: Promise<unknown>) => event.waitUntil(work.catch(() => {}))
  const kind = kindOf(request, scope)
  if (kind === 'hashed') event.respondWith(hashedFile(request, alive))
  else if (kind === 'page') event.respondWith(page(request, alive))
  else if (kind === 'file')
    event.respondWith(fetch(request).catch(async () => (await kept(request.url)) ?? Response.error()))
})

async function install(): Promise<void> {
  const shell = await open('shell')
  await keepShell(shell, scope, build.files, { mark, before: (address) => caches.match(address, { ignoreVary: true }) })
  const read = await open('read')
  const own = cacheName(home, build.version, 'read')
  for (const name of sparesData() ? [] : cachesOf(await caches.keys(), home, 'read'))
    if (name !== own) await renew(await caches.open(name), read, mark)
  await self.skipWaiting()
}

/** The pages that are open were loaded before this worker was there: it fetches them itself. */
async function activate(): Promise<void> {
  await self.clients.claim()
  const own = namesOf(home)
  const old = (await caches.keys()).filter((name) => name.startsWith(own) && !name.startsWith(own + build.version))
  for (const name of old) await keepScripts(await caches.open(name))
  await Promise.all(old.map((name) => caches.delete(name)))
  const read = await open('read')
  for (const { url } of await self.clients.matchAll({ type: 'window' })) {
    const address = plainAddress(url)
    const answer = await fetch(address).catch(() => undefined)
    if (answer) await keepPage(read, address, answer, mark)
  }
}

/** Keeps the scripts of an earlier build: a tab that is open since then may still ask for one. */
async function keepScripts(old: Cache): Promise<void> {
  const fetched = await open('fetched')
  for (const request of await old.keys()) {
    const answer = request.url.startsWith(`${scope}_astro/`) ? await old.match(request) : undefined
    if (answer && !(await kept(request.url))) await fetched.put(request, answer)
  }
  await trim(fetched, mostFetched)
}

/** Whether the reader spares the line: then pages that were read are fetched when they are read again. */
function sparesData(): boolean {
  return 'connection' in navigator && Reflect.get(Object(navigator.connection), 'saveData') === true
}

async function page(request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> {
  return pageFrom(request, await open('read'), { kept, instead: () => kept(scope + build.offline), alive, mark })
}

async function hashedFile(request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> {
  // The search asks so for a file of which it got something else.
  const isAskedAnew = request.cache === 'reload'
  const known = isAskedAnew ? undefined : await kept(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (isFile(answer)) {
    const copy = answer.clone()
    const fetched = await open('fetched')
    alive(fetched.put(request, copy).then(() => trim(fetched, mostFetched)))
  }
  return answer
}

/** What this build keeps at an address. */
async function kept(address: string): Promise<Response | undefined> {
  for (const part of ['read', 'shell', 'fetched'] as const)
    for (const one of addressesOf(plainAddress(address))) {
      const found = await (await open(part)).match(one, { ignoreVary: true })
      if (found) return found
    }
  return undefined
}
