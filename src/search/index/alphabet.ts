import { frequentCharacters } from '../../text/frequent-characters.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'

/** Characters as numbers, the frequent ones small: one byte for the first 128, two for the next sixteen thousand. The first are
 *  what every article has: the end of a text, the marks of fields, digits. Every UTF-16 unit that is not listed has its own
 *  number, after those that are. */
const listed = [
  ...'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u00080123456789',
  ...frequentCharacters.slice(0, 108),
  ...' .-abcdefghijklmnopqrstuvwxyz\u000f\u0010\u0011\u0012\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089',
  ...frequentCharacters.slice(108),
].join('')

const numbers = Uint32Array.from({ length: 0x10000 }, (_, code) => listed.length + code)
for (let i = 0; i < listed.length; i++) numbers[listed.charCodeAt(i)] = i

/** UTF-16 unit → number. */
export function numberOf(code: number): number {
  return numbers[code] ?? 0
}

/** Number → UTF-16 unit. */
export function codeOf(number: number): number {
  return number < listed.length ? listed.charCodeAt(number) : number - listed.length
}

export function writeText(writer: ByteWriter, text: string): void {
  for (let i = 0; i < text.length; i++) writer.number(numberOf(text.charCodeAt(i)))
}

export function readText(reader: ByteReader, length: number): string {
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode(codeOf(reader.number()))
  return text
}
