import type { Shown } from '../../src/archive/current.ts'
import type { Likenesses } from '../../src/archive/lists/related.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { Mask } from '../../src/archive/mask.ts'
import type { Memory } from '../../src/archive/memory.ts'
import type { Frame } from './page-frame.ts'

/** A page that was written: its file's path below the site's folder, and the SHA-256 of its bytes. */
export type PageFile = readonly [path: string, sha256: string]

/** A page to write: the file of its template, and which of that kind it is. */
export type PageToDo = { template: string; name: string }

/** Pages that two threads share out: each begins at its own end, and a page is whose takes it first. The claims lie in
 *  memory that both see. */
export type SharedPages = {
  pages: readonly PageToDo[]
  claims: Int32Array<SharedArrayBuffer>
  /** by the file of the template */
  frames: ReadonlyMap<string, Frame>
}

export function sharedPages(pages: readonly PageToDo[], frames: ReadonlyMap<string, Frame>): SharedPages {
  return { pages, frames, claims: new Int32Array(new SharedArrayBuffer(pages.length * Int32Array.BYTES_PER_ELEMENT)) }
}

/** Whether the page with this number is ours from now on: false when the other thread took it before. */
export function take({ claims }: SharedPages, nth: number): boolean {
  return Atomics.exchange(claims, nth, 1) === 0
}

/** What a thread that renders has to know before the frames are made. What has functions cannot be handed over: addresses are
 *  made anew, a mask of its runs. */
export type PageThreadData = {
  folder: string
  shown: Omit<Shown, 'archive'> & { archive: Omit<Archive, 'url' | 'mask' | 'memory'> }
  runs: Mask['runs']
}

/** What it says: what the articles are like, and what it learnt for that; then, once it was told what to write, pages that it wrote, and at the end that there
 *  are no more. */
export type PageThreadAnswer =
  | { likenesses: Likenesses; learnt: Memory['now'] }
  | { written: readonly PageFile[]; isLast: boolean }
