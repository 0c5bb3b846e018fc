import { describe, expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { partForm, partitionsFor } from './which.ts'

const plan: Plan = {
  program: 'p',
  tasks: 2,
  partitions: [3, 2, 1].map((bytes) => ({ key: `${bytes}`.repeat(16), paper: '', when: '', bytes, dumps: [] })),
}

const bytesFor = (part: string | undefined, env: Record<string, string> = {}) => {
  const found = partitionsFor(part, env, plan)
  return 'what' in found ? found : found.map(({ bytes }) => bytes)
}

describe('the partitions of a task', () => {
  test.each<[part: string | undefined, env: Record<string, string>, bytes: number[]]>([
    ['2222222222222222', {}, [2]],
    ['0/2', {}, [3]],
    ['1/2', {}, [2, 1]],
    ['4/5', {}, []],
    ['2/9999999', {}, [1]],
    ['9999998/9999999', {}, []],
    ['0/1', { SLURM_ARRAY_TASK_ID: '1' }, [3, 2, 1]],
    [undefined, { SLURM_ARRAY_TASK_ID: '1' }, [2, 1]],
    [undefined, { JOB_COMPLETION_INDEX: '0' }, [3]],
    [undefined, { AWS_BATCH_JOB_ARRAY_INDEX: '1' }, [2, 1]],
    [undefined, { CLOUD_RUN_TASK_INDEX: '1' }, [2, 1]],
    [undefined, { CLOUD_RUN_TASK_INDEX: '1', SLURM_ARRAY_TASK_ID: '0' }, [3]],
    [undefined, { CLOUD_RUN_TASK_INDEX: '1', SLURM_ARRAY_TASK_ID: '' }, [2, 1]],
  ])('--part %s with %j', (part, env, bytes) => expect(bytesFor(part, env)).toEqual(bytes))

  test.each<[part: string | undefined, env: Record<string, string>, what: string, remedy: string]>([
    ['4444444444444444', {}, 'no partition 4444444444444444', 'plan --json'],
    [undefined, {}, 'not said which part', 'give --part'],
    [undefined, { SLURM_ARRAY_TASK_ID: '2' }, 'SLURM_ARRAY_TASK_ID is 2, and the plan is for 2 tasks', 'tasks 0 to 1'],
    [undefined, { SLURM_ARRAY_TASK_ID: '-1' }, 'SLURM_ARRAY_TASK_ID is -1', 'tasks 0 to 1'],
    [undefined, { SLURM_ARRAY_TASK_ID: 'x' }, 'SLURM_ARRAY_TASK_ID is x', 'tasks 0 to 1'],
  ])('--part %s with %j cannot be', (part, env, what, remedy) =>
    expect(bytesFor(part, env)).toEqual({
      what: expect.stringContaining(what),
      remedy: expect.stringContaining(remedy),
    }),
  )
})

test.each([
  ['0/1', true],
  ['7/8', true],
  ['8/8', false],
  ['0/0', false],
  ['-1/8', false],
  ['0123456789abcdef', true],
  ['../../etc', false],
])('--part %s is one: %s', (text, is) => expect(partForm.test(text)).toBe(is))
