import { cpSync, existsSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { alone } from '../scripts/archive/lock.ts'
import { writeSearchIndex } from '../src/search/build/build.ts'
import { cutsOf } from '../src/search/build/cuts.ts'
import { contentDir } from './content.ts'

/** The folder of the site with the index of a big archive, in segments. The first test that asks for it makes it, the others wait; all of
 *  them only read it. */
export async function bigSite(): Promise<string> {
  const dir = join(tmpdir(), 'big-site')
  const half = `${dir}-half`
  await alone(
    `${dir}.lock`,
    async () => {
      if (existsSync(dir)) return
      cpSync(inject('site').dist, half, { recursive: true })
      await writeSearchIndex({ content: contentDir, out: half, mostWhole: 0, cut: (dates) => cutsOf(dates, 0) })
      renameSync(half, dir)
    },
    () => {},
  )
  return dir
}
