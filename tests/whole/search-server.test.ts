import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { indexFile, writeIndexFile } from '../../src/search/index/format.ts'
import { contentDir } from '../content.ts'
import { emptyFolder } from '../folders.ts'
import { project, run, start } from '../program.ts'
import { type Cluster, sphinxCluster } from '../sphinx.ts'

/** The three commands together: what `search-feed` prints is indexed by Debian's Sphinx, `search-server` asks it, and `search` finds by it
 *  what it finds in the static index of the same archive. */

const folder = mkdtempSync(join(tmpdir(), 'xianwen-test-'))
let cluster: Cluster | undefined
let server: ReturnType<typeof start>
let host: ReturnType<typeof createServer> | undefined
let index = ''

beforeAll(async () => {
  const feed = `${process.execPath} ${join(project, 'scripts/search-feed.ts')} --content ${contentDir}`
  cluster = await sphinxCluster({ command: feed })
  const facts = join(folder, 'facts.json')
  expect(await run('search-feed', ['--content', contentDir, '--facts', facts])).toMatchObject({ code: 0, err: '' })
  server = start('search-server', ['--facts', facts, '--sphinx', cluster.address, '--port', '0'])
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data')
  const api = /http:\S+\//.exec(line)?.[0] ?? expect.fail(line)
  host = createServer(async ({ url = '' }, response) => {
    if (url === `/search/${indexFile}`) response.end(writeIndexFile({ articles: 36, remote: '../api/' }))
    else response.end(await (await fetch(api + url.slice('/api/'.length))).text())
  })
  await new Promise<void>((resolve) => host?.listen(0, '127.0.0.1', resolve))
  index = `http://127.0.0.1:${(host.address() as AddressInfo).port}/search/`
})

afterAll(async () => {
  await cluster?.close() // first: it goes on where the rest was never started
  rmSync(folder, { recursive: true })
  host?.close()
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
})

const queries = [
  '第一书记',
  '第一书记 乡村振兴',
  '"党建“联”盟"',
  '党 -党员',
  '县:汶上',
  '12月17日',
  '年:2023 文旅',
  '不见于任何文章',
]

test('queries are answered by the cluster as by the static index', async () => {
  const file = join(emptyFolder(), 'queries.txt')
  writeFileSync(file, queries.join('\n'))
  const answered = async (where: string) => {
    const { code, out, err } = await run('search', ['--queries', file, '--index', where, '--json', '--limit', '0'])
    expect([code, err]).toEqual([0, ''])
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    return answers.map(({ bytes: _, ms: __, results, near, ...answer }) => ({
      ...answer,
      found: results.map(({ id }: { id: string }) => id).sort(),
      near: near.slice(0, 1),
    }))
  }
  const there = await answered(index)
  expect(there).toEqual(await answered(join(inject('site').dist, 'search')))
  expect(there.filter(({ total }) => total > 0).length).toBeGreaterThan(4)
})

test('a host that does not answer is named', async () => {
  const { code, err } = await run('search', ['党建', '--index', 'http://127.0.0.1:1/search/'])
  expect(code).toBe(1)
  expect(err).toContain('http://127.0.0.1:1/search/: the host does not answer')
})

test.each<[string, string[], string]>([
  ['search-feed', ['--part', '3/2'], 'I/N'],
  ['search-feed', ['--content', 'nowhere'], 'there is no folder nowhere'],
  ['build', ['--search-at', 'https://example.org/'], 'a folder of the same host'],
  ['build', ['--search-at', '../api/', '--portable'], 'a site from a disk has no search server'],
  ['search-server', [], '--facts cannot be read'],
  ['search-server', ['--facts', 'package.json'], 'package.json cannot be read'],
])('%s %j is refused', async (name, args, said) => {
  const { code, err } = await run(name, args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})
