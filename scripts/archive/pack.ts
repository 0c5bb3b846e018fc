import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where bytes stand in a pack. */
export type Span = { at: number; length: number }

/** One file of many values, one behind the other: they wait there until the ids of the whole archive are known. In memory they
 *  would be most of a run. */
export class Pack {
  readonly #path: string
  readonly #file: number
  #end = 0

  /** `wx+` makes the file, `r` reads one that is there. */
  constructor(path: string, how: 'wx+' | 'r') {
    this.#path = path
    this.#file = openSync(path, how)
  }

  append(bytes: Uint8Array): Span {
    const span = { at: this.#end, length: bytes.length }
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    } catch (error) {
      throw Object.assign(error as Error, { path: this.#path })
    }
    this.#end += bytes.length
    return span
  }

  /** Throws where the file ends before. */
  read({ at, length }: Span): Uint8Array {
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const got = readSync(this.#file, bytes, done, length - done, at + done)
      if (got === 0) throw new Error(`the file ends at ${at + done}, and ${at + length} bytes are wanted`)
      done += got
    }
    return bytes
  }

  /** Waits until all of it is on the disk. */
  flush(): void {
    fsyncSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** A pack among the system's temporary files that has no name any more: it is gone with its process, however that ends. */
export function namelessPack(): Pack {
  const path = join(tmpdir(), `xianwen-${randomUUID()}`)
  const pack = new Pack(path, 'wx+')
  unlinkSync(path)
  return pack
}
