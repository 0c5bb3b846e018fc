import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { OnProgress } from './progress.ts'

/** The pages that an Astro build writes into a folder. */
export type SitePages = {
  integration: AstroIntegration
  /** the SHA-256 of each page's file by its path below the folder, as they are written */
  hashes: ReadonlyMap<string, string>
}

/** An integration that writes every page at once when it is rendered, and says how many of all there are. Astro's own
 *  writing hands each page to other threads four times, which takes as long as rendering it; and the page has to be hashed,
 *  too. `folder` is the build's own, `base` the folder of the host that it is built for, `before` what the pages wait for,
 *  but not their templates. What is no page with an address of its own (a file for programs, a redirection, 404) is left to
 *  Astro. */
export function pagesInto(
  folder: string,
  { base, before, onProgress }: { base: string; before: Promise<void>; onProgress: OnProgress },
): SitePages {
  const hashes = new Map<string, string>()
  const write = async (address: string, response: Response) => {
    const path = new URL(address).pathname.slice(base.replace(/\/$/, '').length + 1)
    const buffer = await response.arrayBuffer()
    const bytes = new Uint8Array(buffer)
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, 'index.html'), bytes)
    hashes.set(`${path}index.html`, hash('sha256', bytes))
    buffer.transfer(0) // frees it now: the collector would let a hundred megabytes of pages wait
  }
  const integration: AstroIntegration = {
    name: 'xianwen:pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        let total = 0
        let done = 0
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            await before
            const paths = await own.getStaticPaths()
            total = paths.length
            onProgress({ what: 'templates', done: 1, total: 1 })
            return paths
          },
          render: async (request, options) => {
            const rendered = await own.render(request, options)
            onProgress({ what: 'pages', done: ++done, total })
            const response = rendered instanceof Response ? rendered : rendered.response
            if (response.status !== 200 || !request.url.endsWith('/')) return rendered
            await write(request.url, response)
            return new Response(null)
          },
        }))
      },
    },
  }
  return { integration, hashes }
}
