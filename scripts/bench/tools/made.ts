import { execFile } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A folder of `size` made articles' dumps; one that was made before is used again. `maker` writes them, `work` holds them. */
export function madeDumps(size: number, maker: string, work: string): Promise<string> {
  return madeOnce(join(work, `dumps-${size}`), 'dumps', (out) => [maker, '--articles', String(size), '--out', out])
}

/** The same, parsed: a folder with the shape of `content/`. The parser finds an article more or less than were made. */
export async function madeContent(size: number, maker: string, work: string): Promise<string> {
  const dumps = await madeDumps(size, maker, work)
  return madeOnce(join(work, `content-${size}`), '', (out) => [parser, '--dumps', dumps, '--out', out])
}

const parser = resolve(import.meta.dirname, '../../parse.ts')

/** Has a program fill a folder, which takes its name when it is whole. */
async function madeOnce(made: string, inside: string, program: (out: string) => string[]): Promise<string> {
  if (!existsSync(made)) {
    const half = `${made}-unfinished`
    rmSync(half, { recursive: true, force: true })
    await promisify(execFile)(process.execPath, program(half), { maxBuffer: mostPrinted })
    renameSync(half, made)
  }
  return join(made, inside)
}

/** Bytes that a program may print: the parser says what it doubts. */
const mostPrinted = 1e9
