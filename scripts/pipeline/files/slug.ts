import { createHash } from 'node:crypto'

/** A dump's path without its extension → its address below /pages/. Parts that an address cannot carry as they are get the letters that it can and eight characters of
 *  their hash, so that two never meet: `2010/20100101-1` stays, `第1版` becomes `1-3f2a9c04`. */
export const pageSlug = (stem: string): string => stem.split('/').map(part).join('/')

/** `index.html` is the page of the folder itself. */
const plain = /^(?!index\.html$)[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/i

function part(name: string): string {
  if (plain.test(name)) return name
  const kept = name.replace(/[^A-Za-z0-9_-]+/gu, '').slice(0, 60)
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return kept ? `${kept}-${hash}` : hash
}
