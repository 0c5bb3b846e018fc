import { setImmediate } from 'node:timers/promises'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import type { Shown } from '../../src/archive/current.ts'
import { setLikenesses } from '../../src/archive/lists/related.ts'
import type { Archive } from '../../src/archive/load.ts'
import type { OnProgress } from '../command/progress.ts'
import { listKinds } from './list-kinds.ts'
import { type Key, keyOf } from './made-of.ts'
import { fileOf, writeFilled, writePage } from './page-file.ts'
import { type Frame, frameOf } from './page-frame.ts'
import { pageKinds } from './page-kinds.ts'
import { startPageThread } from './page-thread.ts'
import type { PageFile } from './page-work.ts'
import { sharedPages, take } from './page-work.ts'
import type { Stage } from './stage.ts'

/** The pages that an Astro build writes into the folder of a stage. */
type SitePages = {
  integration: AstroIntegration
  /** the frames of the kinds of which there are thousands, when it has ended */
  frames(): ReadonlyMap<string, Frame>
  /** ends what still renders */
  close(): Promise<void>
}

export type Rendering = {
  shown: Shown
  stage: Stage
  /** what all pages are made of */
  everywhere: Key
  /** whether a second thread renders, too: worth its start in a big archive */
  inTwo: boolean
  /** whether pages are filled into frames, where their template has one */
  inFrames: boolean
  /** whether those pages are left out, for a server to fill */
  onDemand: boolean
  onProgress: OnProgress
}

/** An integration that puts every page onto the stage, and says how many of all there are. Those that are made of the same as
 *  in the earlier site are taken over. Of the others, Astro renders the lists, the files for programs, redirections, 404; and of the kinds of
 *  which there are thousands, a few pages, whose frame the others fill. In a big archive a second thread fills, too, and begins while Astro
 *  still renders. */
export function pagesInto({ shown, stage, everywhere, inTwo, inFrames, onDemand, onProgress }: Rendering): SitePages {
  const { archive } = shown
  const { folder } = stage
  const thread = inTwo ? startPageThread(folder, shown) : undefined
  const learnt = thread?.likenesses.then((likenesses) => setLikenesses(archive, likenesses))
  learnt?.catch(() => {}) // what fails there fails the rendering, too, which is waited for
  let total = 0
  let done = 0
  let shared = sharedPages([], new Map())
  let inThread = Promise.resolve()
  const rendered = (pages: number, files: readonly PageFile[]) => {
    for (const [path, sha256] of files) stage.wrote(path, sha256)
    done += pages
    onProgress({ what: 'pages', done, total })
  }
  /** The pages of a kind that were not taken over. */
  const lackingOf = (template: string, frame: Frame) => {
    const kind = pageKinds[template]
    const everyone = keyOf(everywhere, frame)
    return (kind?.names(archive) ?? [])
      .filter((name) => {
        const path = fileOf(archive.url.home, kind?.path(archive, name) ?? '')
        const key = keyOf(everyone, kind?.madeOf(archive, name))
        return onDemand ? stage.leavesOut(path, key) : !stage.takes([path], key)
      })
      .map((name) => ({ template, name }))
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
      const pages = [...frames].flatMap(([template, frame]) => lackingOf(template, frame))
      shared = sharedPages(pages, frames)
      const written = (files: readonly PageFile[]) => rendered(files.length, files)
      if (thread) inThread = thread.render(shared, written)
      const lists = paths.filter(({ route }) => !frames.has(route.component))
      const lacking = lists.filter(({ route, pathname }) => {
        const path = pathname.split('/').filter((part) => part !== '')
        const made = listKinds[route.component]?.(archive, path)
        return made === undefined || !stage.takes([`${path.join('/')}/index.html`], keyOf(everywhere, made))
      })
      const taken = paths.length - pages.length - lacking.length
      if (taken > 0) rendered(taken, [])
      return lacking
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
    frames: () => shared.frames,
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
