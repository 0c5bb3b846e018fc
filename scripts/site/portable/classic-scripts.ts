import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortId } from '../../../src/text/hash.ts'
import { disk } from '../../archive/effects.ts'
import { classicScript } from './classic-script.ts'

const moduleScript = /<script type="module" src="([^"]+)"><\/script>/g

/** Makes one script of the old kind of each set of modules that a site's pages load: from a disk a browser takes no
 *  modules. Gives what changes a page accordingly, and takes the modules away when it is `finish`ed. `base` is the folder
 *  of the host that the site was built for. */
export function classicScripts(site: string, base: string) {
  const made = new Map<string, Promise<string>>()
  const modules = disk.files(join(site, '_astro'), '.js').map((name) => join(site, '_astro', name))

  async function write(sources: readonly string[]): Promise<string> {
    const entry = join(site, '_astro', 'entry.mjs')
    const paths = sources.map((source) => join(site, source.slice(base.length)))
    writeFileSync(entry, paths.map((path) => `import ${JSON.stringify(path)}\n`).join(''))
    const code = await classicScript(entry)
    const name = `_astro/${shortId(code)}.js`
    writeFileSync(join(site, name), code)
    rmSync(entry)
    return base + name
  }

  return {
    /** A page with one script in place of its modules. */
    async page(html: string): Promise<string> {
      const sources = [...html.matchAll(moduleScript)].map(([, source = '']) => source)
      if (sources.length === 0) return html
      const key = sources.join(' ')
      const address = await (made.get(key) ?? made.set(key, write(sources)).get(key))
      let isFirst = true
      return html.replace(moduleScript, () => {
        const script = isFirst ? `<script defer src="${address}"></script>` : ''
        isFirst = false
        return script
      })
    },
    finish(): void {
      for (const path of modules) rmSync(path)
    },
  }
}
