import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { traditionalTable } from '../../src/archive/exports/traditional.ts'
import type { Archive } from '../../src/archive/load.ts'
import { shortId } from '../../src/text/hash.ts'
import { disk } from '../archive/effects.ts'
import { classicScript } from './portable/classic-script.ts'

const src = resolve(import.meta.dirname, '../../src')

/** Where what the site itself says is written. */
const saying = ['archive', 'browser', 'components', 'html', 'layouts', 'pages', 'search']

/** The script that shows a page in traditional characters, with the entries of the table that this archive's pages can hit. */
export function traditionalScript(archive: Archive): Promise<string> {
  const files = saying.flatMap((folder) =>
    ['.ts', '.astro'].flatMap((ending) => disk.files(join(src, folder), ending).map((name) => join(src, folder, name))),
  )
  const own = files.filter((file) => !file.endsWith('.test.ts')).map((file) => readFileSync(file, 'utf8'))
  return classicScript(join(src, 'browser/traditional/traditional.ts'), { TABLE: traditionalTable(archive, own) })
}

/** Writes it into a finished site under a name that changes with it, and that name into the script which every page begins with. */
export async function writeTraditional(site: string, archive: Archive): Promise<void> {
  const code = await traditionalScript(archive)
  const name = `_astro/traditional.${shortId(code)}.js`
  writeFileSync(join(site, name), code)
  const first = join(site, 'reading.js')
  writeFileSync(first, readFileSync(first, 'utf8').replace("'traditional.js'", `'${name}'`))
}
