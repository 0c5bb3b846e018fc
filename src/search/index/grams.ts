import { fnvStart, fnvStep } from '../../text/fnv.ts'
/** The grams of the index. A gram is **common** when it stands in the archive more often than a leaf may; the list of
 *  common grams is part of the root, and every part of a common gram is common. The **leaf** at a place of a text is the
 *  shortest gram there that is not common:
 *
 *      全 面 推 进 乡 村 振 兴 。       common: 全 面 全面 推 进 推进 乡 村 乡村 振 兴 振兴 乡村振 村振 …
 *      └────┘                           全面推 is the leaf at 全
 *         └────┘                        面推 at 面, if that is rare
 *
 *  Every place of every text has one, so every text of any length has a leaf to be found by, unless it is common itself. */

/** Grams are never longer than this, so that a sentence printed in every issue does not make the index deep; a line of
 *  furniture that got into every article, 央视网消息（新闻联播）：, is 12. */
export const longestGram = 16

/** A gram that stands in more places is common, in so many units of text. The more text, the more places a leaf may have: its
 *  list stays below 8 KB, and the common grams' tree below 20 KB. */
export function mostPlacesFor(units: number): number {
  return Math.round(Math.min(4000, Math.max(500, Math.sqrt(units) / 2)))
}

/** Stands in the texts of the index wherever a title, name or paragraph ends. No query contains it: folding drops it. */
export const end = '\0'

/** Where the leaf at `start` ends, or undefined when the text ends sooner: everything from `start` on is common. */
export function leafEnd(text: string, start: number, isCommon: (gram: string) => boolean): number | undefined {
  for (let to = start + 1; to <= text.length; to++) {
    if (to - start >= longestGram || !isCommon(text.slice(start, to))) return to
  }
  return undefined
}

/** The shard that holds a leaf: one of `shards`, in the order of their hashes. */
export function shardOf(gram: string, shards: number): number {
  return shardOfHash(hashOf(gram), shards)
}

export function shardOfHash(hash: number, shards: number): number {
  return Math.floor((hash / 2 ** 32) * shards)
}

/** A leaf's FNV-1a hash over its UTF-16 units, mixed at the end as MurmurHash3 does. */
export function hashOf(gram: string): number {
  let hash = fnvStart
  for (let i = 0; i < gram.length; i++) hash = fnvStep(hash, gram.charCodeAt(i))
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
