import { hashOf } from './grams.ts'

/** A file of the index says what it is before what it holds, so that nothing else is taken for it: a page that a host gives for
 *  a file that is gone, another file, one that was cut.
 *
 *      x w s 7 │ length │ hash │ content
 *
 *  Length and hash are numbers of four bytes, lowest first. The hash is of the content, and begins with that of the file's name
 *  within the index: shard 5 in the place of shard 6 is foreign there. */

const sign = [0x78, 0x77, 0x73, 0x37]
const headLength = 12

export function sealed(name: string, content: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file = new Uint8Array(headLength + bytes.length)
  file.set(sign)
  const head = new DataView(file.buffer)
  head.setUint32(4, bytes.length, true)
  head.setUint32(8, murmur(bytes, hashOf(name)), true)
  file.set(bytes, headLength)
  return file
}

/** The content of a file; undefined when it is not this file, or not whole. */
export function unsealed(name: string, file: Uint8Array): Uint8Array | undefined {
  if (file.length < headLength || sign.some((byte, i) => file[i] !== byte)) return undefined
  const head = new DataView(file.buffer, file.byteOffset)
  const content = file.subarray(headLength)
  const isWhole = head.getUint32(4, true) === content.length
  return isWhole && head.getUint32(8, true) === murmur(content, hashOf(name)) ? content : undefined
}

/** MurmurHash3 of 32 bits (Appleby 2011). Browsers have their own hashes on secure pages only. */
export function murmur(bytes: Uint8Array, seed: number): number {
  let hash = seed
  const whole = bytes.length & ~3
  for (let i = 0; i < whole; i += 4) {
    const word =
      (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)
    hash ^= mixed(word)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let rest = 0
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | (bytes[i] ?? 0)
  hash ^= mixed(rest) ^ bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mixed(word: number): number {
  const once = Math.imul(word, 0xcc9e2d51)
  return Math.imul((once << 15) | (once >>> 17), 0x1b873593)
}
