import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { docs, places } from './fixtures.ts'
import { refusalText } from './format.ts'
import { openSearch } from './open.ts'
import { counting, type Source, unpackedText } from './source.ts'

const manifest = { format: 'xianwen-search', version: 1, articles: 3, whole: 'whole-0.bin' }
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
  const counted = counting(source({ 'manifest.json': JSON.stringify(manifest), 'whole-0.bin': file }))
  const opened = await openSearch(counted)
  if ('refused' in opened) expect.fail(refusalText(opened.refused))
  expect(opened.engine.articles).toBe(3)
  expect((await opened.engine.search('第一书记')).total).toBe(2)
  expect(counted.taken()).toBe(JSON.stringify(manifest).length + Buffer.from(file).length)
  expect(counted.taken()).toBe(0)
})

test.each([
  ['nothing there', {}, 'there is no search index (no manifest.json); name the search folder of a built site'],
  ['another program’s file', { 'manifest.json': '{"version":"1.6.0"}' }, 'manifest.json is no search index of Xianwen'],
  ['no object', { 'manifest.json': 'null' }, 'manifest.json is no search index of Xianwen'],
  ['half a file', { 'manifest.json': '{"format":' }, 'manifest.json is lost or damaged; build the site again'],
  [
    'a newer format',
    { 'manifest.json': JSON.stringify({ ...manifest, version: 2 }) },
    'the index has format 2, and this program reads format 1; build the site again',
  ],
  ['no file named', { 'manifest.json': JSON.stringify({ ...manifest, whole: undefined }) }, 'manifest.json is lost or'],
  ['a lost file', { 'manifest.json': JSON.stringify(manifest) }, 'whole-0.bin is lost or damaged; build the site'],
  [
    'a cut file',
    { 'manifest.json': JSON.stringify(manifest), 'whole-0.bin': whole.subarray(0, 99) },
    'whole-0.bin is lost or damaged',
  ],
])('%s is refused with a clear sentence', async (_what, files: Record<string, string | Uint8Array>, said) => {
  const opened = await openSearch(source(files))
  expect('refused' in opened ? refusalText(opened.refused) : '').toContain(said)
})

test('gzip is known by its first two bytes', async () => {
  expect(await unpackedText(new Uint8Array(gzipSync('县闻')))).toBe('县闻')
  expect(await unpackedText(new Uint8Array(Buffer.from('县闻')))).toBe('县闻')
})
