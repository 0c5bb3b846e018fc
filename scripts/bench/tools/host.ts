import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Serving, serveSite } from '../../site/serve.ts'

/** Serves a built site to this machine as `hosting/nginx.conf` does: packed, with its security headers, what never
 *  changes cached for ever and everything else asked about again. */
export async function hostSite(dir: string): Promise<Serving> {
  const plain = await serveSite({ dir })
  const server = createServer((request, response) => answer(plain.address, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await plain.close()
    },
  }
}

const headers = {
  'Content-Encoding': 'gzip',
  Vary: 'Accept-Encoding',
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}
const unchanging = /\/_astro\/|\/search\/[a-z]+-[0-9a-f]+[./]/

async function answer(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/'
  const from = await fetch(new URL(path, address), { redirect: 'manual' })
  response.writeHead(from.status, {
    ...headers,
    'Content-Type': from.headers.get('content-type') ?? 'application/octet-stream',
    'Cache-Control': unchanging.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(from.headers.has('location') ? { Location: from.headers.get('location') ?? '' } : {}),
  })
  response.end(gzipSync(new Uint8Array(await from.arrayBuffer())))
}
