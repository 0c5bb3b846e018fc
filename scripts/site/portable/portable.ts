import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { disk } from '../../archive/effects.ts'
import { classicScripts } from './classic-scripts.ts'
import { writeDataScripts } from './data-scripts.ts'
import { withRelativeAddresses } from './relative.ts'

/** What only a host can use: its answers to others, and to itself. */
const forHosts = [
  '404.html',
  'offline',
  'sitemap.xml',
  'sitemaps',
  'robots.txt',
  'llms.txt',
  'opensearch.xml',
  'added.xml',
  'added.json',
]

/** Changes a site that was built with `standInsOfPortable` into one that works from a disk, opened by a double click:
 *  addresses lead from file to file, scripts are of the old kind, and what they read stands in scripts. `base` is the
 *  folder of the host that the site was built for. */
export async function makePortable(site: string, base: string): Promise<void> {
  for (const name of forHosts) rmSync(join(site, name), { recursive: true, force: true })
  const scripts = classicScripts(site, base)
  for (const file of disk.files(site, '.html')) {
    const path = join(site, file)
    writeFileSync(path, withRelativeAddresses(await scripts.page(readFileSync(path, 'utf8')), file, base))
  }
  scripts.finish()
  const search = disk.files(join(site, 'search'), '.bin').map((name) => `search/${name}`)
  writeDataScripts(site, search)
}
