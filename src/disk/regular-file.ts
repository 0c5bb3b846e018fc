import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'

/** The bytes of a file. A pipe or a device, which might be read for ever, is refused unread, and so is a file of more than
 *  `most` bytes. */
export function readRegular(path: string, most = Number.POSITIVE_INFINITY): Buffer {
  // A pipe that nobody writes to is opened at once only so. Windows knows neither.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw refused(path, 'ENXIO', 'no file: a folder, a pipe or a device')
    if (stat.size > most) throw refused(path, 'EFBIG', `${stat.size} bytes, and at most ${most} are read`)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

/** An error as the system throws it. */
export function refused(path: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { code, path })
}
