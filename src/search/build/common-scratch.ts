import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByteReader, ByteWriter } from '../index/bytes.ts'
import { type CommonRecord, writeCommon, writeHead } from '../index/common-file.ts'
import { commonFile, headFile } from '../index/names.ts'
import { type WrittenFile, writePacked } from './pack.ts'

/** Common lists on their way to their files: all of one task's, in order. */
export class CommonScratch {
  private writer = new ByteWriter(1 << 16)
  private inFile = 0
  private readonly bytesInFile: number

  /** `bytesInFile` as `Shared` has it. */
  constructor(bytesInFile: number) {
    this.bytesInFile = bytesInFile
  }

  /** Adds a list; says whether it begins a new file, and whether it is longer than a file: then it has one of its own. */
  add({ docs, gaps, levels }: CommonRecord): { opensFile: boolean; isLong: boolean } {
    const size = gaps.length + levels.length
    const opensFile = this.inFile === 0 || this.inFile + size > this.bytesInFile
    const isLong = size > this.bytesInFile
    this.inFile = opensFile ? size : this.inFile + size
    this.writer.byte(Number(opensFile) + 2 * Number(isLong))
    for (const number of [docs, gaps.length]) this.writer.number(number)
    this.writer.raw(gaps)
    this.writer.raw(levels)
    return { opensFile, isLong }
  }

  save(scratch: string, nth: number): void {
    writeFileSync(join(scratch, `common-${nth}`), this.writer.written())
  }
}

type CommonFiles = { scratch: string; nth: number; out: string; first: number; writer: ByteWriter }

/** Takes the lists out of a scratch file and makes them files of the index, numbered from `first`. */
export function writeCommonFiles({ scratch, nth, out, first, writer }: CommonFiles): WrittenFile[] {
  const file = join(scratch, `common-${nth}`)
  const bytes = readFileSync(file)
  rmSync(file)
  const reader = new ByteReader(bytes)
  const files: { records: CommonRecord[]; isLong: boolean }[] = []
  while (reader.at < bytes.length) {
    const flags = reader.byte()
    if (flags & 1) files.push({ records: [], isLong: (flags & 2) !== 0 })
    const docs = reader.number()
    const gapBytes = reader.number()
    const gaps = reader.raw(gapBytes)
    files.at(-1)?.records.push({ docs, gaps, levels: reader.raw(docs) })
  }
  return files.flatMap(({ records, isLong }, i) => {
    const [only] = records
    const head = isLong && only ? [writePacked(out, headFile(first + i), writeHead(only, writer), 'numbers')] : []
    return [writePacked(out, commonFile(first + i), writeCommon(records, writer), 'numbers'), ...head]
  })
}
