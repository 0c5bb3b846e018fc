import { stemOf } from '../../src/archive/dump-files.ts'
import type { Failure } from '../pipeline/dump.ts'
import { pageSlug } from '../pipeline/files/slug.ts'

type Found = { dumps: string[]; failures: Failure[] }

/** The dumps of a folder without those whose files or page would lie where another one's do: `1-4d0a7448.txt` beside `第1版.txt`, and
 *  on a disk that is not this one `A.txt` beside `a.txt`. A name that stands in its address as it is can be changed without a trace,
 *  so it is that one which is a failure. */
export function withoutMeeting({ dumps, failures }: Found): Found {
  const keepers = new Map<string, string>()
  const refused = new Map<string, Failure>()
  const isChanged = (dump: string) => pageSlug(stemOf(dump)) !== stemOf(dump)
  for (const dump of [...dumps.filter(isChanged), ...dumps.filter((one) => !isChanged(one))]) {
    const stem = stemOf(dump)
    const places = [`files ${onAnyDisk(stem)}`, `page ${onAnyDisk(pageSlug(stem))}`]
    const other = places.map((place) => keepers.get(place)).find((one) => one !== undefined)
    if (other !== undefined) refused.set(dump, meets(dump, other))
    else for (const place of places) keepers.set(place, dump)
  }
  return { dumps: dumps.filter((dump) => !refused.has(dump)), failures: [...failures, ...refused.values()] }
}

/** What two paths have in common that are one on some disk: of macOS and Windows, of a stick. */
const onAnyDisk = (path: string) =>
  path
    .normalize('NFC')
    .toLowerCase()
    .replace(/[. ]+(?=\/|$)/gu, '')

const meets = (file: string, other: string): Failure => ({
  file,
  line: undefined,
  found: `its page would have the address of ${other}, here or on a disk that tells fewer names apart`,
  todo: 'rename it',
})
