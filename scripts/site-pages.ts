import { setImmediate } from 'node:timers/promises'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import type { Archive } from '../src/archive/load.ts'
import { setLikenesses } from '../src/archive/related.ts'
import { wordsOf } from '../src/archive/words.ts'
import { type PageFile, writePage, writeRendered } from './page-file.ts'
import { startPageThread } from './page-thread.ts'
import { type PageToDo, sharedPages, take } from './page-work.ts'
import type { OnProgress } from './progress.ts'
import { importOnce, type PageStyles, rendererOf, type Templates, templatesIn } from './templates.ts'

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

/** An integration that renders every page into `folder`, which is the build's own, and says how many of all there are.
 *  Astro's own loop over addresses renders what is least: the lists, files for programs, redirections, 404. The articles and
 *  the dumps' pages, of which there are most, come afterwards, shared with a second thread, which began when that loop did. */
export function pagesInto(folder: string, { archive, before, inTwo, onProgress }: Rendering): SitePages {
  const hashes = new Map<string, string>()
  const thread = inTwo ? startPageThread(folder, archive) : undefined
  let styles: PageStyles = new Map()
  let total = 0
  let done = 0
  let shared = sharedPages([])
  let elsewhere = Promise.resolve()
  let templates: Templates | undefined
  const rendered = (pages: number, files: readonly PageFile[]) => {
    for (const [path, sha256] of files) hashes.set(path, sha256)
    done += pages
    onProgress({ what: 'pages', done, total })
  }
  const others = ({ name, setup, getStaticPaths, render, teardown }: AstroPrerenderer): AstroPrerenderer => ({
    name,
    setup,
    getStaticPaths: async () => {
      await before
      thread?.learn(wordsOf(archive)).then(
        (likenesses) => setLikenesses(archive, likenesses),
        () => {},
      )
      const paths = await getStaticPaths()
      total = paths.length
      onProgress({ what: 'templates', done: 1, total: 1 })
      const { many = [], few = [] } = Object.groupBy(paths, ({ route }) => (isOfMany(route) ? 'many' : 'few'))
      templates = templatesIn(folder, styles)
      shared = sharedPages(many.map((path) => toDo(archive, path)))
      const written = (files: readonly PageFile[]) => rendered(files.length, files)
      if (thread) elsewhere = thread.render(templates, shared, written)
      await importOnce(templates)
      return few
    },
    render: async (request, options) => {
      const result = await render(request, options)
      const response = result instanceof Response ? result : result.response
      const isPage = response.status === 200 && request.url.endsWith('/')
      const bytes = isPage && new Uint8Array(await response.arrayBuffer())
      rendered(1, bytes ? [writePage(folder, archive.url.home, request.url, bytes)] : [])
      await pauseAt(done)
      return isPage ? new Response(null) : response
    },
    teardown,
  })
  const renderShared = async () => {
    if (!templates) return
    const render = await rendererOf(templates)
    for (const [nth, page] of [...shared.pages.entries()].toReversed())
      if (take(shared, nth)) {
        rendered(1, [await writeRendered(folder, archive.url.home, page, render)])
        await pauseAt(done)
      }
    await elsewhere
  }
  return {
    integration: {
      name: 'xianwen:pages',
      hooks: {
        'astro:build:setup': ({ pages }) => {
          styles = pages
        },
        'astro:build:start': ({ setPrerenderer }) => setPrerenderer(others),
        'astro:build:generated': renderShared,
      },
    },
    hashes,
    close: async () => await thread?.close(),
  }
}

/** Astro never pauses between pages, and who makes the index waits to be heard. */
async function pauseAt(done: number): Promise<void> {
  if (done % pagesAtOnce === 0) await setImmediate()
}

/** As many take some ten milliseconds. */
const pagesAtOnce = 16

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Whether a template makes most of an archive's pages. */
function isOfMany({ component }: Path['route']): boolean {
  return component === 'src/pages/articles/[id].astro' || component === 'src/pages/source/[...slug].astro'
}

function toDo({ site, url }: Archive, { pathname, route }: Path): PageToDo {
  const address = new URL(`${url.home}${pathname.replace(/^\/|\/$/g, '')}/`, site.address).href
  return { address, component: route.component }
}
