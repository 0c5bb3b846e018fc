import type { ListedField } from '../query/facets.ts'
import type { Doc } from '../types.ts'
import { type CommonList, readCommon } from './common-file.ts'
import { countFacet } from './facet-file.ts'
import { shardOf } from './grams.ts'
import { type LeafList, readShard } from './leaf-shard.ts'
import { commonFile, facetFile, leafFile, textFile } from './names.ts'
import type { FilesRoot } from './root.ts'
import { contentOf, DamagedIndex, type Source } from './source.ts'

/** An index's lists and texts, fetched when they are asked for and kept while there is room. */
export type IndexReader = {
  /** undefined when no document holds the leaf */
  leaf(gram: string): Promise<LeafList | undefined>
  common(gram: string): Promise<CommonList>
  doc(number: number): Promise<Doc>
  /** how many of the documents, ascending, have each value of a field */
  facet(field: ListedField, docs: Iterable<number>): Promise<Map<string, number>>
}

/** Files that are kept: at most some 10 MB of unpacked bytes. */
const mostKept = 300

export function indexReader(source: Source, root: FilesRoot): IndexReader {
  const kept = new Map<string, Promise<Uint8Array>>()

  function file(name: string): Promise<Uint8Array> {
    const known = kept.get(name) ?? contentOf(source, `${root.folder}/${name}`, name)
    kept.delete(name)
    kept.set(name, known)
    known.catch(() => kept.delete(name))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return known
  }

  return {
    async leaf(gram) {
      return readShard(await file(leafFile(shardOf(gram, root.shards))), gram, root.alphabet)
    },
    async common(gram) {
      const place = root.common.get(gram)
      if (place === undefined) throw new Error(`“${gram}” is no common gram`)
      return readCommon(await file(commonFile(place.file)), place.count, place.nth)
    },
    async doc(number) {
      const name = textFile(Math.floor(number / root.perPack))
      const docs: Doc[] = JSON.parse(new TextDecoder().decode(await file(name)))
      const doc = docs[number % root.perPack]
      if (doc === undefined) throw new DamagedIndex(name)
      return doc
    },
    async facet(field, docs) {
      return countFacet(await file(facetFile(field)), docs)
    },
  }
}
