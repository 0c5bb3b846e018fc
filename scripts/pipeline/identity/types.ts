import type { Link } from '../../../src/archive/permalinks.ts'
import type { Look } from '../../../src/archive/schema.ts'

/** What tells whether two texts are one article. `sketch` is what the register has of it; of a page that an older version wrote, the look is not known. */
export type Text = { look: Look | undefined; sketch: string }

/** An article that asks for its id: `own` is what it would be called as a new one, `decided` what a person says that it is. */
export type Claim = Text & { own: string; look: Look; decided?: string }

/** A dump as it is read now, its articles in printed order. */
export type Reading = { dump: string; sha256: string; date: string | undefined; articles: readonly Claim[] }

/** A text that had an id when the record of its page was written. */
export type Known = { id: string; look: Look | undefined }

/** An id that an article of the page had once, or one of another page `from` which is gone, and the articles that may have its text now: a person has to say. */
export type Lost = Known & { candidates: string[]; from?: { dump: string; date: string | undefined } | undefined }

/** What the record of a page remembers. */
export type PageMemory = {
  dump: string
  sha256: string
  date: string | undefined
  texts: readonly Known[]
  lost: readonly Lost[]
}

/** A published id that no article has, and the articles that may have its text, the likeliest first. */
export type Missing = { link: Link & { row: number }; candidates: string[] }

export type Claims = {
  /** of each dump, its articles' ids in their order */
  ids: ReadonlyMap<string, readonly string[]>
  /** links that the register lacks */
  added: Link[]
  missing: Missing[]
  /** what people decided and cannot be: an id that was never published, is redirected, or stands twice */
  refused: { dump: string; id: string }[]
  /** of each dump, what its record has to remember of ids without an article */
  lost: ReadonlyMap<string, readonly Lost[]>
}

/** Two pages of one day, as far as both say it. */
export const isSameDay = (a: { date: string | undefined }, b: { date: string | undefined }): boolean =>
  a.date === undefined || b.date === undefined || a.date === b.date
