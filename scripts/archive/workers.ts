import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Paper, Place } from '../../src/archive/schema.ts'
import type { Twin } from '../pipeline/identity/duplicates.ts'
import { knowledgeOf } from '../pipeline/page.ts'
import type { Effects } from './effects.ts'
import { disk } from './effects.ts'
import { type Folders, parseOne, type Result } from './parse-dump.ts'

/** Below this a worker costs more than it brings. */
const worthAWorker = 24
/** Results that may wait for an earlier one: bounds the memory whatever the number of dumps. */
const window = 64

/** What a worker's heap keeps for what is new, in MB. Without a bound it takes up to 96, most of the memory of a run, and is no faster. */
const youngest = 12

type Job = {
  folders: Folders
  list: readonly string[]
  /** the dumps that another one replaces */
  twins: ReadonlyMap<string, Twin>
  papers: Paper[]
  places: Place[]
  effects: Effects
}

/** Parses many dumps and hands over the results in the order of `list`, one at a time; on several cores when there are many. */
export async function parseMany(job: Job, onResult: (dump: string, result: Result) => void): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.floor(job.list.length / worthAWorker))
  if (threads < 2 || job.effects !== disk) {
    const knowledge = knowledgeOf(job.papers, job.places)
    for (const dump of job.list) {
      onResult(dump, parseOne(job.folders, dump, knowledge, job.effects, job.twins.get(dump)))
      await breathe()
    }
    return
  }
  await inWorkers(job, threads, onResult)
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function inWorkers(
  { folders, list, twins, papers, places }: Job,
  threads: number,
  onResult: (dump: string, result: Result) => void,
): Promise<void> {
  const waiting = new Map<number, Result>()
  const idle: Worker[] = []
  let next = 0
  let handed = 0
  const jobOf = (index: number) => {
    const dump = list[index] as string
    return { index, dump, twin: twins.get(dump) }
  }
  return new Promise((resolve, reject) => {
    const workers = Array.from(
      { length: threads },
      () =>
        new Worker(new URL('./worker.ts', import.meta.url), {
          workerData: { folders, papers, places },
          resourceLimits: { maxYoungGenerationSizeMb: youngest },
        }),
    )
    const stop = (then: () => void) => {
      void Promise.all(workers.map((w) => w.terminate())).then(then)
    }
    const feed = () => {
      while (idle.length && next < list.length && next < handed + window) {
        idle.pop()?.postMessage(jobOf(next))
        next++
      }
    }
    const take = ({ index, result }: { index: number; result: Result }) => {
      waiting.set(index, result)
      for (let ready = waiting.get(handed); ready; ready = waiting.get(handed)) {
        waiting.delete(handed)
        onResult(list[handed] as string, ready)
        handed++
      }
    }
    for (const worker of workers) {
      worker.on('error', (error) => stop(() => reject(error)))
      worker.on('message', (message) => {
        try {
          idle.push(worker)
          take(message)
          if (handed === list.length) stop(resolve)
          else feed()
        } catch (error) {
          stop(() => reject(error))
        }
      })
      idle.push(worker)
    }
    feed()
  })
}
