import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'

/** A name → the last part of its address: its reading, syllable by syllable, and the first eight digits of its SHA-256.
 *
 *      赵明清        zhao-ming-qing-cb66d8ac
 *      单县          shan-xian-dc9b9e35
 *
 *  It depends on nothing but the name, so that it stays when other names come; the digits keep names apart that are read
 *  alike. A name without a letter that an address can carry is its digits alone. */
export function nameSlug(name: string): string {
  const syllables = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const letters = syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostLetters)
    .replace(/^-|-$/g, '')
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return letters === '' ? digits : `${letters}-${digits}`
}

/** Of nine or ten characters; the digits tell longer names apart. */
const mostLetters = 50
