import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const src = resolve(import.meta.dirname, '..', '..', 'src')

/** The folders whose modules the pages share with the process that builds them. */
const model = ['archive', 'html', 'text', 'words']

/** Has the pages import the process's own modules of the model, which know the archive, instead of copies that Vite makes of
 *  them: in a build all; in development, where a changed module is loaded again, only the one that holds the archive. */
export function oneModel(): Plugin {
  let isBuild = true
  return {
    name: 'xianwen:one-model',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    async resolveId(source, importer, options) {
      if (this.environment.name === 'client') return
      const file = (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id
      if (file === undefined || !isShared(file, isBuild)) return
      return { id: pathToFileURL(file).href, external: true }
    },
  }
}

function isShared(file: string, isBuild: boolean): boolean {
  if (!isBuild) return file === join(src, 'archive', 'current.ts')
  return file.endsWith('.ts') && model.some((folder) => file.startsWith(join(src, folder, '/')))
}
