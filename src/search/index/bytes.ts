/** Bytes that grow as they are written. Numbers are whole, not negative and below 2^32; seven bits a byte, the lowest
 *  first, the eighth bit set on all bytes but the last. */
export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>
  length = 0

  constructor(expected = 64) {
    this.bytes = new Uint8Array(expected)
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1)
    this.bytes[this.length++] = value
  }

  number(value: number): void {
    let rest = value
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  raw(bytes: Uint8Array): void {
    this.copy(bytes, 0, bytes.length)
  }

  /** Writes what another writer has written. */
  append(other: ByteWriter): void {
    this.copy(other.bytes, 0, other.length)
  }

  /** Writes bytes [from, to) of an array. A few are copied one by one: a view of them costs more than they do. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    if (this.length + to - from > this.bytes.length) this.grow(to - from)
    if (to - from > fewBytes) this.bytes.set(bytes.subarray(from, to), this.length)
    else for (let i = from; i < to; i++) this.bytes[this.length + i - from] = bytes[i] ?? 0
    this.length += to - from
  }

  /** The bytes themselves, with room for so many more after what was written: whoever writes there sets `length`. */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    if (this.length + bytes > this.bytes.length) this.grow(bytes)
    return this.bytes
  }

  /** What was written: a view that is good until the next byte is. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}

const fewBytes = 64

/** Reads what a `ByteWriter` wrote. Throws past the end: who reads knows the counts, and counts that are wrong end there. */
export class ByteReader {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new RangeError('these bytes end too soon')
    return byte
  }

  number(): number {
    let value = 0
    let shift = 0
    let byte: number
    do {
      byte = this.byte()
      value |= (byte & 0x7f) << shift
      shift += 7
    } while (byte > 0x7f)
    return value >>> 0
  }

  /** The next bytes: a view. */
  raw(length: number): Uint8Array {
    this.at += length
    if (this.at > this.bytes.length) throw new RangeError('these bytes end too soon')
    return this.bytes.subarray(this.at - length, this.at)
  }
}

/** Bytes of a file as numbers of 32 bits. */
export function numbersIn(bytes: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(buffer, byteOffset, length / 4)
}

/** The same numbers with as much room again. */
export function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
