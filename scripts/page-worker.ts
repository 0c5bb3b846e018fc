import { parentPort, workerData } from 'node:worker_threads'
import { setArchive } from '../src/archive/current.ts'
import { urlsAt } from '../src/archive/urls.ts'
import { setWords } from '../src/archive/words.ts'
import { type PageFile, writePage } from './page-file.ts'
import { type PageThreadAnswer, type PageThreadData, type PageThreadWork, type PageToDo, take } from './page-work.ts'
import { rendererOf } from './templates.ts'

/** A thread that renders pages of a build: its own ones, and what it gets of the shared ones, from their end. */
const { folder, archive: known } = workerData as PageThreadData
const archive = { ...known, url: urlsAt(known.site.base) }
setArchive(archive)
parentPort?.once('message', (work) => void renderAll(work as PageThreadWork))

async function renderAll({ templates, words, own, shared }: PageThreadWork): Promise<void> {
  setWords(archive, words)
  const render = await rendererOf(templates)
  let written: PageFile[] = []
  const tell = (isLast: boolean) => {
    parentPort?.postMessage({ written, isLast } satisfies PageThreadAnswer)
    written = []
  }
  const write = async ({ address, component }: PageToDo) => {
    written.push(await writePage(folder, archive.url.home, address, await render({ address, component })))
    if (written.length === pagesInAnswer) tell(false)
  }
  for (const page of own) await write(page)
  for (const [nth, page] of [...shared.pages.entries()].toReversed()) if (take(shared, nth)) await write(page)
  tell(true)
}

const pagesInAnswer = 200
