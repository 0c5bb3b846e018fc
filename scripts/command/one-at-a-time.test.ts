import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

/** Work that ends when it is told to, and how often it has begun. */
function stepwise() {
  const ends: ((error?: Error) => void)[] = []
  let begun = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      begun++
      ends.push((error) => (error ? reject(error) : resolve()))
    })
  const end = async (error?: Error) => {
    ends.shift()?.(error)
    await new Promise(setImmediate)
  }
  return { work, end, begun: () => begun }
}

test('what is asked during the work is one more run, after it', async () => {
  const { work, end, begun } = stepwise()
  const ask = oneAtATime(work, () => {})
  ask()
  ask()
  ask()
  expect(begun()).toBe(1)
  await end()
  expect(begun()).toBe(2)
  await end()
  expect(begun()).toBe(2)
  ask()
  expect(begun()).toBe(3)
})

test('work that fails says so and does not stop what comes after', async () => {
  const { work, end, begun } = stepwise()
  const errors: unknown[] = []
  const ask = oneAtATime(work, (error) => errors.push(error))
  ask()
  ask()
  await end(new Error('half a dump'))
  expect(errors).toEqual([new Error('half a dump')])
  expect(begun()).toBe(2)
})
