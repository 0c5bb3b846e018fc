/** A short name of a text, to tell whether it is still the one that somebody saw: 64 bits of FNV-1a over its UTF-16
 *  units, blanks left out, as 16 hexadecimal digits. It guards against mistakes, not against malice. The same in every
 *  browser, also where a page may not use cryptography. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function contextHash(text: string): string {
  let hash = offset
  for (const character of text.replace(/\s+/gu, ''))
    for (let i = 0; i < character.length; i++)
      hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(i))) * prime)
  return hash.toString(16).padStart(16, '0')
}

const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n
