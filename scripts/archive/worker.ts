import { parentPort, workerData } from 'node:worker_threads'
import type { Paper, Place } from '../../src/archive/schema.ts'
import type { Twin } from '../pipeline/identity/duplicates.ts'
import { knowledgeOf } from '../pipeline/page.ts'
import { disk } from './effects.ts'
import { type Folders, parseOne } from './parse-dump.ts'

/** A worker thread of `npm run parse`: dumps in, their files out. */
const { folders, papers, places } = workerData as { folders: Folders; papers: Paper[]; places: Place[] }
const knowledge = knowledgeOf(papers, places)
parentPort?.on('message', ({ index, dump, twin }: { index: number; dump: string; twin: Twin | undefined }) => {
  parentPort?.postMessage({ index, result: parseOne(folders, dump, knowledge, disk, twin) })
})
