import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bytesOf, emptyFolder, filesIn } from '../../../tests/folders.ts'
import { indexHelpers, sourcesOf } from '../../../tests/indexed.ts'
import { docs, places } from '../engines/fixtures.ts'
import { indexFile, writeIndexFile } from '../index/format.ts'
import type { Doc } from '../types.ts'
import { cutsOf } from './cuts.ts'
import { writeSegments } from './segments.ts'

const helpers = indexHelpers()
const [first] = docs as [Doc]

/** An article printed on a day. */
function on(date: string, headline = `${date}的报道`): Doc {
  return { ...first, id: date, date, headline }
}

/** Two closed years, the running one with its last month, and an undated article; newest first. */
const archive = [on('2024-03-02'), on('2024-02-28'), on('2023-12-17'), on('2022-05-04'), docs[2] as Doc]

/** Writes an index as a build does; gives the folders of its segments, the newest first, and how many were written. */
async function build(all: readonly Doc[], out: string, earlier = out) {
  const input = { sources: sourcesOf(all), places, helpers, out, earlier }
  const { segments, written } = await writeSegments({ ...input, cut: (dates) => cutsOf(dates, 0) })
  writeFileSync(
    join(out, indexFile),
    gzipSync(writeIndexFile({ articles: all.length, words: 'words-0.bin', segments, places })),
  )
  return { folders: segments.map(({ folder }) => folder), segments, written }
}

test('a new day changes the segment of its month, and no other is written', async () => {
  const out = emptyFolder()
  const before = await build(archive, out)
  expect(before.written).toBe(4)
  expect(before.segments.map(({ articles }) => articles)).toEqual([1, 1, 2, 1])
  const bytes = bytesOf(out)
  const after = await build([on('2024-03-03'), ...archive], out)
  expect(after.written).toBe(1)
  expect(after.folders.slice(1)).toEqual(before.folders.slice(1))
  expect(after.folders[0]).not.toBe(before.folders[0])
  const now = bytesOf(out)
  for (const [name, hash] of Object.entries(bytes))
    if (name !== indexFile) expect([name, now[name]]).toEqual([name, hash])
})

test('what is taken over is what a build from nothing makes', async () => {
  const [out, next, other] = [emptyFolder(), emptyFolder(), emptyFolder()]
  await build(archive, out)
  const newer = [on('2024-04-01'), ...archive]
  expect((await build(newer, next, out)).written).toBe(2)
  expect((await build(newer, other)).written).toBe(4)
  expect(bytesOf(next)).toEqual(bytesOf(other))
})

test('one other character in an old article is another segment', async () => {
  const out = emptyFolder()
  const before = await build(archive, out)
  const mended = archive.map((doc) => (doc.date === '2022-05-04' ? { ...doc, text: ['更正。'] } : doc))
  const after = await build(mended, out)
  expect(after.written).toBe(1)
  expect(after.folders.map((folder, nth) => folder === before.folders[nth])).toEqual([true, true, false, true])
})

test.each<[string, (out: string, folder: string) => void]>([
  ['has lost a file', (out, folder) => rmSync(join(out, folder, filesIn(join(out, folder))[0] ?? ''))],
  ['has a cut file', (out, folder) => truncateSync(join(out, folder, filesIn(join(out, folder))[0] ?? ''), 9)],
  ['is gone', (out, folder) => rmSync(join(out, folder), { recursive: true })],
  ['is named by no index file', (out) => writeFileSync(join(out, indexFile), 'another program’s')],
])('a segment that %s is written anew', async (_what, damage) => {
  const out = emptyFolder()
  const { folders } = await build(archive, out)
  const bytes = bytesOf(out)
  damage(out, folders[2] ?? '')
  expect((await build(archive, out)).written).toBeGreaterThan(0)
  expect(bytesOf(out)).toEqual(bytes)
  expect(readdirSync(out).sort()).toEqual([indexFile, ...folders].sort())
})
