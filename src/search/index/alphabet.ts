import type { ByteReader, ByteWriter } from './bytes.ts'

/** Characters as numbers, the frequent ones small: one byte for the first 128, two for the next sixteen thousand. */
export type Alphabet = {
  /** UTF-16 unit → number */
  numberOf(code: number): number
  /** number → UTF-16 unit */
  codeOf(number: number): number
}

/** As many characters as are worth listing: the 1,500 most frequent of a newspaper are 97 % of its text. */
export const alphabetSize = 1500

/** The alphabet whose most frequent characters are those of `frequent`, in that order. Every other UTF-16 unit has its
 *  own number, after theirs. */
export function alphabetOf(frequent: string): Alphabet {
  const numbers = new Uint32Array(0x10000)
  for (let code = 0; code < numbers.length; code++) numbers[code] = frequent.length + code
  for (let i = 0; i < frequent.length; i++) numbers[frequent.charCodeAt(i)] = i
  return {
    numberOf: (code) => numbers[code] ?? 0,
    codeOf: (number) => (number < frequent.length ? frequent.charCodeAt(number) : number - frequent.length),
  }
}

export function writeText(writer: ByteWriter, text: string, { numberOf }: Alphabet): void {
  for (let i = 0; i < text.length; i++) writer.number(numberOf(text.charCodeAt(i)))
}

export function readText(reader: ByteReader, length: number, { codeOf }: Alphabet): string {
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCharCode(codeOf(reader.number()))
  return text
}
