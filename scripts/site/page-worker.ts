import { parentPort, workerData } from 'node:worker_threads'
import { show } from '../../src/archive/current.ts'
import { likenessesOf } from '../../src/archive/lists/related.ts'
import { Mask } from '../../src/archive/mask.ts'
import { Memory } from '../../src/archive/memory.ts'
import { urlsAt } from '../../src/archive/urls.ts'
import { writeFilled } from './page-file.ts'
import type { PageFile } from './page-work.ts'
import { type PageThreadAnswer, type PageThreadData, type SharedPages, take } from './page-work.ts'

/** A thread that renders pages of a build, from the first of the shared ones on. */
const { folder, shown, runs } = workerData as PageThreadData
const memory = new Memory()
const archive = { ...shown.archive, url: urlsAt(shown.archive.site.base), mask: Mask.of(runs), memory }
show({ ...shown, archive })
parentPort?.on('message', renderAll)
answer({ likenesses: likenessesOf(archive), learnt: memory.now })

function renderAll(shared: SharedPages): void {
  let written: PageFile[] = []
  for (const [nth, page] of shared.pages.entries()) {
    if (!take(shared, nth)) continue
    written.push(writeFilled(folder, archive, shared, page))
    if (written.length < pagesInAnswer) continue
    answer({ written, isLast: false })
    written = []
  }
  answer({ written, isLast: true })
}

function answer(said: PageThreadAnswer): void {
  parentPort?.postMessage(said)
}

const pagesInAnswer = 200
