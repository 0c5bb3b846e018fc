/** Why a file could not be used, in words for whoever keeps it: what is the matter, and what to do. */
export type DiskWords = { found: string; todo: string }

/** What the system said when a file or a folder was to be read; undefined for an error of the program. */
export const unread = (error: unknown): DiskWords | undefined => said(error, reading)

/** What the system said when a file was to be written or taken away. */
export const unwritten = (error: unknown): DiskWords | undefined => said(error, writing)

/** What stands for an error's code; `undefined` where the error says itself what is the matter. */
type Words = Record<string, [found: string | undefined, todo: string]>

const anywhere: Words = {
  ENAMETOOLONG: ['its path is too long', 'give it, or a folder above it, a shorter name'],
  ELOOP: ['a link that leads to itself', 'put the file itself there'],
  EIO: ['the disk reports an error', 'check the disk'],
  EMFILE: ['too many files are open', 'close other programs, and run again'],
  ENFILE: ['too many files are open', 'close other programs, and run again'],
}

const reading: Words = {
  ...anywhere,
  EACCES: ['it may not be read', 'allow reading it, or move it away'],
  EPERM: ['it may not be read', 'allow reading it, or move it away'],
  ENOENT: ['it is not there any more', 'put it back, or run again'],
  ENOTDIR: ['it is not there any more', 'put it back, or run again'],
  EISDIR: ['a folder', 'put the file itself there'],
  ENXIO: ['no file: a folder, a pipe or a device', 'put the file itself there'],
  EXDEV: [undefined, 'put the file itself there'],
  EFBIG: [undefined, 'leave there what belongs there, or move it away'],
}

const writing: Words = {
  ...anywhere,
  ENOSPC: ['the disk is full', 'free some space, and run again'],
  EDQUOT: ['no more space is allowed', 'free some space, and run again'],
  EACCES: ['it may not be written', 'allow writing there, and run again'],
  EPERM: ['it may not be written', 'allow writing there, and run again'],
  EROFS: ['the disk can only be read', 'use another folder, or allow writing there'],
  EISDIR: ['a folder has its name', 'move that folder away, and run again'],
  ENOTDIR: ['a file has the name of its folder', 'move that file away, and run again'],
  EEXIST: ['a file has the name of its folder', 'move that file away, and run again'],
  ENOTEMPTY: ['a folder that is not empty has its name', 'move that folder away, and run again'],
}

function said(error: unknown, words: Words): DiskWords | undefined {
  if (!(error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))) return undefined
  const [found, todo = 'check that it is the file you mean'] = words[String(error.code)] ?? []
  return { found: found === undefined ? error.message : `${found} (${error.code})`, todo }
}
