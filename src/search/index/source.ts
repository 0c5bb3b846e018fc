/** Where an index's files come from: a folder or a host. A file that is not there is `undefined`. */
export type Source = { read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> }

/** A source that says how many bytes were read through it since it was last asked. */
export function counting(source: Source): Source & { taken(): number } {
  let bytes = 0
  return {
    async read(name) {
      const file = await source.read(name)
      bytes += file?.length ?? 0
      return file
    },
    taken() {
      const before = bytes
      bytes = 0
      return before
    },
  }
}

/** A host that cannot be reached, or that answers with an error. */
export class Unreachable extends Error {}

/** Files below an address that ends in `/`. Throws `Unreachable`. */
export function hostSource(address: string): Source {
  return {
    async read(name) {
      try {
        const response = await fetch(new URL(name, address))
        if (response.status === 404) return undefined
        if (response.ok) return new Uint8Array(await response.arrayBuffer())
        throw new Unreachable(`${response.url}: ${response.status}`)
      } catch (error) {
        throw error instanceof Unreachable ? error : new Unreachable(`${name}: ${error}`)
      }
    },
  }
}

/** What a gzip file holds, whether or not the host has unpacked it already. Throws when it is damaged. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes
  return gunzip(bytes)
}

type Bytes = Uint8Array<ArrayBuffer>
type Gunzip = (bytes: Bytes) => Bytes | Promise<Bytes>

let gunzip: Gunzip = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Has gzip unpacked by a library, where the browser itself cannot. */
export function unpackBy(library: Gunzip): void {
  gunzip = library
}
