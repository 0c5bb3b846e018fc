import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import * as current from '../../src/archive/current.ts'

const src = resolve(import.meta.dirname, '..', '..', 'src')

/** The folders whose modules the pages share with the process that builds them. */
const model = ['archive', 'html', 'text', 'words'].map((folder) => join(src, folder, '/'))

/** Has the pages of a build import the process's own modules of the model, which know the archive, instead of copies that Vite
 *  makes of them. */
export function oneModel(): Plugin {
  return {
    name: 'xianwen:one-model',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (this.environment.name === 'client') return
      const file = (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id
      if (!file?.endsWith('.ts') || !model.some((folder) => file.startsWith(folder))) return
      return { id: pathToFileURL(file).href, external: true }
    },
  }
}

/** The module that holds the archive. */
const holder = join(src, 'archive', 'current.ts')
const inPages = '\0xianwen:current'

/** In development the pages have a model of their own, which Vite loads again when it changes; only the module that holds the
 *  archive is the process's. Vite's module runner imports no module of the process by its file, so it is handed over by name. */
export function oneArchive(): Plugin {
  const handedOver = Symbol.for('xianwen.current')
  Object.assign(globalThis, { [handedOver]: current })
  return {
    name: 'xianwen:one-archive',
    apply: 'serve',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (this.environment.name === 'client') return
      return (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id === holder ? inPages : undefined
    },
    load(id) {
      if (id !== inPages) return
      return `export const { ${Object.keys(current).join(', ')} } = globalThis[Symbol.for('${Symbol.keyFor(handedOver)}')]`
    },
  }
}
