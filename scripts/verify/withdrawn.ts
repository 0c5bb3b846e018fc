import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Fault, faultOf } from '../../src/archive/fault.ts'
import type { Mask } from '../../src/archive/mask.ts'
import { disk } from '../archive/effects.ts'

/** The files of a built site that quote a text which was withdrawn, whatever their kind: packed or not, between tags or not. */
export function* hiddenFaults(dist: string, mask: Mask): Generator<Fault> {
  if (mask.isEmpty) return
  for (const file of disk.files(dist, ''))
    if (mask.hides(textOf(disk.read(join(dist, file)))))
      yield faultOf(file, undefined, 'quotes an article that was withdrawn', todo)
}

const todo = 'build the site again; if it says so again, report it as a bug, and do not publish the site'

/** What a file says: unpacked, without tags, its references undone. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(isPacked(bytes) ? gunzipSync(bytes) : bytes)
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\u([0-9a-f]{4})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The two bytes that a gzip file begins with. */
const isPacked = ([first, second]: Uint8Array) => first === 0x1f && second === 0x8b
