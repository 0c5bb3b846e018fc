import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const src = resolve(import.meta.dirname, '../../../src')

/** What a page from a disk may not do, and the module that does it in another way, both below `src`. */
const standIns: Record<string, string> = {
  'search/worker/engine.ts': 'browser/portable/engine.ts',
  'browser/search/article-at.ts': 'browser/portable/article-at.ts',
  'browser/hits/came-from.ts': 'browser/portable/came-from.ts',
  'browser/anniversary/today.ts': 'browser/portable/nothing.ts',
  'browser/offline/register.ts': 'browser/portable/nothing.ts',
}

/** Has a build take the modules of a portable site in place of those that need a host, and load none ahead of its use. */
export function standInsOfPortable(): Plugin {
  const byPath = new Map(Object.entries(standIns).map(([of, by]) => [join(src, of), join(src, by)]))
  return {
    name: 'xianwen:stand-ins',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found && byPath.get(found.id)
    },
  }
}
