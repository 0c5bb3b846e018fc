import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageToDo } from './page-work.ts'

/** A page that was written: its file's path below the site's folder, and the SHA-256 of its bytes. */
export type PageFile = readonly [path: string, sha256: string]

/** Renders a page and writes it, as `writePage` does. An error names the page. */
export async function writeRendered(
  folder: string,
  base: string,
  page: PageToDo,
  render: (page: PageToDo) => Promise<Uint8Array>,
): Promise<PageFile> {
  try {
    return writePage(folder, base, page.address, await render(page))
  } catch (cause) {
    throw new Error(`${page.address} cannot be rendered`, { cause })
  }
}

/** Writes what was rendered at an address as a file of the site: `https://…/base/articles/x/` → `articles/x/index.html`
 *  below `folder`. `base` is the folder of the host. Astro's own writing hands each page to other threads four times, which
 *  takes as long as rendering it; and the page has to be hashed, too. The bytes are given up. */
export function writePage(folder: string, base: string, address: string, bytes: Uint8Array): PageFile {
  const path = new URL(address).pathname.slice(base.replace(/\/$/, '').length + 1)
  mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(join(folder, path, 'index.html'), bytes)
  const file = [`${path}index.html`, hash('sha256', bytes)] as const
  // Freed now: the collector would let a hundred megabytes of pages wait.
  if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0)
  return file
}
