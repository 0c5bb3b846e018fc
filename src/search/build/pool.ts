import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Gets, Kind, Task } from './tasks.ts'

/** More threads than this would wait for the disk. */
const mostWorkers = 8

export const workerCount = Math.min(mostWorkers, Math.max(1, availableParallelism()))

/** Lists leave much short-lived garbage: a small young generation is collected often, so that it does not pile up. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

export type Pool = {
  /** Does all tasks, as workers come free. `take` gets the result of each when it is there, with the number of its task; here
   *  it is not kept. */
  each<K extends Kind>(tasks: readonly Task<K>[], take: (result: Gets<K>, nth: number) => void): Promise<void>
  /** Does a task in every worker. */
  all<K extends Kind>(task: Task<K>): Promise<Gets<K>[]>
  close(): Promise<void>
}

/** Threads that build an index. A task that fails rejects, and the pool can only be closed then. */
export function startPool(count: number): Pool {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits }),
  )
  return {
    async each<K extends Kind>(tasks: readonly Task<K>[], take: (result: Gets<K>, nth: number) => void) {
      const left = tasks.entries()
      const work = async (worker: Worker) => {
        for (const [nth, task] of left) take(await ask(worker, task), nth)
      }
      await Promise.all(workers.map(work))
    },
    all: (task) => Promise.all(workers.map((worker) => ask(worker, task))),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function ask<K extends Kind>(worker: Worker, task: Task<K>): Promise<Gets<K>> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      how()
    }
    const onMessage = (result: Gets<K>) => settle(() => resolve(result))
    const onError = (error: Error) => settle(() => reject(error))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(task)
  })
}
