import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

/** Work that ends when it is told to. */
function stepwise() {
  const calls: (readonly string[])[] = []
  const ends: ((error?: Error) => void)[] = []
  const work = (items: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      calls.push(items)
      ends.push((error) => (error ? reject(error) : resolve()))
    })
  const end = async (error?: Error) => {
    ends.shift()?.(error)
    await new Promise(setImmediate)
  }
  return { calls, work, end }
}

test('what comes during the work is handed over together, after it', async () => {
  const { calls, work, end } = stepwise()
  const report = oneAtATime(work, () => {})
  report('a')
  report('b')
  report('c')
  expect(calls).toEqual([['a']])
  await end()
  expect(calls).toEqual([['a'], ['b', 'c']])
  await end()
  expect(calls).toEqual([['a'], ['b', 'c']])
  report('d')
  expect(calls.at(-1)).toEqual(['d'])
})

test('work that fails says so and does not stop what comes after', async () => {
  const { calls, work, end } = stepwise()
  const errors: unknown[] = []
  const report = oneAtATime(work, (error) => errors.push(error))
  report('a')
  report('b')
  await end(new Error('half a dump'))
  expect(errors).toEqual([new Error('half a dump')])
  expect(calls).toEqual([['a'], ['b']])
})
