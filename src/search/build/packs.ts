import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../archive/files.ts'
import { inPack, tableBytes } from '../index/packs.ts'

/** Puts the numbered files of a segment's folder into packs (index/packs.ts); gives the sizes of all files that are there then. */
export function packFolders(segment: string): { bytes: number }[] {
  for (const kind of readdirSync(segment))
    for (const { name } of readdirSync(join(segment, kind), { withFileTypes: true }).filter((one) => one.isDirectory()))
      packFolder(join(segment, kind, name))
  return filesBelow(segment, '.', '.bin').map((name) => ({ bytes: statSync(join(segment, name)).size }))
}

function packFolder(folder: string): void {
  const files: Uint8Array[] = Array(inPack).fill(new Uint8Array()) // of long lists' heads some numbers are missing
  for (const name of readdirSync(folder)) files[Number.parseInt(name, 10)] = readFileSync(join(folder, name))
  const table = new DataView(new ArrayBuffer(tableBytes))
  let at = tableBytes
  for (let nth = 0; nth <= inPack; nth++) {
    table.setUint32(nth * 4, at, true)
    at += files[nth]?.length ?? 0
  }
  writeFileSync(`${folder}.bin`, Buffer.concat([new Uint8Array(table.buffer), ...files]))
  rmSync(folder, { recursive: true })
}
