import { ByteReader, ByteWriter } from './bytes.ts'

/** The values of one field over all articles, as bytes before packing: a line of JSON with the values, then per article how
 *  many it has, and which. */
export class FacetWriter {
  private readonly numbers = new Map<string, number>()
  private readonly writer = new ByteWriter(1 << 12)

  add(values: readonly string[]): void {
    this.writer.number(values.length)
    for (const value of values) {
      const number = this.numbers.get(value) ?? this.numbers.size
      this.numbers.set(value, number)
      this.writer.number(number)
    }
  }

  finish(): Uint8Array {
    const line = new TextEncoder().encode(`${JSON.stringify([...this.numbers.keys()])}\n`)
    const file = new ByteWriter(line.length + this.writer.length)
    file.raw(line)
    file.raw(this.writer.written())
    return file.written()
  }
}

/** How many of the articles have each value. `docs` are their numbers, ascending. */
export function countFacet(bytes: Uint8Array, docs: Iterable<number>): Map<string, number> {
  const newline = bytes.indexOf(0x0a)
  const values: string[] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, newline)))
  const counts = new Uint32Array(values.length)
  const reader = new ByteReader(bytes, newline + 1)
  let next = 0
  for (const doc of docs) {
    for (; next < doc; next++) for (let left = reader.number(); left > 0; left--) reader.number()
    for (let left = reader.number(); left > 0; left--) {
      const value = reader.number()
      counts[value] = (counts[value] ?? 0) + 1
    }
    next++
  }
  return new Map(values.map((value, i) => [value, counts[i] ?? 0]))
}
