import { isFile, isHashed, isPage, plainAddress } from './kinds.ts'

/** How pages and files are kept in a browser and taken from there. A page that is asked for comes from the host whenever
 *  that answers in time. */

/** Milliseconds that a host may take before a page that is kept is shown in its place. */
export const patience = 3000

/** Pages that are kept: a few evenings of reading, some 3 MB. The oldest go first. */
export const mostPages = 100

/** Files of a big archive's search that are kept: what some fifty queries fetch. */
export const mostFetched = 300

/** Downloads at a time while pages are fetched anew. */
const atOnce = 4

/** A page from the host, which is then kept in `read`; from what is kept when the host does not answer in time; `instead`
 *  when there is neither. What goes on after the answer, and may fail, is handed to `alive`. */
export async function pageFrom(request: Request, read: Cache, { kept, instead, alive, mark }: From): Promise<Response> {
  const address = plainAddress(request.url)
  const known = await kept(address)
  const answer = fetch(request)
  alive(answer.then((fresh) => keepPage(read, address, fresh.clone(), mark)))
  if (known === undefined) return answer.catch(async () => (await instead()) ?? Response.error())
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience))
  return Promise.race([answer.catch(() => known), late])
}

type From = {
  kept: (address: string) => Promise<Response | undefined>
  instead: () => Promise<Response | undefined>
  alive: (work: Promise<unknown>) => void
  mark: string
}

/** Keeps what a host answered for a page, as the newest; a page that is there no more is kept no longer. Every page of the
 *  site has `mark` in it: without it an answer is somebody else's, and is not kept. */
export async function keepPage(read: Cache, address: string, answer: Response, mark: string): Promise<void> {
  if (answer.status === 404 || answer.status === 410) await read.delete(address)
  if (!(await isOwnPage(answer, mark))) return
  await read.delete(address)
  await read.put(address, answer)
  await trim(read, mostPages)
}

const isOwnPage = async (answer: Response, mark: string): Promise<boolean> =>
  isPage(answer) && (await answer.clone().text()).includes(mark)

/** A file that every build brings along, below the site's home, with the beginning of its SHA-256; a page has none: hosts write
 *  into pages. */
export type ShellFile = [path: string, hash: string | null]

/** Fetches what a build brings along, all of it as it was built, and keeps it; what an earlier build has brought under the
 *  same hashed name, which `before` gives, is not fetched again. Throws when the host cannot be reached, or when something
 *  else answers in its place; then nothing is kept. */
export async function keepShell(
  shell: Cache,
  home: string,
  files: readonly ShellFile[],
  { mark, before }: { mark: string; before: (address: string) => Promise<Response | undefined> },
): Promise<void> {
  const answers = await Promise.all(
    files.map(async ([path, hash]) => {
      const known = hash !== null && isHashed(path) ? await before(home + path) : undefined
      const answer = known ?? (await withoutDetour(await fetch(home + path, { cache: 'no-cache' }), home + path))
      const isOwn = hash === null ? isOwnPage(answer, mark) : isFile(answer) && (await hashOf(answer)).startsWith(hash)
      if (!(await isOwn)) throw new TypeError(`${path} is not what was built`)
      return [home + path, answer] as const
    }),
  )
  for (const [address, answer] of answers) await shell.put(address, answer)
}

/** An answer as it can be kept and shown. Some hosts take the last slash of an address away: what came by that detour no
 *  browser takes for a page. */
async function withoutDetour(answer: Response, asked: string): Promise<Response> {
  if (!answer.redirected || answer.url !== asked.replace(/\/$/, '')) return answer
  const { status, headers } = answer
  return new Response(await answer.blob(), { status, headers })
}

/** The addresses at which one page is kept: with its last slash and without, as the host has it. */
export function addressesOf(address: string): string[] {
  return [address, address.endsWith('/') ? address.slice(0, -1) : `${address}/`]
}

async function hashOf(answer: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Fetches every page that `old` keeps anew into `read`: what the host has no more is left behind. Throws when the host
 *  cannot be reached; then nothing may be thrown away yet. */
export async function renew(old: Cache, read: Cache, mark: string): Promise<void> {
  const requests = await old.keys()
  for (let at = 0; at < requests.length; at += atOnce) {
    const some = requests.slice(at, at + atOnce)
    const answers = await Promise.all(some.map(({ url }) => fetch(url, { cache: 'no-cache' })))
    for (const [nth, { url }] of some.entries()) {
      const answer = answers[nth]
      if (answer) await keepPage(read, url, answer, mark)
    }
  }
}

/** Takes the oldest entries out of a cache until no more than `most` are left. A cache lists them in the order in which
 *  they were put there. */
export async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
