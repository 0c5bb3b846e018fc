import { expect, test } from 'vitest'
import { longestSlice, slices } from './slices.ts'

/** A browser whose steps and layouts take as long as said, and whose tasks are run by hand. */
function slow({ step, layout }: { step: number; layout: number }) {
  const log: string[] = []
  const tasks: (() => void)[] = []
  let time = 0
  const { instead, besides } = slices({
    now: () => time,
    later: (work) => tasks.push(work),
    layOut: () => {
      time += layout
      log.push('|')
    },
  })
  const named = (names: string) =>
    Array.from(names, (name) => () => {
      time += step
      log.push(name)
    })
  /** Runs the next task and says which steps it did, a bar for every layout. */
  const task = (): string => {
    tasks.shift()?.()
    return log.splice(0).join('')
  }
  return {
    instead: (names: string) => instead(named(names)),
    besides: (names: string) => besides(named(names)),
    task,
    tasks,
  }
}

test('a fast machine does every step in one task, a slow one in a task each', () => {
  const fast = slow({ step: 0, layout: 1 })
  fast.instead('abc')
  expect([fast.task(), fast.tasks.length]).toEqual(['a|b|c|', 0])
  const { instead, task, tasks } = slow({ step: 0, layout: longestSlice })
  instead('abc')
  expect([task(), task(), task(), tasks.length]).toEqual(['a|', 'b|', 'c|', 0])
})

test('what the step and its layout take counts together', () => {
  const { instead, task } = slow({ step: longestSlice / 4, layout: longestSlice / 4 })
  instead('abc')
  expect([task(), task()]).toEqual(['a|b|', 'c|'])
})

test('new steps take the place of those that are still to do, others follow them, in one row of tasks', () => {
  const { instead, besides, task, tasks } = slow({ step: longestSlice, layout: 0 })
  instead('abc')
  expect(task()).toBe('a|')
  instead('de')
  besides('f')
  expect(tasks.length).toBe(1)
  expect([task(), task(), task(), tasks.length]).toEqual(['d|', 'e|', 'f|', 0])
  besides('g')
  expect(task()).toBe('g|')
})

test('no steps, no task', () => {
  const { instead, task, tasks } = slow({ step: 0, layout: 0 })
  instead('')
  expect(tasks.length).toBe(0)
  instead('a')
  instead('')
  expect([task(), tasks.length]).toEqual(['', 0])
})
