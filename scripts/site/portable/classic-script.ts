import { build, type Rolldown } from 'vite'
import { oldestBrowsers } from './oldest-browsers.ts'

/** A module and all that it imports as one script of the old kind, for places that take no other: service workers of
 *  browsers that are a few years old, pages that were opened from a disk. `entry` is a file; `define` gives values to
 *  names that stand free in it. Throws when it cannot be bundled: a fault of the program. */
export async function classicScript(entry: string, define: Record<string, unknown> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'import.meta': '{}',
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    build: { write: false, target: oldestBrowsers, lib: { entry, formats: ['iife'], name: 'script' } },
  })
  const [script] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  if (!isScript(script)) throw new Error(`${entry} became no script`)
  return script.code
}

function isScript(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): file is Rolldown.OutputChunk {
  return file?.type === 'chunk'
}
