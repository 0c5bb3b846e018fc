import type { Archive } from './load.ts'

/** What the pages show: an archive, and the form that it takes as a site. */
export type Shown = {
  archive: Archive
  /** whether the site has files for programs beside its pages: feeds, lists as JSON. Some hosts count files. */
  data: boolean
  /** whether the site is made to be opened from a disk, where no host answers: no feeds, nothing kept by browsers */
  portable: boolean
}

/** Has the pages show an archive, or fail with the error that tells why there is none. */
export function show(what: Shown | Error): void {
  shown = what
}

export function archive(): Archive {
  return current().archive
}

export function hasDataFiles(): boolean {
  return current().data
}

export function isPortable(): boolean {
  return current().portable
}

/** The process and its pages share this module: see scripts/site/one-model.ts. */
let shown: Shown | Error = new Error('no archive is shown: show() one before a page is rendered')

function current(): Shown {
  if (shown instanceof Error) throw shown
  return shown
}
