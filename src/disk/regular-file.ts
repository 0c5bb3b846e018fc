import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

/** The bytes of a file. A pipe or a device, which might be read for ever, is refused unread, and so is a file of more than
 *  `most` bytes. */
export function readRegular(path: string, most = Number.POSITIVE_INFINITY): Buffer {
  return withRegular(path, (file, size) => {
    if (size > most) throw refused(path, 'EFBIG', `${size} bytes, and at most ${most} are read`)
    return readFileSync(file)
  })
}

/** The bytes [from, to) of a file, as far as it has them. */
export function readStretch(path: string, from: number, to: number): Buffer {
  return withRegular(path, (file) => {
    const bytes = Buffer.alloc(to - from)
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from))
  })
}

function withRegular<T>(path: string, use: (file: number, size: number) => T): T {
  // A pipe that nobody writes to is opened at once only so. Windows knows neither.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw refused(path, 'ENXIO', 'no file: a folder, a pipe or a device')
    return use(file, stat.size)
  } catch (error) {
    // A disk that fails while it reads names no file.
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error
  } finally {
    closeSync(file)
  }
}

/** An error as the system throws it. */
export function refused(path: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { code, path })
}
