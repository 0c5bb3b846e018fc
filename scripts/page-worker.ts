import { parentPort, workerData } from 'node:worker_threads'
import { setArchive } from '../src/archive/current.ts'
import { likenessesOf } from '../src/archive/related.ts'
import { urlsAt } from '../src/archive/urls.ts'
import { setWords } from '../src/archive/words.ts'
import { type PageFile, writeRendered } from './page-file.ts'
import { type PageThreadAnswer, type PageThreadData, type PageThreadTold, take } from './page-work.ts'
import { importOnce, rendererOf } from './templates.ts'

/** A thread that renders pages of a build, from the first of the shared ones on. */
const { folder, archive: known } = workerData as PageThreadData
const archive = { ...known, url: urlsAt(known.site.base) }
setArchive(archive)
parentPort?.on('message', (told: PageThreadTold) => {
  if (!('words' in told)) return void renderAll(told)
  setWords(archive, told.words)
  answer({ likenesses: likenessesOf(archive) })
})

async function renderAll({ templates, shared }: Exclude<PageThreadTold, { words: unknown }>): Promise<void> {
  await importOnce(templates)
  const render = await rendererOf(templates)
  let written: PageFile[] = []
  for (const [nth, page] of shared.pages.entries()) {
    if (!take(shared, nth)) continue
    written.push(await writeRendered(folder, archive.url.home, page, render))
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
