import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { emptyFolder } from '../../tests/folders.ts'
import { namelessPack, Pack } from './pack.ts'
import { endPart, readPart } from './part-file.ts'

test('what is appended is read back from its place, in any order', () => {
  const pack = new Pack(join(emptyFolder(), 'values'), 'wx+')
  const texts = ['甲', '', '乙丙'.repeat(100_000)]
  const spans = texts.map((text) => pack.append(Buffer.from(text)))
  expect(spans.toReversed().map((span) => Buffer.from(pack.read(span)).toString())).toEqual(texts.toReversed())
  expect(() => pack.read({ at: 600_000, length: 4 })).toThrow('the file ends at 600003')
  pack.close()
})

test('a pack without a name leaves nothing behind, even when it is not closed', () => {
  const dir = emptyFolder()
  vi.stubEnv('TMPDIR', dir)
  const pack = namelessPack()
  expect(readdirSync(dir)).toEqual([])
  expect(Buffer.from(pack.read(pack.append(Buffer.from('甲')))).toString()).toBe('甲')
  vi.unstubAllEnvs()
  pack.close()
})

test('a disk that refuses is named by the file that it refused', () => {
  const path = join(emptyFolder(), 'values')
  new Pack(path, 'wx+').close()
  const pack = new Pack(path, 'r')
  expect(() => pack.append(Buffer.from('甲'))).toThrow(expect.objectContaining({ code: 'EBADF', path }))
  pack.close()
})

test('the file of a part is read whole or not at all', () => {
  const path = join(emptyFolder(), 'x.part')
  const pack = new Pack(path, 'wx+')
  const entries = [{ dump: 'a.txt', failures: [{ file: 'dumps/a.txt', line: undefined, found: '空', todo: '重做' }] }]
  expect(readPart(path)).toBeUndefined()
  pack.append(Buffer.from('values'))
  expect(readPart(path)).toBeUndefined()
  endPart(pack, 'x.part', entries)
  pack.close()
  const read = readPart(path)
  expect(read?.entries).toEqual(JSON.parse(JSON.stringify(entries)))
  read?.pack.close()
  expect(readPart(join(path, '../y.part'))).toBeUndefined()
})
