import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { readContent } from '../content.ts'
import { copyOfProject, start } from '../program.ts'

const folder = mkdtempSync(join(tmpdir(), 'xianwen-start-'))
const copy = join(folder, '县闻')

beforeAll(() => {
  copyOfProject(copy)
  return () => rmSync(folder, { recursive: true, force: true })
})

/** `npm start` in the copy, up to the address that it prints last; `err` is what it has said on the way. */
async function started(args: readonly string[] = ['--port', '0']) {
  const child = start('start', args, { cwd: copy })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close')
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('http')) break
  }
  const address = lines.at(-1) ?? ''
  const stop = async () => {
    child.kill('SIGINT')
    const [code] = await ended
    return code
  }
  return { lines, address, said: () => err, stop }
}

test('it counts the items per county, serves them, and ends at Ctrl-C with 0', async () => {
  const { articles, places } = readContent(join(copy, 'content'))
  const { lines, address, stop } = await started()
  expect(lines[0]).toContain(`${articles.length} items`)
  for (const { name } of places) {
    const count = articles.filter(({ fields }) => fields.county === name).length
    const row = lines.filter((line) => line.endsWith(`  ${name}`)).map((line) => Number.parseInt(line, 10))
    expect([name, row]).toEqual([name, count === 0 ? [] : [count]])
  }
  for (const { fields } of articles) {
    const page = await fetch(new URL(`articles/${fields.id}/`, address))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(fields.headline)])
  }
  expect(await stop()).toBe(0)
})

test('what has not changed is neither parsed nor built again, also where a taken port gives way to a free one', async () => {
  const taken = createServer((_, response) => response.end('somebody else')).listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { address, said, stop } = await started(['--port', String(port)])
  expect(new URL(address).port).not.toBe(String(port))
  expect(await (await fetch(address)).text()).not.toBe('somebody else')
  expect(await stop()).toBe(0)
  expect(said()).not.toMatch(/parsing 0\/|pages 1\//)
  taken.close()
})

test('a changed dump is parsed and the site built again, in its folder of the host; a dump that cannot be used is named, and the end is 1', async () => {
  const dumps = join(copy, 'content', 'dumps')
  const { dump } = readContent(join(copy, 'content')).pages[0] ?? expect.fail('there is no page')
  appendFileSync(join(dumps, dump), '\n整理者附记\n')
  writeFileSync(join(dumps, 'empty.txt'), '')
  const site = join(copy, 'content', 'site.yaml')
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^base: .*$/m, 'base: /archive/'))
  const { address, lines, said, stop } = await started()
  expect(new URL(address).pathname).toBe('/archive/')
  expect((await fetch(new URL('dates/', address))).status).toBe(200)
  expect(await stop()).toBe(1)
  expect(said()).toMatch(/parsing 4\/6[\s\S]*empty\.txt[\s\S]*pages \d+\//)
  expect(lines[0]).toContain(' items on ')
  rmSync(join(dumps, 'empty.txt'))
})

test('without a folder of dumps what was parsed before is served', async () => {
  renameSync(join(copy, 'content', 'dumps'), join(folder, 'dumps'))
  const { lines, said, stop } = await started()
  expect(await stop()).toBe(1)
  expect(said()).toContain(`${join('content', 'dumps')}: is not there`)
  expect(lines[0]).toContain(' items on ')
  renameSync(join(folder, 'dumps'), join(copy, 'content', 'dumps'))
})

test('a broken file of the archive is named, and nothing is served', async () => {
  const site = join(copy, 'content', 'site.yaml')
  const whole = readFileSync(site, 'utf8')
  writeFileSync(site, whole.replace(/^base: .*$/m, 'base: archive'))
  const { lines, said, stop } = await started()
  expect(await stop()).toBe(1)
  expect(lines).toEqual([])
  expect(said()).toContain('site.yaml')
  writeFileSync(site, whole)
})

test('an article whose dump is gone is named: its address was published', async () => {
  const { dump, articles } = readContent(join(copy, 'content')).pages[0] ?? expect.fail('there is no page')
  renameSync(join(copy, 'content', 'dumps', dump), join(folder, dump))
  const { said, stop } = await started()
  expect(await stop()).toBe(1)
  for (const id of articles) expect(said()).toContain(id)
  renameSync(join(folder, dump), join(copy, 'content', 'dumps', dump))
})
