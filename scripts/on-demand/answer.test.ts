import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sendMade } from './answer.ts'

test('what cannot be made just now is said so, to its server in a line, and nobody keeps that', async () => {
  const lines: string[] = []
  const made = { key: 'k', text: () => '正文' }
  const broken = { key: 'k', text: (): string => JSON.parse('\u001b') }
  const server = createServer((request, response) =>
    sendMade('articles/x.md', request.url === '/made' ? made : broken, (line) => lines.push(line))(request, response),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  const failed = await get('/broken')
  expect([failed.status, failed.headers.get('cache-control'), failed.headers.get('etag')]).toEqual([
    500,
    'no-store',
    null,
  ])
  expect(lines).toEqual([expect.stringMatching(/^articles\/x\.md cannot be made: SyntaxError[^\p{Cc}]+$/u)])
  expect(await (await get('/made')).text()).toBe('正文')
  server.close()
})
