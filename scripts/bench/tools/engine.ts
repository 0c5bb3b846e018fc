/** A search engine as the benchmark sees it. */
export type Measured = {
  name: string
  /** the bytes and files of its index, and what making it took: seconds by the clock and of a processor, bytes of memory */
  index: { bytes: number; files: number; seconds: number; cpu: number; peak: number }
  /** A first query, from nothing to the first ten results with what is shown of them. */
  cold(query: string): Promise<Cold>
  /** The ids of all results, best first (or, where that would take for ever, so many and the count). */
  all(query: string): Promise<{ ids: string[]; total: number; exact: boolean }>
  /** Milliseconds for the first ten results, where everything was asked before. */
  warm(query: string): Promise<number>
  close(): Promise<void>
}

/** `rounds` are the requests that had to wait for each other; undefined where that cannot be seen. */
export type Cold = { ids: string[]; bytes: number; requests: number; rounds: number | undefined }
