import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Archive } from '../../src/archive/load.ts'
import { filled } from './page-frame.ts'
import { pageKinds } from './page-kinds.ts'
import type { PageFile, PageToDo, SharedPages } from './page-work.ts'

/** Fills the frame of a page and writes it, as `writePage` does. An error names the page. */
export function writeFilled(folder: string, archive: Archive, { frames }: SharedPages, page: PageToDo): PageFile {
  const kind = pageKinds[page.template]
  const frame = frames.get(page.template)
  if (!kind || !frame) throw new Error(`${page.template} has no frame`)
  const path = kind.path(archive, page.name)
  try {
    return writePage(folder, archive.url.home, path, filled(frame, kind.parts(archive, page.name)))
  } catch (cause) {
    throw new Error(`${path} cannot be rendered`, { cause })
  }
}

/** Writes what was rendered at a path as a file of the site, below `folder`. `base` is the folder of the host. Astro's own writing
 *  hands each page to other threads four times, which takes as long as rendering it; and the page has to be hashed, too. */
export function writePage(folder: string, base: string, path: string, page: string): PageFile {
  const file = fileOf(base, path)
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  const bytes = encoded(page)
  writeFileSync(join(folder, file), bytes)
  return [file, hash('sha256', bytes)]
}

/** The file of the page at a path, below the site's folder: `/base/articles/x/` → `articles/x/index.html`. */
export function fileOf(base: string, path: string): string {
  return `${path.slice(base.replace(/\/$/, '').length + 1)}index.html`
}

/** The text in UTF-8, in memory that the next call writes over: new memory for each page would be half the work, and the
 *  collector would let a hundred megabytes of it wait. */
function encoded(text: string): Uint8Array {
  if (text.length * mostBytes > space.length) space = new Uint8Array(2 * text.length * mostBytes)
  return space.subarray(0, encoder.encodeInto(text, space).written)
}

const encoder = new TextEncoder()
let space = new Uint8Array(2 ** 20)

/** Of a UTF-16 unit in UTF-8. */
const mostBytes = 3
