import { textFile } from '../index/names.ts'
import type { Doc } from '../types.ts'
import { type WrittenFile, writePacked } from './pack.ts'

/** Writes articles in packs of a fixed number, so that an article's number says where it is; the first pack has the number
 *  `first`, the last may hold fewer. */
export function writeTextPacks(out: string, docs: readonly Doc[], perPack: number, first: number): WrittenFile[] {
  return Array.from({ length: Math.ceil(docs.length / perPack) }, (_, nth) => {
    const pack = docs.slice(nth * perPack, (nth + 1) * perPack)
    return writePacked(out, textFile(first + nth), JSON.stringify(pack), 'texts')
  })
}

/** JSON bytes of a pack before packing: about 4 KB after it, two articles of a newspaper. */
const bytesInPack = 9_500

/** More articles than this have a file each. Their lists are longer, so that a query has fewer bytes left for texts; and
 *  whoever hosts a hundred thousand pages hosts as many texts. */
const mostInPacks = 50_000

/** How many articles like these make a pack, in an archive of so many. */
export function articlesPerPack(sample: readonly Doc[], articles: number): number {
  if (articles > mostInPacks) return 1
  const bytes = Buffer.byteLength(JSON.stringify(sample))
  return Math.max(1, Math.round((bytesInPack * sample.length) / bytes))
}
