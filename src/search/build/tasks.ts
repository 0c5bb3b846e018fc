import type { CommonGram } from '../index/root.ts'
import type { Corpus } from './corpus.ts'
import type { WrittenFile } from './pack.ts'

/** What all workers share. Folders are absolute. */
export type Shared = {
  corpus: Corpus
  /** how long the leaf at every place of the corpus is, filled by `mark` */
  lengths: Uint8Array
  frequent: string
  /** a gram that stands in more places is common */
  mostPlaces: number
  /** for files that are deleted in the end */
  scratch: string
  out: string
  workers: number
}

export type CodeRange = { from: number; to: number }

/** What the main thread asks of a worker, one at a time. */
export type Task =
  /** finds the leaf at every place whose character lies in the range */
  | { is: 'mark'; range: CodeRange }
  /** writes the lists of all grams that begin there: common ones to one scratch file, leaves to those of their buckets */
  | { is: 'list'; range: CodeRange; nth: number }
  /** writes what is left of the leaves’ lists to their scratch files */
  | { is: 'close' }
  /** leaf lists of the buckets [first, end) → shards [first, end), of so many in all */
  | { is: 'shards'; buckets: [first: number, end: number]; shards: [first: number, end: number]; of: number }
  /** the common lists of a scratch file → files, the first of which has the number `first` */
  | { is: 'commons'; nth: number; first: number }

/** What a task came to: common grams in code-unit order, bytes of leaf lists before packing, files that were written. */
export type Done = { common: CommonGram[]; raw: number; files: WrittenFile[] }
