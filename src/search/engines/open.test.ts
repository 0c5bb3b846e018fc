import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formatVersion, refusalText, writeIndexFile } from '../index/format.ts'
import { sealed } from '../index/seal.ts'
import { counting, DamagedIndex, type Source, unpacked } from '../index/source.ts'
import { docs, places, words } from './fixtures.ts'
import { openSearch } from './open.ts'

const index = writeIndexFile({ articles: 3, words: 'words-0.bin', whole: 'whole-0.bin' })
const whole = sealed('whole', JSON.stringify({ docs, places }))
const packed = gzipSync(whole)

const page = `<!doctype html><title>没有这一页</title>${'<p>\n'.repeat(4000)}`

/** An index in memory. */
function source(files: Record<string, string | Uint8Array>): Source {
  return {
    read: async (name) => {
      const file = files[name]
      return file === undefined ? undefined : new Uint8Array(Buffer.from(file))
    },
  }
}

test.each([
  ['as it was written', packed],
  ['unpacked on the way by the host', whole],
])('an index is opened %s', async (_how, file) => {
  const counted = counting(source({ 'index.bin': index, 'whole-0.bin': file }))
  const opened = await openSearch(counted)
  if ('refused' in opened) expect.fail(refusalText(opened.refused))
  expect(opened.engine.articles).toBe(3)
  expect((await opened.engine.search('第一书记')).total).toBe(2)
  expect(counted.taken()).toBe(index.length + file.length)
  expect(counted.taken()).toBe(0)
})

test.each([
  ['nothing there', {}, 'there is no search index (no index.bin); name the search folder of a built site'],
  ['another program’s file', { 'index.bin': '{"version":"1.6.0"}' }, 'index.bin is no search index of Xianwen'],
  ['no object', { 'index.bin': 'null' }, 'index.bin is no search index of Xianwen'],
  ['half a file', { 'index.bin': packed.subarray(0, 99) }, 'index.bin is lost or damaged; build the site again'],
  ['a part of it', { 'index.bin': index.subarray(0, 99) }, 'index.bin is lost or damaged; build the site again'],
  ['a page', { 'index.bin': page }, 'index.bin is no search index of Xianwen'],
  ['no JSON', { 'index.bin': '{"format":' }, 'index.bin is no search index of Xianwen'],
  [
    'a newer format',
    { 'index.bin': '{"format":"xianwen-search","version":99}' },
    `the index has format 99, and this program reads format ${formatVersion}; build the site again`,
  ],
])('%s is refused with a clear sentence', async (_what, files: Record<string, string | Uint8Array>, said) => {
  const opened = await openSearch(source(files))
  expect('refused' in opened ? refusalText(opened.refused) : '').toContain(said)
})

test.each<[string, Record<string, string | Uint8Array>]>([
  ['a lost file', {}],
  ['an empty file', { 'whole-0.bin': '' }],
  ['a cut file', { 'whole-0.bin': packed.subarray(0, 99) }],
  ['a file that was cut before it was packed', { 'whole-0.bin': gzipSync(whole.subarray(0, 99)) }],
  ['a page', { 'whole-0.bin': page }],
  ['another file', { 'whole-0.bin': sealed('words', JSON.stringify({ docs, places })) }],
])('%s is named', async (_what, files) => {
  await expect(openSearch(source({ 'index.bin': index, ...files }))).rejects.toThrow(new DamagedIndex('whole-0.bin'))
})

test('what a browser has kept that is not the file is asked for anew', async () => {
  const files = source({ 'index.bin': index, 'whole-0.bin': packed })
  const opened = await openSearch({
    read: async (name, anew) =>
      name === 'whole-0.bin' && !anew ? new Uint8Array(Buffer.from(page)) : files.read(name),
  })
  expect('engine' in opened && opened.engine.articles).toBe(3)
})

test('the words are fetched when they are needed', async () => {
  const list = sealed('words', JSON.stringify(words))
  const files = { 'index.bin': index, 'whole-0.bin': packed, 'words-0.bin': list }
  const counted = counting(source(files))
  const opened = await openSearch(counted)
  const engine = 'engine' in opened ? opened.engine : expect.fail()
  counted.taken()
  await engine.search('汶上')
  expect(counted.taken()).toBe(0)
  expect(await engine.near('wenshang')).toHaveLength(1)
  expect(counted.taken()).toBe(list.length)
})

test('gzip is known by its first two bytes', async () => {
  for (const file of [gzipSync('县闻'), Buffer.from('县闻')])
    expect(new TextDecoder().decode(await unpacked(new Uint8Array(file)))).toBe('县闻')
})
