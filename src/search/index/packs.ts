import type { Source } from './source.ts'

/** The files of a folder, up to 256 of them, in one file, for hosts that count files; a browser asks for the part that it needs:
 *
 *      leaves/3/0.bin, leaves/3/1.bin, … → leaves/3.bin:  257 numbers of four bytes, lowest first: where each file begins, and
 *                                                         where the last one ends │ the files themselves, sealed as ever */

export const inPack = 256
export const tableBytes = (inPack + 1) * 4

/** Whether a file is one: its first file begins behind the numbers. */
export function isPack(bytes: Uint8Array): boolean {
  return bytes.length >= tableBytes && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === tableBytes
}

/** A source of such packs as a source of the files within. A part costs a request, and the first of a pack another one, for where
 *  they begin. */
export function packsIn(source: Source): Source {
  const tables = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
  return {
    async read(name, anew) {
      const [, pack, nth] = /^(.+\/\d+)\/(\d+)\.bin$/.exec(name) ?? []
      if (pack === undefined) return source.read(name, anew)
      const file = `${pack}.bin`
      if (anew || !tables.has(file)) tables.set(file, source.read(file, anew, { from: 0, to: tableBytes }))
      const table = await (tables.get(file) as Promise<Uint8Array<ArrayBuffer> | undefined>).catch((error) => {
        tables.delete(file)
        throw error
      })
      if (table?.length !== tableBytes) return undefined
      const numbers = new DataView(table.buffer, table.byteOffset)
      const [from, to] = [0, 4].map((at) => numbers.getUint32(Number(nth) * 4 + at, true)) as [number, number]
      return to > from ? source.read(file, anew, { from, to }) : undefined
    },
  }
}
