import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts files of a site into a script each, in their place: `search/index.bin` becomes `search/index.bin.js`.
 *  src/browser/portable/file-at.ts reads them. */
export function writeDataScripts(site: string, names: readonly string[]): void {
  for (const name of names) {
    const file = join(site, name)
    const bytes = readFileSync(file).toString('base64')
    writeFileSync(`${file}.js`, `(self.xianwenFiles??=new Map).set(document.currentScript.src,"${bytes}")\n`)
    rmSync(file)
  }
}
