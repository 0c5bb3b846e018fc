import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emptyFolder, filesIn } from '../../../tests/folders.ts'
import { folderSource } from '../index/folder-source.ts'
import { packsIn } from '../index/packs.ts'
import { hostSource, type Source } from '../index/source.ts'
import { packFolders } from './packs.ts'

/** A segment's folder with three files in one folder, of which one number is missing, and one in the next. */
function packed(): string {
  const dir = emptyFolder()
  const files = {
    'leaves/0/0.bin': 'first',
    'leaves/0/2.bin': 'third',
    'leaves/1/255.bin': 'last',
    'facets/county.bin': '县',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, 'segment-0', name, '..'), { recursive: true })
    writeFileSync(join(dir, 'segment-0', name), text)
  }
  const sizes = packFolders(join(dir, 'segment-0'))
  expect(sizes.map(({ bytes }) => bytes).sort()).toEqual([1028 + 10, 1028 + 4, 3].sort())
  return dir
}

async function textOf(source: Source, name: string): Promise<string | undefined> {
  const bytes = await packsIn(source).read(`segment-0/${name}`)
  return bytes && new TextDecoder().decode(bytes)
}

/** A host of a folder, with what it was asked for; one that knows parts of files, or one that gives them whole. */
async function host(dir: string, knowsParts: boolean) {
  const asked: string[] = []
  const server = createServer(async ({ url = '', headers }, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    asked.push(`${url} ${from ?? ''}-${to ?? ''}`)
    const part = from === undefined || !knowsParts ? undefined : { from: Number(from), to: Number(to) + 1 }
    const bytes = await folderSource(dir).read(url.slice(1), undefined, part)
    response.writeHead(bytes === undefined ? 404 : part ? 206 : 200).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  return { asked, source: hostSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 'index.bin') }
}

const within: [string, string | undefined][] = [
  ['leaves/0/0.bin', 'first'],
  ['leaves/0/1.bin', undefined],
  ['leaves/0/2.bin', 'third'],
  ['leaves/1/255.bin', 'last'],
  ['leaves/7/0.bin', undefined],
  ['facets/county.bin', '县'],
]

test('files in packs are read as they were: from a folder, from a host that knows parts of files, and from one that does not', async () => {
  const dir = packed()
  expect(filesIn(dir)).toEqual(['segment-0/facets/county.bin', 'segment-0/leaves/0.bin', 'segment-0/leaves/1.bin'])
  for (const source of [folderSource(dir), (await host(dir, true)).source, (await host(dir, false)).source])
    for (const [name, text] of within) expect([name, await textOf(source, name)]).toEqual([name, text])
})

test('of a pack the table is asked for once, then only the parts', async () => {
  const { asked, source } = await host(packed(), true)
  const packs = packsIn(source)
  for (const nth of [0, 2]) await packs.read(`segment-0/leaves/0/${nth}.bin`)
  const pack = '/segment-0/leaves/0.bin'
  expect(asked).toEqual([`${pack} 0-1027`, `${pack} 1028-1032`, `${pack} 1033-1037`])
})

test('a pack that was cut has no files', async () => {
  const dir = packed()
  truncateSync(join(dir, 'segment-0/leaves/0.bin'), 1000)
  expect(await textOf(folderSource(dir), 'leaves/0/0.bin')).toBeUndefined()
})
