import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { Shown } from '../../src/archive/current.ts'
import type { Likenesses } from '../../src/archive/lists/related.ts'
import type { PageFile, PageThreadAnswer, PageThreadData, SharedPages } from './page-work.ts'

/** A second thread that renders pages. Both of its promises reject when it fails. */
export type PageThread = {
  /** What the articles are like: it has to know that, and says so. */
  likenesses: Promise<Likenesses>
  /** Has it render what it gets of shared pages, once; `written` hears of them. Resolves when there are no more. */
  render(shared: SharedPages, written: (files: readonly PageFile[]) => void): Promise<void>
  /** Ends the thread, whatever it does: it writes nothing afterwards. */
  close(): Promise<void>
}

/** Pages are short-lived garbage. The young generation has 48 MB: with 12 MB, collecting takes 0.7 s more of the processor's
 *  22 s at ten thousand articles; more than 48 MB gains nothing. The old generation gets four times what such a thread was seen
 *  to need: with Node's own limit, it is collected so late that the thread takes 130 MB more. */
function limitsFor(articles: number): ResourceLimits {
  return { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: Math.max(leastOld, articles * oldAnArticle) }
}

/** Megabytes. */
const leastOld = 700
const oldAnArticle = 0.07

/** Starts a thread that renders pages of an archive into `folder`; what it loads and learns, it does at once. */
export function startPageThread(folder: string, shown: Shown): PageThread {
  const { url, mask, memory, ...archive } = shown.archive
  const workerData: PageThreadData = { folder, shown: { ...shown, archive }, runs: mask.runs }
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: limitsFor(archive.articles.size),
  })
  const likenesses = Promise.withResolvers<Likenesses>()
  const rendered = Promise.withResolvers<void>()
  let hear: (files: readonly PageFile[]) => void = () => {}
  worker.on('message', (answer: PageThreadAnswer) => {
    if ('likenesses' in answer) {
      memory.add(answer.learnt)
      return likenesses.resolve(answer.likenesses)
    }
    hear(answer.written)
    if (answer.isLast) rendered.resolve()
  })
  const fail = (why: Error) => {
    likenesses.reject(why)
    rendered.reject(why)
  }
  worker.once('error', fail)
  worker.once('exit', (code) => fail(new Error(`the thread that renders pages ended with ${code}`)))
  // It may fail before it is waited for, and whoever waits is told.
  for (const { promise } of [likenesses, rendered]) promise.catch(() => {})
  return {
    likenesses: likenesses.promise,
    render(shared, written) {
      hear = written
      worker.postMessage(shared)
      return rendered.promise
    },
    async close() {
      await worker.terminate()
    },
  }
}
