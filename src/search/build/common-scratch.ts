import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByteReader, ByteWriter } from '../index/bytes.ts'
import { type CommonRecord, writeCommon } from '../index/common-file.ts'
import { commonFile } from '../index/names.ts'
import { type WrittenFile, writePacked } from './pack.ts'

/** Bytes of common lists that make a file before packing: about 12 KB after it. A longer list has a file of its own. */
const bytesInFile = 18_000

/** Common lists on their way to their files: all of one task's, in order. */
export class CommonScratch {
  private writer = new ByteWriter(1 << 16)
  private inFile = 0

  /** Adds a list; says whether it begins a new file. */
  add({ docs, gaps, levels }: CommonRecord): boolean {
    const size = gaps.length + levels.length
    const opens = this.inFile === 0 || this.inFile + size > bytesInFile
    this.inFile = opens ? size : this.inFile + size
    this.writer.byte(opens ? 1 : 0)
    for (const number of [docs, gaps.length]) this.writer.number(number)
    this.writer.raw(gaps)
    this.writer.raw(levels)
    return opens
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
  const files: CommonRecord[][] = []
  while (reader.at < bytes.length) {
    if (reader.byte() === 1) files.push([])
    const docs = reader.number()
    const gapBytes = reader.number()
    const gaps = reader.raw(gapBytes)
    files.at(-1)?.push({ docs, gaps, levels: reader.raw(docs) })
  }
  return files.map((records, i) => writePacked(out, commonFile(first + i), writeCommon(records, writer), 'numbers'))
}
