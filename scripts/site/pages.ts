import { setImmediate } from 'node:timers/promises'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import type { Shown } from '../../src/archive/current.ts'
import { setLikenesses } from '../../src/archive/lists/related.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { OnProgress } from '../command/progress.ts'
import { writeFilled, writePage } from './page-file.ts'
import { type Frame, frameOf } from './page-frame.ts'
import { pageKinds } from './page-kinds.ts'
import { startPageThread } from './page-thread.ts'
import type { PageFile } from './page-work.ts'
import { sharedPages, take } from './page-work.ts'

/** The pages that an Astro build writes into a folder. */
type SitePages = {
  integration: AstroIntegration
  /** the SHA-256 of each page's file by its path below the folder; of all, once the build has ended */
  hashes: ReadonlyMap<string, string>
  /** ends what still renders */
  close(): Promise<void>
}

export type Rendering = {
  shown: Shown
  /** whether a second thread renders, too: worth its start in a big archive */
  inTwo: boolean
  /** whether pages are filled into frames, where their template has one */
  inFrames: boolean
  onProgress: OnProgress
}

/** An integration that renders every page into `folder`, which is the build's own, and says how many of all there are.
 *  Astro renders the lists, the files for programs, redirections, 404; and of the kinds of which there are thousands, each
 *  one page, whose frame the others fill. In a big archive a second thread fills, too, and begins while Astro still renders. */
export function pagesInto(folder: string, { shown, inTwo, inFrames, onProgress }: Rendering): SitePages {
  const { archive } = shown
  const hashes = new Map<string, string>()
  const thread = inTwo ? startPageThread(folder, shown) : undefined
  const learnt = thread?.likenesses.then((likenesses) => setLikenesses(archive, likenesses))
  learnt?.catch(() => {}) // what fails there fails the rendering, too, which is waited for
  let total = 0
  let done = 0
  let shared = sharedPages([], new Map())
  let inThread = Promise.resolve()
  const rendered = (pages: number, files: readonly PageFile[]) => {
    for (const [path, sha256] of files) hashes.set(path, sha256)
    done += pages
    onProgress({ what: 'pages', done, total })
  }
  const others = (
    { name, setup, getStaticPaths, render, teardown }: AstroPrerenderer,
    warn: (what: string) => void,
  ): AstroPrerenderer => ({
    name,
    setup,
    getStaticPaths: async () => {
      await learnt
      const paths = await getStaticPaths()
      total = paths.length
      onProgress({ what: 'templates', done: 1, total: 1 })
      const frames = inFrames ? await framesOf(archive, paths, render, warn) : new Map<string, Frame>()
      const pages = [...frames.keys()].flatMap(
        (template) => pageKinds[template]?.names(archive).map((name) => ({ template, name })) ?? [],
      )
      shared = sharedPages(pages, frames)
      const written = (files: readonly PageFile[]) => rendered(files.length, files)
      if (thread) inThread = thread.render(shared, written)
      return paths.filter(({ route }) => !frames.has(route.component))
    },
    render: async (request, options) => {
      const result = await render(request, options)
      const response = result instanceof Response ? result : result.response
      const isPage = response.status === 200 && request.url.endsWith('/')
      const text = isPage && (await response.text())
      rendered(1, text ? [writePage(folder, archive.url.home, new URL(request.url).pathname, text)] : [])
      await pauseAt(done)
      return isPage ? new Response(null) : response
    },
    teardown,
  })
  const fillShared = async () => {
    for (const [nth, page] of [...shared.pages.entries()].toReversed())
      if (take(shared, nth)) {
        rendered(1, [writeFilled(folder, archive, shared, page)])
        await pauseAt(done)
      }
    await inThread
  }
  return {
    integration: {
      name: 'xianwen:pages',
      hooks: {
        'astro:build:start': ({ setPrerenderer, logger }) =>
          setPrerenderer((astros) => others(astros, (what) => logger.warn(what))),
        'astro:build:generated': fillShared,
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

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>

/** The frames of the kinds of which there are thousands, by their templates. A kind that has none is rendered by Astro. */
async function framesOf(
  archive: Archive,
  paths: Paths,
  render: AstroPrerenderer['render'],
  warn: (what: string) => void,
): Promise<ReadonlyMap<string, Frame>> {
  const frames = new Map<string, Frame>()
  for (const [template, kind] of Object.entries(pageKinds)) {
    const routeData = paths.find(({ route }) => route.component === template)?.route
    const names = kind.names(archive)
    if (!routeData || names.length === 0) continue
    const frame = await frameOf(names, async (name) => {
      const address = new URL(kind.path(archive, name), archive.site.address)
      const result = await render(new Request(address), { routeData })
      return await (result instanceof Response ? result : result.response).text()
    })
    if (frame) frames.set(template, frame)
    else warn(`${template} prints more of a page than its parts: Astro renders each, which takes longer`)
  }
  return frames
}
