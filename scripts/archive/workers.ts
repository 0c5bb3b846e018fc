import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Paper, Place } from '../../src/archive/schema.ts'
import type { Failure } from '../pipeline/dump.ts'
import { knowledgeOf } from '../pipeline/page.ts'
import { disk, type Effects } from './effects.ts'
import {
  type Decided,
  type Folders,
  type Printed,
  parseDump,
  printDump,
  type Read,
  type Seen,
  type Unusable,
} from './parse-dump.ts'

export type Job = { folders: Folders; papers: Paper[]; places: Place[]; effects: Effects }

type Work = {
  read: { task: Seen; result: Read | Unusable }
  print: { task: Decided; result: Printed | { dump: string; failures: Failure[] } }
}

/** The two things that are done for each dump. */
export function performerOf({ folders, papers, places, effects }: Job): {
  [Name in keyof Work]: (task: Work[Name]['task']) => Work[Name]['result']
} {
  const knowledge = knowledgeOf(papers, places)
  return { read: (seen) => parseDump(folders, seen, knowledge, effects), print: printDump }
}

/** Below this a worker costs more than it brings. */
const worthAWorker = 24
/** Results that may wait for an earlier one: bounds the memory whatever the number of dumps. */
const window = 64
/** What a worker's heap keeps, in MB. With 12 for what is new a tenth more time goes into sweeping; without a bound it takes up to 96. What stays longer comes near its bound on a
 *  page of many megabytes only, but the lower the bound, the sooner all of the heap is swept: without one a run takes a third more memory. */
const heap = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1500 }

/** Does the work of a run in the order of its tasks, on several cores when there are many of them. */
export class Workers {
  readonly #job: Job
  readonly #threads: number
  #workers: Worker[] = []

  constructor(job: Job) {
    this.#job = job
    this.#threads = job.effects === disk ? availableParallelism() : 1
  }

  /** Takes tasks as they are needed, and hands over the results in their order, one at a time. */
  async run<Name extends keyof Work>(
    name: Name,
    tasks: Iterable<Work[Name]['task']>,
    onResult: (result: Work[Name]['result']) => void,
  ): Promise<void> {
    const rest = tasks[Symbol.iterator]()
    const few = [...take(rest, this.#threads * worthAWorker)]
    if (this.#threads > 1 && (this.#workers.length > 0 || few.length === this.#threads * worthAWorker))
      return this.#inThreads(name, both(few, rest), onResult)
    const perform = performerOf(this.#job)[name]
    for (const task of both(few, rest)) {
      onResult(perform(task))
      await breathe()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #inThreads<Name extends keyof Work>(
    name: Name,
    tasks: Iterator<Work[Name]['task']>,
    onResult: (result: Work[Name]['result']) => void,
  ): Promise<void> {
    if (this.#workers.length === 0) this.#workers = Array.from({ length: this.#threads }, () => this.#start())
    const idle = [...this.#workers]
    const waiting = new Map<number, Work[Name]['result']>()
    let [next, handed, isDone] = [0, 0, false]
    const feed = () => {
      while (!isDone && idle.length > 0 && next < handed + window) {
        const { value, done } = tasks.next()
        if (done) isDone = true
        else idle.pop()?.postMessage({ index: next++, name, task: value })
      }
    }
    const hand = (index: number, result: Work[Name]['result']) => {
      waiting.set(index, result)
      for (let ready = waiting.get(handed); ready; ready = waiting.get(handed)) {
        waiting.delete(handed++)
        onResult(ready)
      }
    }
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        for (const worker of this.#workers) worker.removeAllListeners('message').removeAllListeners('error')
        then()
      }
      for (const worker of this.#workers)
        worker
          .on('error', (error) => settle(() => reject(error)))
          .on('message', ({ index, result }) => {
            try {
              idle.push(worker)
              hand(index, result)
              feed()
              if (isDone && handed === next) settle(resolve)
            } catch (error) {
              settle(() => reject(error))
            }
          })
      feed()
      if (isDone && next === 0) settle(resolve)
    })
  }

  #start(): Worker {
    const { folders, papers, places } = this.#job
    return new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { folders, papers, places },
      resourceLimits: heap,
    })
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function* take<T>(from: Iterator<T>, count: number): Generator<T> {
  for (let n = 0; n < count; n++) {
    const { value, done } = from.next()
    if (done) return
    yield value
  }
}

function* both<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}
