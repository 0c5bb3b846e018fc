import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageToDo } from './page-work.ts'

/** What another thread needs to render with the templates of a build that is under way: the module that Astro made of them,
 *  and the style sheets of each kind of page, by a key that only Astro reads. */
export type Templates = { module: string; styles: ReadonlyMap<string, { styles: readonly unknown[] }> }

/** As `astro:build:setup` gives it; the sheets are known when the templates are made. */
export type PageStyles = ReadonlyMap<string, { key: string; styles: readonly unknown[] }>

/** The templates of the build into `folder`, which are made. */
export function templatesIn(folder: string, pages: PageStyles): Templates {
  const [module = '', ...others] = globSync(join(folder, '.prerender/prerender-entry.*.mjs'))
  if (module === '' || others.length > 0) throw new Error(`Astro put no prerender-entry file into ${folder}/.prerender`)
  const styles = [...pages.values()].map(({ key, styles }) => [key, { styles }] as const)
  return { module: pathToFileURL(module).href, styles: new Map(styles) }
}

/** What answers to the address of a page with the bytes of its file, as Astro’s own prerenderer would
 *  (`core/build/default-prerenderer.js` in Astro 7), with as much of the build’s state as rendering asks for. Astro promises
 *  none of it: its version is pinned, and a test compares what one thread and two threads make. */
export async function rendererOf({ module, styles }: Templates): Promise<(page: PageToDo) => Promise<Uint8Array>> {
  const { app } = (await import(module)) as AstroModule
  app.setInternals({ pagesByKeys: styles })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } })
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]))
  return async ({ address, component }) => {
    const own = globalThis.Response
    globalThis.Response = KeptResponse
    try {
      const response = await app.render(new Request(address), { routeData: routes.get(component) })
      if (response instanceof KeptResponse && response.status === 200 && response.kept) return response.kept
      throw new Error(`${component} gives no page but an answer with the status ${response.status}`)
    } finally {
      globalThis.Response = own
    }
  }
}

/** An answer that keeps its bytes as they are: the platform’s own puts them into a stream and copies them twice, which
 *  takes some 100 µs of an article’s 700. */
class KeptResponse extends Response {
  readonly kept: Uint8Array | undefined

  constructor(body?: unknown, init?: ResponseInit) {
    super(null, init)
    this.kept = body instanceof Uint8Array ? body : undefined
  }
}

/** Has Astro remember the module of a template, which it imports anew for every page: some 50 µs of an article’s 700. */
export async function importOnce({ module }: Templates): Promise<void> {
  const { app } = (await import(module)) as AstroModule
  const { pageMap } = app.manifest
  for (const [component, load] of pageMap) {
    let loaded: Promise<unknown> | undefined
    pageMap.set(component, () => {
      loaded ??= load()
      return loaded
    })
  }
}

type AstroModule = {
  app: {
    manifest: { routes: { routeData: { component: string } }[]; pageMap: Map<string, () => Promise<unknown>> }
    setInternals(internals: unknown): void
    setOptions(options: unknown): void
    render(request: Request, options: { routeData: { component: string } | undefined }): Promise<Response>
  }
}

/** What Astro has to say of a page, unless it is of no matter. */
function warn({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`)
}
