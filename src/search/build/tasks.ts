import type { CommonGram } from '../index/common-grams.ts'
import type { Corpus, CorpusBlock } from '../index/corpus.ts'
import type { WrittenFile } from './pack.ts'
import type { Chunk } from './runs.ts'

/** What all workers share from when the articles are read. Folders are absolute. */
export type Shared = {
  corpus: Corpus
  /** how long the leaf at every place of the corpus is, filled by `mark` */
  lengths: Uint8Array
  /** a gram that stands in more places is common */
  mostPlaces: number
  /** bytes of common lists that make a file before packing; a longer list has a file of its own, and a head */
  bytesInFile: number
  /** for files that are deleted in the end */
  scratch: string
  out: string
}

export type CodeRange = { from: number; to: number }

/** What the main thread asks of a worker, one thing at a time, and what it gets. */
type Work = {
  /** reads articles that follow each other, in the bytes of their sources: writes a file of each, the first of which has the number
   *  `first`, and folds them */
  read: {
    with: {
      sources: Uint8Array<ArrayBuffer>
      first: number
      out: string
    }
    gets: { block: CorpusBlock; files: WrittenFile[]; digest: string }
  }
  /** reads articles only to give their digest: 32 characters for each */
  digest: { with: { sources: Uint8Array<ArrayBuffer> }; gets: string }
  /** takes what all share, before any of those below */
  begin: { with: { shared: Shared }; gets: undefined }
  /** finds all grams that begin with a character of the range: writes the lists of common ones to the `nth` scratch file and
   *  gives them in code-unit order; keeps where the leaves stand in another, and fills in their lengths */
  mark: { with: { range: CodeRange; nth: number }; gets: CommonGram[] }
  /** writes the lists of the leaves that were kept to a scratch file; gives their bytes before packing, and where they lie */
  list: { with: { nth: number }; gets: { raw: number; chunks: Chunk[] } }
  /** leaf lists of these chunks → shards [first, end), of so many in all */
  shards: {
    with: { chunks: Chunk[]; shards: [first: number, end: number]; of: number }
    gets: WrittenFile[]
  }
  /** the common lists of a scratch file → files, the first of which has the number `first` */
  commons: { with: { nth: number; first: number }; gets: WrittenFile[] }
}

export type Kind = keyof Work

/** One thing to do. */
export type Task<K extends Kind = Kind> = { [Each in K]: { is: Each } & Work[Each]['with'] }[K]

export type Gets<K extends Kind> = Work[K]['gets']
