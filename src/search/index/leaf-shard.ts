import { readText, writeText } from './alphabet.ts'
import { ByteReader, type ByteWriter } from './bytes.ts'

/** The columns of a shard, each of all its leaves, so that like stands by like and packs well:
 *  - heads: per leaf its gram, its counts and the sizes of its parts in the other columns;
 *  - gaps: from one document's number to the next, less one;
 *  - counts: per document, how often the leaf stands there times four, plus the best class of those places; where it stands
 *    more than once and the best class is not that of texts, for each class from the best down to 1 how many places have it;
 *  - lefts: where it stands more than once in a document, the character before each place;
 *  - lengths: per place, how many characters its continuation has;
 *  - continuations: those characters. */
export const leafColumns = 6

/** The sizes of a leaf's parts but its head, in bytes. Each number is at least a byte, and a length exactly one: what can be
 *  reckoned from the counts is not written. */
export type LeafSizes = [gaps: number, counts: number, lefts: number, lengths: number, texts: number]

/** Everything the index knows of one leaf, as bytes still to be put into a shard: its parts, one for each column, lie one after
 *  another in `bytes`, from `at` on. Their sizes are sizes[row] and those that follow. */
export type LeafRecord = { bytes: Uint8Array; at: number; sizes: ArrayLike<number>; row: number }

/** What a leaf's head says. `docs` and `places` count the documents that hold it and the places where it stands. */
type LeafHead = { gram: string; docs: number; places: number; sizes: Readonly<LeafSizes> }

/** A leaf's documents, ascending, and what is known of each. */
export type LeafList = {
  docs: Uint32Array
  /** where the places of a document begin in the two arrays below; one more at the end */
  starts: Uint32Array
  /** per place: its class; within a document the best come first */
  classes: Uint8Array
  /** per place: the character before it, or '' where it is the document's only one */
  lefts: string[]
  /** per place: what follows, as far as the next leaf's end reaches beyond this one's */
  continuations: string[]
}

export function writeLeafHead(writer: ByteWriter, { gram, docs, places, sizes }: LeafHead): void {
  const [gaps, counts, lefts, , texts] = sizes
  writer.number(gram.length)
  writeText(writer, gram)
  writer.number(docs)
  writer.number(places - docs)
  writer.number(gaps - docs)
  writer.number(counts - docs)
  if (places > docs) writer.number(lefts)
  writer.number(texts)
}

/** The leaves of a shard as its file's bytes before they are packed, written to `writer`, over what stood there. */
export function writeShard(records: readonly LeafRecord[], writer: ByteWriter): Uint8Array<ArrayBuffer> {
  writer.clear()
  writer.number(records.length)
  const next = Uint32Array.from(records, ({ at }) => at)
  for (let column = 0; column < leafColumns; column++)
    for (let i = 0; i < records.length; i++) {
      const { bytes, sizes, row } = records[i] as LeafRecord
      const from = next[i] ?? 0
      const to = from + (sizes[row + column] ?? 0)
      writer.copy(bytes, from, to)
      next[i] = to
    }
  return writer.written()
}

/** The list of a leaf in a shard; undefined when no document holds the leaf. */
export function readShard(bytes: Uint8Array, wanted: string): LeafList | undefined {
  const reader = new ByteReader(bytes)
  const all = new Array<number>(leafColumns - 1).fill(0)
  let found: { docs: number; places: number; offsets: number[] } | undefined
  for (let terms = reader.number(); terms > 0; terms--) {
    const gram = readText(reader, reader.number())
    const docs = reader.number()
    const places = docs + reader.number()
    if (gram === wanted) found = { docs, places, offsets: [...all] }
    const gaps = docs + reader.number()
    const counts = docs + reader.number()
    const lefts = places > docs ? reader.number() : 0
    const sizes: LeafSizes = [gaps, counts, lefts, places, reader.number()]
    sizes.forEach((size, part) => {
      all[part] = (all[part] ?? 0) + size
    })
  }
  if (found === undefined) return undefined
  let column = reader.at
  const readers = found.offsets.map((offset, part) => {
    const start = column + offset
    column += all[part] ?? 0
    return new ByteReader(bytes, start)
  })
  return readList(readers, found.docs, found.places)
}

function readList(readers: ByteReader[], docCount: number, placeCount: number): LeafList {
  const [gaps, counts, lefts, lengths, texts] = readers as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader]
  const list: LeafList = {
    docs: new Uint32Array(docCount),
    starts: new Uint32Array(docCount + 1),
    classes: new Uint8Array(placeCount),
    lefts: new Array(placeCount),
    continuations: new Array(placeCount),
  }
  let doc = -1
  let place = 0
  for (let i = 0; i < docCount; i++) {
    doc += gaps.number() + 1
    const count = counts.number()
    const places = count >>> 2
    list.docs[i] = doc
    list.starts[i] = place
    list.classes[place] = count & 3
    if (places > 1)
      for (let best = count & 3, at = place; best > 0; best--)
        for (let left = counts.number(); left > 0; left--) list.classes[at++] = best
    for (let left = places; left > 0; left--, place++) {
      list.lefts[place] = places > 1 ? readText(lefts, 1) : ''
      list.continuations[place] = readText(texts, lengths.number())
    }
  }
  list.starts[docCount] = place
  return list
}
