import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts files of a site into a script each, in their place: `search/index.bin` becomes `search/index.bin.js`.
 *  src/browser/portable/file-at.ts reads them. */
export function writeDataScripts(site: string, names: readonly string[]): void {
  for (const name of names) {
    const file = join(site, name)
    const bytes = readFileSync(file).toString('base64')
    writeFileSync(`${file}.js`, `${before}${bytes}${behind}`)
    rmSync(file)
  }
}

const before = '(self.xianwenFiles??=new Map).set(document.currentScript.src,"'
const behind = '")\n'

/** The file that such a script hands over; undefined in another file. */
export function fileInScript(bytes: Uint8Array): Uint8Array | undefined {
  if (!Buffer.from(bytes.subarray(0, before.length)).equals(Buffer.from(before))) return undefined
  return Buffer.from(Buffer.from(bytes.subarray(before.length, -behind.length)).toString('latin1'), 'base64')
}
