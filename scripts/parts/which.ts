import { type Partition, sharesOf } from './partitions.ts'
import type { Plan } from './plan.ts'

/** The numbers that schedulers give the tasks of an array, from 0: Slurm's, of Kubernetes' indexed jobs, AWS Batch's, Cloud Run's. */
export const arrayIndexes = [
  'SLURM_ARRAY_TASK_ID',
  'JOB_COMPLETION_INDEX',
  'AWS_BATCH_JOB_ARRAY_INDEX',
  'CLOUD_RUN_TASK_INDEX',
]

/** What `--part` may be. */
export const partForm = { be: 'a key of the plan, or I/N with I from 0 to N-1', test: (text: string) => isPart(text) }

const share = /^(\d{1,7})\/([1-9]\d{0,6})$/u

function isPart(text: string): boolean {
  const [, i, n] = share.exec(text) ?? []
  return n === undefined ? /^[0-9a-f]{16}$/u.test(text) : Number(i) < Number(n)
}

/** The partitions of one task: by `--part KEY` or `--part I/N`, else by the first number that a scheduler gives; or what is wrong, and
 *  what to do. */
export function partitionsFor(
  part: string | undefined,
  env: Record<string, string | undefined>,
  { partitions, tasks }: Plan,
): Partition[] | { what: string; remedy: string } {
  const [, i, n] = share.exec(part ?? '') ?? []
  if (n !== undefined) return shareOf(partitions, Number(i), Number(n))
  if (part !== undefined) {
    const one = partitions.find(({ key }) => key === part)
    return one ? [one] : { what: `the plan has no partition ${part}`, remedy: 'take a key that plan --json prints' }
  }
  const name = arrayIndexes.find((one) => env[one])
  if (name === undefined)
    return { what: 'it is not said which part', remedy: `give --part, or set one of ${arrayIndexes.join(', ')}` }
  const index = Number(env[name])
  if (Number.isInteger(index) && index >= 0 && index < tasks) return shareOf(partitions, index, tasks)
  const remedy = `start tasks 0 to ${tasks - 1}, or plan with --tasks N for tasks 0 to N-1`
  return { what: `${name} is ${env[name]}, and the plan is for ${tasks} tasks`, remedy }
}

/** Of more tasks than partitions the last ones have nothing to do. */
function shareOf(partitions: Partition[], index: number, tasks: number): Partition[] {
  return sharesOf(partitions, Math.min(tasks, partitions.length))[index] ?? []
}
