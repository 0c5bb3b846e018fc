import { setImmediate } from 'node:timers/promises'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import type { Archive } from '../src/archive/load.ts'
import { wordsOf } from '../src/archive/words.ts'
import { type PageFile, writePage } from './page-file.ts'
import { startPageThread } from './page-thread.ts'
import { type PageToDo, sharedPages, take } from './page-work.ts'
import type { OnProgress } from './progress.ts'
import { type PageStyles, templatesIn } from './templates.ts'

/** The pages that an Astro build writes into a folder. */
export type SitePages = {
  integration: AstroIntegration
  /** the SHA-256 of each page's file by its path below the folder; of all, once the build has ended */
  hashes: ReadonlyMap<string, string>
  /** ends what still renders */
  close(): Promise<void>
}

export type Rendering = {
  archive: Archive
  /** what the pages wait for, but not their templates */
  before: Promise<void>
  /** whether a second thread renders, too: worth its start in a big archive */
  inTwo: boolean
  onProgress: OnProgress
}

/** An integration that renders every page into `folder`, which is the build's own, and says how many of all there are. A
 *  second thread renders the articles, of which there are most, and what it gets of the dumps' pages; the thread that Astro
 *  runs in renders the others meanwhile. What is no page with an address of its own (a file for programs, a redirection,
 *  404) is left to Astro. */
export function pagesInto(folder: string, { archive, before, inTwo, onProgress }: Rendering): SitePages {
  const hashes = new Map<string, string>()
  const thread = inTwo ? startPageThread(folder, archive) : undefined
  let styles: PageStyles = new Map()
  let total = 0
  let done = 0
  let elsewhere = Promise.resolve()
  let shared = sharedPages([])
  let numbers = new Map<string, number>()
  const rendered = (pages: number, files: readonly PageFile[]) => {
    for (const [path, sha256] of files) hashes.set(path, sha256)
    done += pages
    onProgress({ what: 'pages', done, total })
  }
  const deal = (paths: readonly Path[]): Path[] => {
    if (!thread) return [...paths]
    const { articles = [], sources = [], others = [] } = Object.groupBy(paths, kindOf)
    shared = sharedPages(sources.map((path) => toDo(archive, path)))
    numbers = new Map(shared.pages.map(({ address }, nth) => [address, nth]))
    const own = articles.map((path) => toDo(archive, path))
    const work = { templates: templatesIn(folder, styles), words: wordsOf(archive), own, shared }
    elsewhere = thread.render(work, (files) => rendered(files.length, files))
    elsewhere.catch(() => {}) // it may fail before it is waited for, and whoever waits is told
    return [...others, ...sources]
  }
  const prerenderer = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    getStaticPaths: async () => {
      await before
      const paths = await own.getStaticPaths()
      total = paths.length
      onProgress({ what: 'templates', done: 1, total: 1 })
      return deal(paths)
    },
    render: async (request, options) => {
      const nth = numbers.get(request.url)
      if (nth !== undefined && !take(shared, nth)) return new Response(null)
      const result = await own.render(request, options)
      const response = result instanceof Response ? result : result.response
      const isPage = response.status === 200 && request.url.endsWith('/')
      rendered(1, isPage ? [await writePage(folder, archive.url.home, request.url, response)] : [])
      // Astro never pauses between pages, and who makes the index waits to be heard.
      if (done % pagesAtOnce === 0) await setImmediate()
      return isPage ? new Response(null) : result
    },
    teardown: async () => {
      await elsewhere
      await own.teardown?.()
    },
  })
  return {
    integration: {
      name: 'xianwen:pages',
      hooks: {
        'astro:build:setup': ({ pages }) => {
          styles = pages
        },
        'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer),
      },
    },
    hashes,
    close: async () => await thread?.close(),
  }
}

/** As many take some ten milliseconds. */
const pagesAtOnce = 16

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Which thread a page is for. What renders articles knows what each is like, and what renders lists whose they are: both
 *  take a while to learn, so that neither does the other's. */
function kindOf({ route }: Path): 'articles' | 'sources' | 'others' {
  if (route.component === 'src/pages/articles/[id].astro') return 'articles'
  return route.component === 'src/pages/source/[...slug].astro' ? 'sources' : 'others'
}

function toDo({ site, url }: Archive, { pathname, route }: Path): PageToDo {
  const address = new URL(`${url.home}${pathname.replace(/^\/|\/$/g, '')}/`, site.address).href
  return { address, component: route.component }
}
