import { parentPort, workerData } from 'node:worker_threads'
import { unread } from '../../disk/error-texts.ts'
import { readInput } from './input.ts'

/** A thread that reads a content folder for the index, and ends. What the disk refuses is handed over with its path, which an error
 *  loses on the way. */
try {
  const read = readInput(workerData)
  const moved = 'input' in read ? [read.input.sources.bytes.buffer, read.input.sources.ends.buffer] : []
  parentPort?.postMessage(read, moved)
} catch (error) {
  if (!(error instanceof Error && unread(error))) throw error
  parentPort?.postMessage({ refused: { ...error, message: error.message } })
}
