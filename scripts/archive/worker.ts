import { parentPort, workerData } from 'node:worker_threads'
import { disk } from './effects.ts'
import { type Job, performerOf } from './workers.ts'

/** A worker thread of `npm run parse`: dumps in, what they say out; what they say in, their files out. */
const perform = performerOf({ ...(workerData as Omit<Job, 'effects'>), effects: disk })
parentPort?.on('message', ({ index, name, task }) =>
  parentPort?.postMessage({ index, result: perform[name as 'read'](task) }),
)
