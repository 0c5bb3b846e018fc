import { Worker } from 'node:worker_threads'
import type { Archive } from '../src/archive/load.ts'
import type { PageFile } from './page-file.ts'
import type { PageThreadAnswer, PageThreadData, PageThreadWork } from './page-work.ts'

/** A second thread that renders pages. */
export type PageThread = {
  /** Has it render pages, once; `written` hears of them. Resolves when they are all there, and rejects when one cannot be
   *  rendered. */
  render(work: PageThreadWork, written: (files: readonly PageFile[]) => void): Promise<void>
  /** Ends the thread, whatever it does: it writes nothing afterwards. */
  close(): Promise<void>
}

/** Pages are short-lived rubbish: swept often, it does not pile up. Ten thousand articles take some 150 MB less so. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/** Starts a thread that renders pages of an archive into `folder`; what it loads and learns, it does at once. */
export function startPageThread(folder: string, { url, ...archive }: Archive): PageThread {
  const workerData: PageThreadData = { folder, archive }
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData, resourceLimits })
  return {
    render: (work, written) =>
      new Promise((resolve, reject) => {
        worker.on('message', (answer: PageThreadAnswer) => {
          written(answer.written)
          if (answer.isLast) resolve()
        })
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the thread that renders pages ended with ${code}`)))
        worker.postMessage(work)
      }),
    async close() {
      await worker.terminate()
    },
  }
}
