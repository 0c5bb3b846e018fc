import { parentPort, workerData } from 'node:worker_threads'
import { readInput } from './input.ts'

/** A thread that reads a content folder for the index, and ends. */
const read = readInput(workerData)
const moved = 'input' in read ? [read.input.sources.bytes.buffer, read.input.sources.ends.buffer] : []
parentPort?.postMessage(read, moved)
