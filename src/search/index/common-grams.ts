import { readText, writeText } from './alphabet.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { shardOf } from './grams.ts'

/** A common gram, whether its list begins a new file, and whether it is long: such a list has a head in a file of its own. */
export type CommonGram = { gram: string; opensFile: boolean; isLong: boolean }

/** Where a common gram's list lies: the file, and which of its lists it is. */
export type CommonPlace = { file: number; nth: number; isLong: boolean }

/** The part that tells of the grams that begin with this character. */
export function partOf(character: string, parts: number): number {
  return shardOf(character, parts)
}

/** The common grams of a segment, in code-unit order, in so many parts by their first characters, so that a query fetches those
 *  of its own characters alone. A part is the walk through a tree: every beginning of a common gram is common, so a gram is its
 *  parent and one character.
 *
 *      how many roots │ per root: character, file, number in it, ends │ per child: character, ends │ …
 *
 *  where `ends` is four times the number of its children, plus two when its list is long, plus one when that begins a file. */
export function writeCommonGrams(grams: readonly CommonGram[], parts: number): Uint8Array<ArrayBuffer>[] {
  const children = new Map<string, number>()
  for (const { gram } of grams) children.set(gram.slice(0, -1), (children.get(gram.slice(0, -1)) ?? 0) + 1)
  const trees = Array.from({ length: parts }, () => ({ roots: 0, writer: new ByteWriter() }))
  const place = { file: -1, nth: 0 }
  for (const { gram, opensFile, isLong } of grams) {
    place.file += opensFile ? 1 : 0
    place.nth = opensFile ? 0 : place.nth + 1
    const tree = trees[partOf(gram.charAt(0), parts)] as (typeof trees)[number]
    const ends = 4 * (children.get(gram) ?? 0) + (isLong ? 2 : 0) + (opensFile ? 1 : 0)
    writeText(tree.writer, gram.slice(-1))
    if (gram.length === 1) {
      tree.roots++
      tree.writer.number(place.file)
      tree.writer.number(place.nth)
    }
    tree.writer.number(ends)
  }
  return trees.map(({ roots, writer }) => {
    const part = new ByteWriter(writer.length + 4)
    part.number(roots)
    part.append(writer)
    return part.written()
  })
}

/** Puts the common grams of a part, and where their lists lie, into `places`. */
export function readCommonGrams(bytes: Uint8Array, places: Map<string, CommonPlace>): void {
  const reader = new ByteReader(bytes)
  let [file, nth] = [0, 0]
  const add = (gram: string, ends: number) => {
    places.set(gram, { file, nth, isLong: (ends & 2) !== 0 })
    for (let left = ends >>> 2; left > 0; left--) {
      const below = gram + readText(reader, 1)
      const next = reader.number()
      if (next & 1) [file, nth] = [file + 1, 0]
      else nth++
      add(below, next)
    }
  }
  for (let roots = reader.number(); roots > 0; roots--) {
    const gram = readText(reader, 1)
    ;[file, nth] = [reader.number(), reader.number()]
    add(gram, reader.number())
  }
}
