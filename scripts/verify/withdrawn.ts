import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Fault, faultOf } from '../../src/archive/fault.ts'
import type { Mask } from '../../src/archive/mask.ts'
import { isPack, tableBytes } from '../../src/search/index/packs.ts'
import { disk } from '../archive/effects.ts'
import { fileInScript } from '../site/portable/data-scripts.ts'

/** The files of a built site that quote a text which was withdrawn, whatever their kind: packed or not, in tags or between them. */
export function* hiddenFaults(dist: string, mask: Mask): Generator<Fault> {
  if (mask.isEmpty) return
  for (const file of disk.files(dist, '')) {
    const bytes = unpacked(disk.read(join(dist, file)))
    if (bytes === undefined) yield faultOf(file, undefined, 'cannot be unpacked', todo)
    else if (textsOf(bytes).some((text) => mask.hides(text)))
      yield faultOf(file, undefined, 'quotes an article that was withdrawn', todo)
  }
}

const todo = 'build the site again; if it says so again, report it as a bug, and do not publish the site'

/** What a file holds: itself, what was packed, all files of a pack of the search, a file that a portable site has in a script;
 *  undefined where it is damaged. */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  const inScript = fileInScript(bytes)
  if (inScript) return unpacked(inScript)
  const [first, second] = bytes
  const from = isPack(bytes) ? tableBytes : 0
  if (from === 0 && !(first === 0x1f && second === 0x8b)) return bytes
  try {
    return gunzipSync(bytes.subarray(from))
  } catch {
    return undefined
  }
}

/** What a file says, with its tags and without: references, escapes and addresses undone. */
function textsOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/&#x([0-9a-f]{1,6});|&#(\d{1,7});|\\u([0-9a-f]{4})/giu, (written, hex, decimal, unit) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? unit, 16) : Number(decimal)
      return code > 0x10ffff ? written : String.fromCodePoint(code)
    })
    .replace(/(?:%[0-9a-f]{2})+/giu, addressed)
  return [text, text.replace(/<[^>]*>/gu, '')]
}

/** `%E6%9D%91` → 村; what is no UTF-8 stays. */
function addressed(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
