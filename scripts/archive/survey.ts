import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { largestDump } from '../pipeline/dump.ts'
import { Duplicates, type Print, printOf } from '../pipeline/identity/duplicates.ts'
import { decode } from '../pipeline/text/decode.ts'
import type { Effects } from './effects.ts'
import { printFrom, type Seen, type State, type Survey } from './state.ts'

/** Reads every dump of a folder once. `before` is what an earlier run remembers: the print of the same bytes is taken from there. */
export function survey(dumps: string, list: readonly string[], before: State | undefined, effects: Effects): Survey {
  const seen = new Map<string, Seen>()
  const duplicates = new Duplicates()
  for (const dump of list) {
    const bytes = bytesOf(join(dumps, dump), effects)
    const sha256 = bytes ? createHash('sha256').update(bytes).digest('hex') : ''
    const known = before?.dumps[dump]
    const print = known?.print && known.sha256 === sha256 ? printFrom(known.print) : bytes && printOfBytes(bytes)
    if (print) duplicates.add(dump, print)
    seen.set(dump, { sha256, print })
  }
  return { seen, twins: duplicates.twins((dump) => textOf(effects.read(join(dumps, dump))) ?? '') }
}

function printOfBytes(bytes: Uint8Array): Print | undefined {
  const text = textOf(bytes)
  return text === undefined ? undefined : printOf(text)
}

function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes)
  return 'text' in decoded ? decoded.text : undefined
}

/** Why a dump cannot be read is said when it is parsed. */
function bytesOf(path: string, effects: Effects): Uint8Array | undefined {
  try {
    return effects.size(path) > largestDump ? undefined : effects.read(path)
  } catch {
    return undefined
  }
}
