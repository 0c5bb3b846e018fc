import { stemOf } from '../../src/archive/dump-files.ts'
import type { Failure } from '../pipeline/dump.ts'
import { pageSlug } from '../pipeline/files/slug.ts'

type Found = { dumps: string[]; failures: Failure[] }

/** The dumps of a folder without those whose page would have the address of another one's: `1-4d0a7448.txt` beside `第1版.txt`. A
 *  name that stands in its address as it is can be changed without a trace, so it is that one which is a failure. */
export function withoutMeeting({ dumps, failures }: Found): Found {
  const byAddress = Map.groupBy(dumps, (dump) => pageSlug(stemOf(dump)))
  const meeting = [...byAddress.values()].flatMap((names) => {
    const keeper = names.find((name) => pageSlug(stemOf(name)) !== stemOf(name)) ?? names[0]
    return names.filter((name) => name !== keeper).map((file) => meets(file, keeper ?? ''))
  })
  const refused = new Set(meeting.map(({ file }) => file))
  return { dumps: dumps.filter((dump) => !refused.has(dump)), failures: [...failures, ...meeting] }
}

const meets = (file: string, other: string): Failure => ({
  file,
  line: undefined,
  found: `its page would have the address of ${other}`,
  todo: 'rename it',
})
