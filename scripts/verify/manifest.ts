import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../src/archive/fault.ts'
import { readRegular } from '../../src/disk/regular-file.ts'
import { sha256 } from '../../src/text/hash.ts'
import { disk } from '../archive/effects.ts'
import { manifestFile, readManifest } from '../site/manifest/manifest.ts'

/** A built site against its manifest and the parts of it: every file that it lists is there with its hash, and every file that is there is
 *  listed, hidden ones apart. Gives how many files were looked at: none in a site without data files, which has no manifest. */
export function* manifestFaults(dist: string): Generator<Fault, { files: number }> {
  const path = join(dist, manifestFile)
  if (!existsSync(path)) return { files: 0 }
  const unlisted = new Set(disk.files(dist, '').filter((file) => file !== manifestFile))
  const lines = readManifest(dist)
  for (const { from, line, text, file, hash } of lines) {
    unlisted.delete(file)
    if (hash === undefined) yield fault(from, line, `“${text.slice(0, 80)}” is no line of a manifest`)
    else if (!existsSync(join(dist, file))) yield fault(from, line, `${file} is not there`)
    else if (sha256(readRegular(join(dist, file))) !== hash)
      yield fault(from, line, `${file} is not the file that was built`)
  }
  for (const file of unlisted) yield fault(file, undefined, 'stands in no line of the manifest')
  return { files: lines.length }
}

function fault(file: string, line: number | undefined, found: string): Fault {
  return { file, line, key: '', found, todo: 'build the site again; if nobody changed it, find out who did' }
}
