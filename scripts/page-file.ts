import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page that was written: its file's path below the site's folder, and the SHA-256 of its bytes. */
export type PageFile = readonly [path: string, sha256: string]

/** Writes what was rendered at an address as a file of the site: `https://…/base/articles/x/` → `articles/x/index.html`
 *  below `folder`. `base` is the folder of the host. Astro's own writing hands each page to other threads four times, which
 *  takes as long as rendering it; and the page has to be hashed, too. */
export async function writePage(folder: string, base: string, address: string, response: Response): Promise<PageFile> {
  const path = new URL(address).pathname.slice(base.replace(/\/$/, '').length + 1)
  const buffer = await response.arrayBuffer()
  const bytes = new Uint8Array(buffer)
  mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(folder, path, 'index.html'), bytes)
  const file = [`${path}index.html`, hash('sha256', bytes)] as const
  buffer.transfer(0) // frees it now: the collector would let a hundred megabytes of pages wait
  return file
}
