import { existsSync, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import send from 'send'
import { readRegular } from '../../src/disk/regular-file.ts'
import { isWithin } from '../archive/effects.ts'

export type Serving = {
  /** Where the site's home is: `http://127.0.0.1:4321/archive/`. */
  address: string
  close(): Promise<void>
}

/** What answers a request for a file that the site's folder has not, by the file's path below it; undefined where nothing does. */
export type Otherwise = (file: string) => ((request: IncomingMessage, response: ServerResponse) => void) | undefined

type ServeOptions = { dir: string; base?: string; host?: string; port?: number; otherwise?: Otherwise }

/** Ports tried one after another from the wanted one, before any free port will do. */
const portsTried = 10

/** Serves a built site, to this machine only where no other `host` is named, the way a static host does: files as they are, a folder
 *  by its `index.html` and with a slash at its end, `404.html` for what is not there. `base` is the folder of the host that
 *  the site was built for (`/` or `/archive/`). A taken port is passed over for a free one; port 0 is any free port. */
export async function serveSite(options: ServeOptions): Promise<Serving> {
  const { dir, host = '127.0.0.1', port: wanted = 0, otherwise = () => undefined } = options
  const base = slashed(options.base ?? '/')
  const server = createServer(handler(dir, base, otherwise))
  const port = await listen(server, host, wanted)
  return {
    address: `http://${host}:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Every request looks at the disk anew: a build may have replaced the site since the last one. */
function handler(
  dir: string,
  base: string,
  otherwise: Otherwise,
): (request: IncomingMessage, response: ServerResponse) => void {
  const notFound = join(dir, '404.html')
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2)
    const search = query === undefined ? '' : `?${query}`
    if (`${pathname}/` === base) return redirect(response, base + search)
    // A browser takes what begins with two slashes for another host.
    if (!pathname.startsWith(base) || pathname.includes('//')) return sendNotFound(response, notFound)
    const path = pathname.slice(base.length)
    if (!isOwn(dir, path)) {
      const file = decoded(path)
      if (otherwise(`${file}/index.html`)) return redirect(response, `${pathname}/${search}`)
      const answer = otherwise(file === '' || file.endsWith('/') ? `${file}index.html` : file)
      return answer ? answer(request, response) : sendNotFound(response, notFound)
    }
    send(request, `/${path}`, { root: dir })
      .on('directory', (_, folder: string) => {
        if (existsSync(join(folder, 'index.html'))) redirect(response, `${pathname}/${search}`)
        else sendNotFound(response, notFound)
      })
      .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
        if (status === 416) response.writeHead(status, headers).end()
        else sendNotFound(response, notFound)
      })
      .pipe(response)
  }
}

/** Whether a path leads to a file or a folder of the site. A pipe or a device would be read for ever, and keep a thread of few;
 *  a link may lead anywhere. */
function isOwn(dir: string, path: string): boolean {
  try {
    const real = realpathSync(join(dir, decoded(path), path === '' || path.endsWith('/') ? 'index.html' : ''))
    const stat = statSync(real)
    return isWithin(realpathSync(dir), real) && (stat.isFile() || stat.isDirectory())
  } catch {
    return false
  }
}

/** A path without its escapes, as it stands where they are broken: nothing has such a name. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Listens at the first free port from `wanted` on, and says which it is. */
async function listen(server: Server, host: string, wanted: number): Promise<number> {
  const ports = wanted === 0 ? [0] : [...Array.from({ length: portsTried }, (_, n) => wanted + n), 0]
  for (const port of ports) {
    if (port <= highestPort && (await listensAt(server, host, port))) return (server.address() as AddressInfo).port
  }
  throw new Error(`no free port on ${host}`)
}

const highestPort = 65535

function listensAt(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader('Location', location)
  end(response, 301)
}

/** Node sends no body where only the head was asked for. */
function sendNotFound(response: ServerResponse, file: string): void {
  try {
    const page = readRegular(file)
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length }).end(page)
  } catch {
    end(response, 404)
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}

function slashed(base: string): string {
  return base.endsWith('/') ? base : `${base}/`
}
