import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs of Debian's package `sphinxsearch` on this machine; undefined when one is missing. */
export function findSphinx(): { searchd: string; indexer: string } | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const find = (name: string) => folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
  const [searchd, indexer] = [find('searchd'), find('indexer')]
  return searchd && indexer ? { searchd, indexer } : undefined
}
