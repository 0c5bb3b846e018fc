import { readCommon, readHead } from './common-file.ts'
import { type CommonPlace, partOf, readCommonGrams } from './common-grams.ts'
import { countFacet } from './facet-file.ts'
import { shardOf } from './grams.ts'
import { readShard } from './leaf-shard.ts'
import { commonFile, facetFile, gramsFile, headFile, leafFile, textFile } from './names.ts'
import type { Lists } from './phrase.ts'
import type { SegmentFacts } from './segments.ts'
import { contentOf, type Source } from './source.ts'

/** Files that are kept: at most some 10 MB of unpacked bytes. */
const mostKept = 600

/** A segment's lists and texts in files, which are fetched when they are asked for and kept while there is room. */
export function segmentReader(source: Source, facts: SegmentFacts): Lists {
  const kept = new Map<string, Promise<Uint8Array>>()

  function file(name: string): Promise<Uint8Array> {
    const known = kept.get(name) ?? contentOf(source, `${facts.folder}/${name}`, name)
    kept.delete(name)
    kept.set(name, known)
    known.catch(() => kept.delete(name))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return known
  }

  async function commonGrams(text: string): Promise<ReadonlyMap<string, CommonPlace>> {
    const parts = new Set(Array.from({ length: text.length }, (_, i) => partOf(text.charAt(i), facts.grams)))
    const places = new Map<string, CommonPlace>()
    for (const part of await Promise.all([...parts].map((part) => file(gramsFile(part))))) readCommonGrams(part, places)
    return places
  }

  async function placeOf(gram: string): Promise<CommonPlace> {
    const place = (await commonGrams(gram.charAt(0))).get(gram)
    if (place === undefined) throw new Error(`“${gram}” is no common gram`)
    return place
  }

  return {
    async commonIn(text) {
      const places = await commonGrams(text)
      return (gram) => places.has(gram)
    },
    async leaf(gram) {
      return readShard(await file(leafFile(shardOf(gram, facts.shards))), gram)
    },
    async head(gram) {
      const { file: nth, isLong } = await placeOf(gram)
      return isLong ? readHead(await file(headFile(nth))) : undefined
    },
    async common(gram) {
      const place = await placeOf(gram)
      return readCommon(await file(commonFile(place.file)), place.nth)
    },
    async doc(number) {
      return JSON.parse(new TextDecoder().decode(await file(textFile(number))))
    },
    async facet(field, docs) {
      return countFacet(await file(facetFile(field)), docs)
    },
  }
}
