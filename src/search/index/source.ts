import { unsealed } from './seal.ts'

/** Where an index's files come from: a folder or a host. A file that is not there is `undefined`. `anew` passes by what a
 *  browser has kept of it; `part` asks for these bytes of it alone. */
export type Source = { read(name: string, anew?: 'anew', part?: Part): Promise<Uint8Array<ArrayBuffer> | undefined> }

/** Bytes [from, to) of a file. */
export type Part = { from: number; to: number }

/** A file of the index that is not there, or is not what it should be, though another names it. */
export class DamagedIndex extends Error {
  override name = 'DamagedIndex'
  readonly file: string

  constructor(file: string) {
    super(`${file} is lost or damaged`)
    this.file = file
  }
}

/** What a file of the index holds; `sealedAs` is the name that it was sealed by. A file that is not what it should be may have
 *  been kept of an answer that was not the host's: it is asked for once more. Throws `DamagedIndex`. */
export async function contentOf(source: Source, name: string, sealedAs: string): Promise<Uint8Array> {
  const content =
    (await checked(await source.read(name), sealedAs)) ?? (await checked(await source.read(name, 'anew'), sealedAs))
  if (content === undefined) throw new DamagedIndex(name)
  return content
}

async function checked(file: Bytes | undefined, sealedAs: string): Promise<Uint8Array | undefined> {
  try {
    return file && unsealed(sealedAs, await unpacked(file))
  } catch {
    return undefined
  }
}

/** A source that says how many bytes were read through it since it was last asked. */
export function counting(source: Source): Source & { taken(): number } {
  let bytes = 0
  return {
    async read(name, anew, part) {
      const file = await source.read(name, anew, part)
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

/** Files below an address that ends in `/`. Of a name that never changes the host is asked whether the file has changed, however
 *  long a browser may keep it: the others it names are gone with it. Throws `Unreachable`. */
export function hostSource(address: string, fixed: string): Source {
  return {
    async read(name, anew, part) {
      try {
        const cache = anew ? 'reload' : name === fixed ? 'no-cache' : 'default'
        const headers: Record<string, string> = part ? { range: `bytes=${part.from}-${part.to - 1}` } : {}
        const response = await fetch(new URL(name, address).href, { cache, headers })
        if (response.status === 404 || response.status === 416) return undefined
        if (response.ok) {
          const bytes = new Uint8Array(await response.arrayBuffer())
          // A host that knows no parts gives the whole file.
          return part && response.status !== 206 ? bytes.slice(part.from, part.to) : bytes
        }
        throw new Unreachable(`${response.url}: ${response.status}`)
      } catch (error) {
        throw error instanceof Unreachable ? error : new Unreachable(`${name}: ${error}`)
      }
    },
  }
}

/** What a gzip file holds, whether or not the host has unpacked it already. Throws when it is damaged, or holds more than any
 *  file of an index. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes
  return gunzip(bytes)
}

type Bytes = Uint8Array<ArrayBuffer>
type Gunzip = (bytes: Bytes) => Bytes | Promise<Bytes>

let gunzip: Gunzip = async (bytes) => {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); read.value; read = await reader.read()) {
    chunks.push(read.value)
    length += read.value.length
    if (length > mostUnpacked) throw new RangeError('this holds more than any file of an index')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The largest files are those of authors: of a million articles some ten megabytes. */
const mostUnpacked = 100_000_000

/** Has gzip unpacked by a library, where the browser itself cannot. */
export function unpackBy(library: Gunzip): void {
  gunzip = library
}
