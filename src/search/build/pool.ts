import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, Shared, Task } from './tasks.ts'

/** More threads than this would wait for the disk. */
const mostWorkers = 8

export const workerCount = Math.min(mostWorkers, Math.max(1, availableParallelism()))

/** Lists make much short-lived rubbish: swept often, it does not pile up. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

export type Pool = {
  /** Does all tasks, as workers come free; the results in the order of the tasks. */
  each(tasks: readonly Task[], onDone?: (done: number) => void): Promise<Done[]>
  /** Does the task once in every worker. */
  all(task: Task): Promise<Done[]>
  close(): Promise<void>
}

/** Threads that build an index. A task that fails rejects, and the pool is good for nothing but `close`. */
export function startPool(shared: Shared): Pool {
  const workers = Array.from(
    { length: shared.workers },
    (_, nth) => new Worker(new URL('./worker.ts', import.meta.url), { workerData: { ...shared, nth }, resourceLimits }),
  )
  return {
    async each(tasks, onDone = () => {}) {
      const results: Done[] = []
      let next = 0
      let done = 0
      const work = async (worker: Worker) => {
        while (next < tasks.length) {
          const nth = next++
          const task = tasks[nth]
          if (task) results[nth] = await ask(worker, task)
          onDone(++done)
        }
      }
      await Promise.all(workers.map(work))
      return results
    },
    all: (task) => Promise.all(workers.map((worker) => ask(worker, task))),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function ask(worker: Worker, task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      how()
    }
    const onMessage = (done: Done) => settle(() => resolve(done))
    const onError = (error: Error) => settle(() => reject(error))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(task)
  })
}
