import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Twelve characters of a–z and 2–7 (60 bits of SHA-256): an article's permanent name, made once from where it was first seen. */
export function shortId(seed: string): string {
  const digest = createHash('sha256').update(seed).digest()
  let id = ''
  for (let i = 0; i < 12; i++) id += alphabet[(digest[i] as number) & 31]
  return id
}
