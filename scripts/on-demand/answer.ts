import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { visible } from '../../src/text/visible.ts'
import type { MadeFile } from './files.ts'

/** Sends a file that is made now, as a static host sends it: with what it is made of as its tag, so that whoever has it is told so
 *  without its being made. Every reader asks again, as hosting/nginx.conf has it for pages. Who stands in front may keep it. */
export function sendMade(path: string, { key, text }: MadeFile, log: (line: string) => void) {
  return ({ headers }: IncomingMessage, response: ServerResponse): void => {
    const tag = `"${key}"`
    response.setHeader('ETag', tag)
    response.setHeader('Cache-Control', 'no-cache')
    if (names(headers['if-none-match'] ?? '', tag)) {
      response.writeHead(304).end()
      return
    }
    try {
      const bytes = Buffer.from(text())
      const type = `${types[extname(path)]}; charset=utf-8`
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes)
    } catch (error) {
      log(visible(`${path} cannot be made: ${error}`))
      response.removeHeader('ETag')
      response.writeHead(500, { 'Cache-Control': 'no-store' }).end()
    }
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.json': 'application/json',
}

/** `W/"a", "b"` names "a" and "b", `*` whatever there is. A host in front weakens the tag of what it packs. */
const names = (header: string, tag: string): boolean =>
  header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
