import { readText, writeText } from './alphabet.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { shardOf } from './grams.ts'

/** A common gram and whether its list begins a new file. */
export type CommonGram = { gram: string; opensFile: boolean }

/** Where a common gram's list lies: the file, and which of its lists it is. */
export type CommonPlace = { file: number; nth: number }

/** The part that tells of the grams that begin with this character. */
export function partOf(character: string, parts: number): number {
  return shardOf(character, parts)
}

/** The common grams of a segment, in code-unit order, in so many parts by their first characters, so that a query fetches those
 *  of its own characters alone. A part is the walk through a tree: every beginning of a common gram is common, so a gram is its
 *  parent and one character.
 *
 *      how many roots │ per root: character, file, number in it, children │ per child: character, twice its children, odd
 *                                                                            when its list begins a file │ … */
export function writeCommonGrams(grams: readonly CommonGram[], parts: number): Uint8Array<ArrayBuffer>[] {
  const children = new Map<string, number>()
  for (const { gram } of grams) children.set(gram.slice(0, -1), (children.get(gram.slice(0, -1)) ?? 0) + 1)
  const trees = Array.from({ length: parts }, () => ({ roots: 0, writer: new ByteWriter() }))
  const place: CommonPlace = { file: -1, nth: 0 }
  for (const { gram, opensFile } of grams) {
    place.file += opensFile ? 1 : 0
    place.nth = opensFile ? 0 : place.nth + 1
    const tree = trees[partOf(gram.charAt(0), parts)] as (typeof trees)[number]
    const below = children.get(gram) ?? 0
    writeText(tree.writer, gram.slice(-1))
    if (gram.length > 1) tree.writer.number(2 * below + (opensFile ? 1 : 0))
    else {
      tree.roots++
      for (const number of [place.file, place.nth, below]) tree.writer.number(number)
    }
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
  let place: CommonPlace = { file: 0, nth: 0 }
  const walk = (parent: string, children: number) => {
    for (let left = children; left > 0; left--) {
      const gram = parent + readText(reader, 1)
      const value = reader.number()
      place = value & 1 ? { file: place.file + 1, nth: 0 } : { file: place.file, nth: place.nth + 1 }
      places.set(gram, place)
      walk(gram, value >>> 1)
    }
  }
  for (let roots = reader.number(); roots > 0; roots--) {
    const gram = readText(reader, 1)
    place = { file: reader.number(), nth: reader.number() }
    places.set(gram, place)
    walk(gram, reader.number())
  }
}
