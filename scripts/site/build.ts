import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { show } from '../../src/archive/current.ts'
import { partOf } from '../../src/archive/exports/periods.ts'
import { faultText } from '../../src/archive/fault.ts'
import { filesBelow } from '../../src/archive/files.ts'
import { readArchive } from '../../src/archive/load.ts'
import { Memory } from '../../src/archive/memory.ts'
import { writeSearchIndex } from '../../src/search/build/build.ts'
import { startWords, type WordsProcess } from '../../src/words/words-process.ts'
import { alone, isAlive, lockFile } from '../archive/lock.ts'
import type { OnProgress } from '../command/progress.ts'
import { missingArticles } from './check.ts'
import { fileEndings, writeDataFiles } from './data-files.ts'
import { readMemory, readState, type State, writeMemory, writeState } from './earlier.ts'
import { isReplaceable, moveFiles, replaceFolder, tidyBeside } from './folder.ts'
import { keyOfContent, writeLeftOut } from './left-out.ts'
import { everywhere as keyOfAll } from './made-of.ts'
import { writeManifest } from './manifest/manifest.ts'
import { writeServiceWorker } from './offline.ts'
import { oneModel } from './one-model.ts'
import type { Frame } from './page-frame.ts'
import { pagesInto, type Rendering } from './pages.ts'
import { makePortable } from './portable/portable.ts'
import { standInsOfPortable } from './portable/stand-ins.ts'
import { cache, programKey, project, states } from './program.ts'
import { sitemap } from './sitemap.ts'
import { Stage } from './stage.ts'
import { writeTraditional } from './traditional.ts'

type SiteOptions = {
  /** a folder with the shape of `content/` */
  content: string
  /** where the site goes; what another build put there is replaced as a whole */
  out: string
  /** whether the files for programs are made, too: feeds, lists as JSON */
  data?: boolean
  /** whether the site is made to be opened from a disk: without those files, for no host answers there */
  portable?: boolean
  /** whether the search index is made, too: a bench asks what the pages take without it */
  search?: boolean
  /** whether what a server can make is left out: pages and files of articles, pages of the paper */
  onDemand?: boolean
  /** whether the search index is put into packs */
  packs?: boolean
  /** where a search server answers in place of an index, from the site's folder search/ */
  searchAt?: string | undefined
  /** more articles than this are rendered by two threads, and cut into words by a process: those take a while to start */
  mostInOneProcess?: number
  /** whether the kinds of pages of which there are thousands are filled into one frame each; a test asks whether Astro,
   *  rendering page by page, makes the same */
  inFrames?: boolean
  /** whether nothing of an earlier build is taken over */
  fresh?: boolean
  onProgress?: OnProgress
}

/** What a build came to: figures to print, or what stands in its way, one sentence a line. On a failure `out` is what it
 *  was before. */
type SiteOutcome =
  | { is: 'built'; pages: number; articles: number; files: number; bytes: number }
  | { is: 'failed'; why: string[] }

/** Builds the whole site with its search index beside the old one, checks that every article is there, and only then
 *  puts it in the place of `out`. Relative paths count from the working directory. A program that writes into the archive is
 *  waited for, and so is another build of the same site. */
export async function buildSite(options: SiteOptions): Promise<SiteOutcome> {
  const [from, to] = [resolve(options.content), resolve(options.out)]
  return alone(join(dirname(to), `.${basename(to)}${lockFile}`), async () => {
    if (existsSync(from)) await alone(join(from, lockFile), () => {})
    tidyBeside(to)
    return build(options)
  })
}

async function build({
  content,
  out,
  data = true,
  portable = false,
  search = true,
  searchAt,
  packs = false,
  onDemand = false,
  mostInOneProcess = 500,
  inFrames = true,
  fresh = false,
  onProgress = () => {},
}: SiteOptions): Promise<SiteOutcome> {
  const from = resolve(content)
  const to = resolve(out)
  if (!isReplaceable(to))
    return { is: 'failed', why: [`${out} was not made by a build and is not empty: choose another folder`] }
  const workshop = newWorkshop()
  const earlier = fresh || portable ? new Map() : readState(states, to)
  const stage = new Stage(join(workshop, 'site'), to, earlier)
  const index = join(workshop, 'index')
  const stopListening = removeWhenInterrupted(workshop)
  let words: WordsProcess | undefined
  try {
    const isBig = filesBelow(from, 'articles', '.md').length > mostInOneProcess
    if (isBig && search && searchAt === undefined) words = startWords()
    const program = programKey()
    const learnt = fresh ? undefined : readMemory(states, to, program)
    const read = readArchive(from, undefined, new Memory(learnt))
    if ('faults' in read) return { is: 'failed', why: read.faults.map((fault) => faultText(from, fault)) }
    const { archive } = read
    if (archive.unkept.length > 0) return { is: 'failed', why: archive.unkept.map((fault) => faultText(from, fault)) }
    const shown = { archive, data: data && !portable, portable }
    // Threads make the index while the pages are rendered. Both are waited for, also when one fails: nothing may write
    // into a folder that is gone.
    const indexing = search
      ? writeSearchIndex({
          content: from,
          out: index,
          archive,
          words,
          earlier: stage.isWhole('search/') ? join(to, 'search') : undefined,
          remote: searchAt,
          packed: packs,
        })
      : undefined
    // The process that cuts words holds 400 MB: with all that it needs handed over, it is done before the rest has grown.
    if (indexing && words) await Promise.race([words.told, indexing.catch(() => {})])
    const everywhere = keyOfAll(shown, program)
    // A second thread learns anew what the articles are like, and is worth that when there is much to render.
    const inTwo = isBig && !onDemand && archive.articles.size - (learnt?.size ?? 0) / learntOfOne > mostInOneProcess
    const rendering = { shown, stage, everywhere, inTwo, inFrames, onDemand, onProgress }
    const work = [renderPages(rendering), indexing] as const
    await Promise.allSettled(work)
    const [frames, indexed] = await Promise.all(work)
    if (indexed) moveFiles(join(index, 'search'), join(stage.folder, 'search'))
    if (shown.data) writeDataFiles(archive, stage, everywhere, onDemand ? [] : fileEndings)
    if (onDemand)
      writeLeftOut(stage.folder, {
        everywhere,
        content: keyOfContent(archive),
        data: shown.data,
        frames: Object.fromEntries(frames),
      })
    const why = missingArticles(archive, stage, indexed?.articles)
    if (why.length > 0) return { is: 'failed', why }
    if (portable) await makePortable(stage.folder, archive.url.home)
    await writeTraditional(stage.folder, archive)
    if (!portable) await writeServiceWorker(stage.folder, stage.pages)
    const files = (portable ? new Stage(stage.folder, to, new Map()) : stage).files()
    if (data) writeManifest(stage.folder, files, (path) => partOf(archive, path))
    const state = stage.finish(files)
    replaceFolder(stage.folder, to)
    writeState(states, to, state)
    writeMemory(states, to, program, archive.memory.now)
    return { is: 'built', articles: archive.articles.size, ...figuresOf(state) }
  } finally {
    words?.close()
    rmSync(workshop, { recursive: true, force: true })
    stopListening()
  }
}

/** What a memory has of an article, at least: what its file says, and its words. */
const learntOfOne = 2

function figuresOf(state: State) {
  const files = [...state]
  const pages = files.filter(([path]) => path.endsWith('.html')).length
  return { files: files.length, pages, bytes: files.reduce((sum, [, { size }]) => sum + size, 0) }
}

/** A new empty folder inside the project: what Astro builds outside of it cannot find the project's packages. Nobody
 *  else may look into it; the site inside it has the permissions that any new folder has. */
function newWorkshop(): string {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) if (isLeft(name)) rmSync(join(cache, name), { recursive: true, force: true })
  return mkdtempSync(join(cache, `site-${process.pid}-`))
}

/** Whether a build that was killed left a workshop of this name. */
function isLeft(name: string): boolean {
  const [, pid] = /^site-(\d+)-/.exec(name) ?? []
  return pid !== undefined && !isAlive(Number(pid))
}

/** Puts all pages onto the stage. Gives the frames of the kinds of which there are thousands. */
async function renderPages(rendering: Rendering): Promise<ReadonlyMap<string, Frame>> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  rendering.onProgress({ what: 'templates', done: 0, total: 1 })
  const { stage } = rendering
  const { archive, portable } = rendering.shown
  const { address: site, base } = archive.site
  const { integration, frames, close } = pagesInto(rendering)
  show(rendering.shown)
  const called = process.cwd()
  try {
    // What Astro makes on its way lies below the working directory, and has to find the project's packages from there.
    process.chdir(project)
    // Astro takes a second to load; the other thread begins meanwhile.
    const { build } = await import('astro')
    await build({
      root: project,
      outDir: stage.folder,
      site,
      base,
      logLevel: 'warn',
      integrations: [integration, sitemap(archive, () => stage.pages.keys())],
      vite: { plugins: [oneModel(), ...(portable ? [standInsOfPortable()] : [])] },
    })
    return frames()
  } finally {
    process.chdir(called)
    await close()
  }
}

/** On Ctrl-C or a termination the unfinished site goes away before the process does: first the threads that write into it,
 *  then its files. */
function removeWhenInterrupted(workshop: string): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const threads = new Set<Worker>()
  const started = (thread: Worker) => {
    threads.add(thread)
    thread.once('exit', () => threads.delete(thread))
  }
  const remove = async (signal: NodeJS.Signals) => {
    await Promise.all([...threads].map((thread) => thread.terminate()))
    rmSync(workshop, { recursive: true, force: true })
    stop()
    process.kill(process.pid, signal)
  }
  const stop = () => {
    process.off('worker', started)
    for (const signal of signals) process.off(signal, remove)
  }
  process.on('worker', started)
  for (const signal of signals) process.on(signal, remove)
  return stop
}
