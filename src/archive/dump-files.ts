/** The files of a dump: `dump` is its path below the folder of dumps, with `/`; each file's path is below the archive's
 *  folder. */

/** A dump's name without `.txt`, by which its other files are named. */
export const stemOf = (dump: string): string => dump.replace(/\.txt$/u, '')

export const dumpFile = (dump: string): string => `dumps/${dump}`

/** What its archivist knows of it. */
export const sidecarFile = (dump: string): string => dumpFile(`${stemOf(dump)}.yaml`)

/** What people decided about it. */
export const correctionsFile = (dump: string): string => `corrections/${stemOf(dump)}.yaml`

/** What the parser made of its page. */
export const recordFile = (dump: string): string => `pages/${stemOf(dump)}.yaml`

export const articleFileOf = (dump: string, id: string): string => `articles/${stemOf(dump)}/${id}.md`
