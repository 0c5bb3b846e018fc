import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../tests/folders.ts'
import { alone } from './lock.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('two that want the same folder work one after the other, and leave nothing behind', async () => {
  const lock = join(emptyFolder(), 'new', 'lock')
  const log: string[] = []
  const run = (name: string) =>
    alone(
      lock,
      async () => {
        log.push(`${name} begins`)
        await pause(300)
        log.push(`${name} ends`)
      },
      (holder) => log.push(`${name} waits for ${holder}`),
    )
  await Promise.all([run('a'), run('b')])
  expect(log).toEqual([`b waits for process ${process.pid}`, 'a begins', 'a ends', 'b begins', 'b ends'])
  expect(existsSync(lock)).toBe(false)
})

test('work that fails gives the lock back', async () => {
  const lock = join(emptyFolder(), 'lock')
  const broken = alone(lock, () => Promise.reject(new Error('broken')), expect.fail)
  await expect(broken).rejects.toThrow('broken')
  expect(existsSync(lock)).toBe(false)
})

/** No process has it: Linux gives numbers up to 4,194,304. */
const gone = 99_999_999

test.each([`${gone} ${hostname()}`, `${gone} `])('what a process that is gone left is taken over: %j', async (text) => {
  const lock = join(emptyFolder(), 'lock')
  writeFileSync(lock, text.trim() === text ? text : '')
  expect(
    await alone(
      lock,
      () => 'done',
      () => {},
    ),
  ).toBe('done')
  expect(existsSync(lock)).toBe(false)
})

test('a pipe in its place is not waited for', async () => {
  const lock = join(emptyFolder(), 'lock')
  execFileSync('mkfifo', [lock])
  utimesSync(lock, 0, 0)
  expect(
    await alone(
      lock,
      () => 'done',
      () => {},
    ),
  ).toBe('done')
})

test('a process of another machine is waited for', async () => {
  const lock = join(emptyFolder(), 'lock')
  writeFileSync(lock, `${gone} elsewhere`)
  let holder = ''
  const waiting = alone(
    lock,
    () => 'done',
    (who) => {
      holder = who
    },
  )
  expect(await Promise.race([waiting, pause(500)])).toBeUndefined()
  expect(holder).toBe(`process ${gone} on elsewhere`)
  writeFileSync(lock, `${gone} ${hostname()}`)
  expect(await waiting).toBe('done')
})

test('where no lock can be made the work is done', async () => {
  const file = join(emptyFolder(), 'file')
  writeFileSync(file, '')
  mkdirSync(join(file, '..', 'folder'))
  expect(await alone(join(file, 'lock'), () => 'done', expect.fail)).toBe('done')
})
