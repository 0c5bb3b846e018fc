import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Effects } from './effects.ts'
import { decode } from './pipeline/decode.ts'
import { largestDump } from './pipeline/dump.ts'
import { Duplicates, printOf, type Twin } from './pipeline/duplicates.ts'

/** What a look at every dump tells before one is parsed: its SHA-256 (empty when it cannot be read), and the dumps that another one replaces. */
export type Survey = { hashes: Map<string, string>; twins: Map<string, Twin> }

/** Reads every dump of a folder once. */
export function survey(dumps: string, list: readonly string[], effects: Effects): Survey {
  const hashes = new Map<string, string>()
  const duplicates = new Duplicates()
  for (const dump of list) {
    const bytes = bytesOf(join(dumps, dump), effects)
    hashes.set(dump, bytes ? createHash('sha256').update(bytes).digest('hex') : '')
    const decoded = bytes && decode(bytes)
    if (decoded && 'text' in decoded) duplicates.add(dump, printOf(decoded.text))
  }
  const twins = duplicates.twins((dump) => {
    const decoded = decode(effects.read(join(dumps, dump)))
    return 'text' in decoded ? decoded.text : ''
  })
  return { hashes, twins }
}

/** Why a dump cannot be read is said when it is parsed. */
function bytesOf(path: string, effects: Effects): Uint8Array | undefined {
  try {
    return effects.size(path) > largestDump ? undefined : effects.read(path)
  } catch {
    return undefined
  }
}
