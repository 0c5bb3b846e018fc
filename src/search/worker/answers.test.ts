import { expect, test, vi } from 'vitest'
import { docs, places } from '../engines/fixtures.ts'
import { writeIndexFile } from '../index/format.ts'
import { sealed } from '../index/seal.ts'
import { type Source, Unreachable } from '../index/source.ts'
import { answers } from './answers.ts'
import type { Request } from './messages.ts'

/** The files of a build, whose names hold its number. */
function build(nth: number): Record<string, Uint8Array> {
  return {
    'index.bin': writeIndexFile({ articles: 3, words: `words-${nth}.bin`, whole: `whole-${nth}.bin` }),
    [`words-${nth}.bin`]: sealed('words', JSON.stringify({ words: [], readings: {} })),
    [`whole-${nth}.bin`]: sealed('whole', JSON.stringify({ docs, places })),
  }
}

/** A host whose files can change. */
function host(files: Record<string, Uint8Array>) {
  const now = { files }
  const source: Source = { read: async (name) => now.files[name]?.slice() as Uint8Array<ArrayBuffer> | undefined }
  const answer = answers(() => source)
  let nth = 0
  const ask = (is: 'search' | 'near', typed: string) =>
    answer({ is, nth: ++nth, index: '', typed, options: {} } as Request)
  return { now, ask }
}

test('after a build an open tab asks for the files that there are now', async () => {
  const { now, ask } = host(build(1))
  expect(await ask('search', '第一书记')).toMatchObject({ value: { total: 2 } })
  now.files = build(2)
  expect(await ask('near', '不见于任何文章')).toMatchObject({ value: [] }) // needs the words, which have another name now
})

test('a file that is gone for good is named once the index was opened anew, and asked for again the next time', async () => {
  const { now, ask } = host(build(1))
  delete now.files['whole-1.bin']
  expect(await ask('search', '第一书记')).toMatchObject({ refused: { is: 'damaged', found: 'whole-1.bin' } })
  now.files = build(1)
  expect(await ask('search', '第一书记')).toMatchObject({ value: { total: 2 } })
})

test('an index that was refused is opened again by the next question', async () => {
  const { now, ask } = host({})
  expect(await ask('search', '党建')).toMatchObject({ refused: { is: 'missing' } })
  now.files = build(1)
  expect(await ask('search', '第一书记')).toMatchObject({ value: { total: 2 } })
})

test('a host that cannot be reached is told from an error of the program, which is logged', async () => {
  const ask = (error: Error) =>
    answers(() => ({ read: () => Promise.reject(error) }))({ is: 'open', nth: 1, index: '' })
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await ask(new Unreachable('index.bin: 503'))).toMatchObject({ unreachable: 'index.bin: 503' })
  expect(log).not.toHaveBeenCalled()
  expect(await ask(new TypeError('x is not a function'))).toMatchObject({ broken: 'TypeError: x is not a function' })
  expect(log).toHaveBeenCalledOnce()
})
