import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formatVersion, refusalText } from '../index/format.ts'
import { counting, type Source, unpacked } from '../index/source.ts'
import { docs, places, words } from './fixtures.ts'
import { openSearch } from './open.ts'

const header = {
  format: 'xianwen-search',
  version: formatVersion,
  articles: 3,
  words: 'words-0.bin',
  whole: 'whole-0.bin',
}
const whole = gzipSync(JSON.stringify({ docs, places }))

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
  ['as it was written', whole],
  ['unpacked on the way by the host', JSON.stringify({ docs, places })],
])('an index is opened %s', async (_how, file) => {
  const counted = counting(source({ 'index.bin': JSON.stringify(header), 'whole-0.bin': file }))
  const opened = await openSearch(counted)
  if ('refused' in opened) expect.fail(refusalText(opened.refused))
  expect(opened.engine.articles).toBe(3)
  expect((await opened.engine.search('第一书记')).total).toBe(2)
  expect(counted.taken()).toBe(JSON.stringify(header).length + Buffer.from(file).length)
  expect(counted.taken()).toBe(0)
})

test.each([
  ['nothing there', {}, 'there is no search index (no index.bin); name the search folder of a built site'],
  ['another program’s file', { 'index.bin': '{"version":"1.6.0"}' }, 'index.bin is no search index of Xianwen'],
  ['no object', { 'index.bin': 'null' }, 'index.bin is no search index of Xianwen'],
  ['half a file', { 'index.bin': whole.subarray(0, 99) }, 'index.bin is lost or damaged; build the site again'],
  ['no JSON', { 'index.bin': '{"format":' }, 'index.bin is no search index of Xianwen'],
  [
    'a newer format',
    { 'index.bin': JSON.stringify({ ...header, version: 99 }) },
    `the index has format 99, and this program reads format ${formatVersion}; build the site again`,
  ],
  ['no file named', { 'index.bin': JSON.stringify({ ...header, whole: undefined }) }, 'index.bin is lost or'],
  ['a lost file', { 'index.bin': JSON.stringify(header) }, 'whole-0.bin is lost or damaged; build the site'],
  [
    'a cut file',
    { 'index.bin': JSON.stringify(header), 'whole-0.bin': whole.subarray(0, 99) },
    'whole-0.bin is lost or damaged',
  ],
])('%s is refused with a clear sentence', async (_what, files: Record<string, string | Uint8Array>, said) => {
  const opened = await openSearch(source(files))
  expect('refused' in opened ? refusalText(opened.refused) : '').toContain(said)
})

test('the words are fetched when they are needed', async () => {
  const files = { 'index.bin': JSON.stringify(header), 'whole-0.bin': whole, 'words-0.bin': JSON.stringify(words) }
  const counted = counting(source(files))
  const opened = await openSearch(counted)
  const engine = 'engine' in opened ? opened.engine : expect.fail()
  counted.taken()
  await engine.search('汶上')
  expect(counted.taken()).toBe(0)
  expect(await engine.near('wenshang')).toHaveLength(1)
  expect(counted.taken()).toBe(Buffer.byteLength(JSON.stringify(words)))
})

test('gzip is known by its first two bytes', async () => {
  for (const file of [gzipSync('县闻'), Buffer.from('县闻')])
    expect(new TextDecoder().decode(await unpacked(new Uint8Array(file)))).toBe('县闻')
})
