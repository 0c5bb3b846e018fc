import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serveSite } from './serve.ts'

const dir = mkdtempSync(join(tmpdir(), 'xianwen-serve-'))
let root: Serving
let below: Serving

beforeAll(async () => {
  mkdirSync(join(dir, 'dates', '2023'), { recursive: true })
  mkdirSync(join(dir, '兖 州'))
  writeFileSync(join(dir, 'index.html'), '<p>首页')
  writeFileSync(join(dir, '404.html'), '<p>没有这一页')
  writeFileSync(join(dir, 'dates', '2023', 'index.html'), '<p>2023 年')
  writeFileSync(join(dir, '兖 州', 'index.html'), '<p>兖州区')
  writeFileSync(join(dir, 'dump.txt'), '兖州')
  writeFileSync(join(dir, 'shards.json'), '{}')
  writeFileSync(join(dir, '..', 'xianwen-secret.txt'), 'no')
  root = await serveSite({ dir })
  below = await serveSite({ dir, base: '/archive' })
})

afterAll(async () => {
  await root.close()
  await below.close()
  rmSync(dir, { recursive: true })
  rmSync(join(dir, '..', 'xianwen-secret.txt'))
})

/** Status, type and body (or target) as they come over the wire. */
async function get(path: string, method = 'GET'): Promise<[number, string | null, string]> {
  const response = await fetch(new URL(path, root.address), { redirect: 'manual', method })
  return [
    response.status,
    response.headers.get('content-type'),
    response.headers.get('location') ?? (await response.text()),
  ]
}

const html = 'text/html; charset=utf-8'

test.each([
  ['/', [200, html, '<p>首页']],
  ['/index.html', [200, html, '<p>首页']],
  ['/dates/2023/', [200, html, '<p>2023 年']],
  ['/dates/2023/?q=1', [200, html, '<p>2023 年']],
  ['/dates/2023', [301, null, '/dates/2023/']],
  ['/dates/2023?q=党建', [301, null, '/dates/2023/?q=%E5%85%9A%E5%BB%BA']],
  ['/兖 州/', [200, html, '<p>兖州区']],
  ['/dump.txt', [200, 'text/plain; charset=utf-8', '兖州']],
  ['/shards.json', [200, 'application/json; charset=utf-8', '{}']],
  ['/dates/', [404, html, '<p>没有这一页']],
  ['/nothing', [404, html, '<p>没有这一页']],
  ['/%', [404, html, '<p>没有这一页']],
])('%s', async (path, answer) => {
  expect(await get(path)).toEqual(answer)
})

test('nothing is compressed, so that what is measured is what is stored', async () => {
  const response = await fetch(root.address, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(response.headers.get('content-encoding')).toBeNull()
})

test('HEAD is answered, other methods are not', async () => {
  expect(await get('/', 'HEAD')).toEqual([200, html, ''])
  expect(await get('/', 'POST')).toEqual([405, null, ''])
})

test('under a base path nothing is found beside it', async () => {
  const status = async (path: string) => (await fetch(new URL(path, below.address))).status
  expect(below.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/archive\/$/)
  expect(await status('/archive')).toBe(200)
  expect(await status('/archive/dates/2023')).toBe(200)
  expect(await status('/')).toBe(404)
  expect(await status('/dates/2023/')).toBe(404)
})

test.each([
  ['bytes=0-2', 206, '<p>'],
  ['bytes=3-', 206, '首页'],
  ['bytes=5-1', 416, ''],
  ['bytes=-', 200, '<p>首页'],
  ['bytes=a-b', 200, '<p>首页'],
  ['bytes=0-1,3-4', 200, '<p>首页'],
  ['lines=0-1', 200, '<p>首页'],
  ['bytes=900-', 416, ''],
  ['bytes=-0', 416, ''],
])('the range %s', async (range, status, body) => {
  const response = await fetch(root.address, { headers: { range } })
  expect([response.status, await response.text()]).toEqual([status, body])
})

test('a file that is replaced or goes away is served as it is now', async () => {
  const file = join(dir, 'news.txt')
  for (const text of ['短', '长得多的一篇', '']) {
    writeFileSync(file, text)
    expect((await get('/news.txt'))[2]).toBe(text)
  }
  rmSync(file)
  expect((await get('/news.txt'))[0]).toBe(404)
  mkdirSync(file)
  expect((await get('/news.txt'))[0]).toBe(404)
  rmSync(file, { recursive: true })
})

test('no pipe is waited for, no device read, and no link followed out of the folder', async () => {
  const made = ['pipe.txt', 'zero.txt', 'secret.txt', '兖 州/pipe'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
    string,
  ]
  const [pipe, zero, secret, folder] = made
  execFileSync('mkfifo', [pipe])
  symlinkSync('/dev/zero', zero)
  symlinkSync('../xianwen-secret.txt', secret)
  mkdirSync(folder)
  execFileSync('mkfifo', [join(folder, 'index.html')])
  const paths = ['/pipe.txt', '/zero.txt', '/secret.txt', '/兖 州/pipe/']
  // More at once than Node has threads for files.
  const all = await Promise.all([...paths, ...paths, ...paths].map((path) => get(path)))
  expect(new Set(all.map(([status]) => status))).toEqual(new Set([404]))
  expect(await get('/dump.txt')).toEqual([200, 'text/plain; charset=utf-8', '兖州'])
  for (const path of made) rmSync(path, { recursive: true })
})

test('without a page for what is not there it says so all the same', async () => {
  const bare = await serveSite({ dir: join(dir, '兖 州') })
  expect((await fetch(new URL('/nothing', bare.address))).status).toBe(404)
  await bare.close()
})

/** Sends the path as it stands: `fetch` would take the dots out first. */
function rawStatus(path: string): Promise<string> {
  const { port } = new URL(root.address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}

test.each([
  '/../xianwen-secret.txt',
  '/..%2fxianwen-secret.txt',
  '/%2e%2e/xianwen-secret.txt',
  '//etc/passwd',
  '//',
  '//dates/2023',
  '/dates//2023',
  '/%2e%2e/x',
  '/%00',
])('nothing outside the folder: %s', async (path) => {
  expect(await rawStatus(path)).toBe('HTTP/1.1 404 Not Found')
})

test('a taken port gives way to a free one', async () => {
  const taken = Number(new URL(root.address).port)
  const other = await serveSite({ dir, port: taken })
  expect(Number(new URL(other.address).port)).not.toBe(taken)
  expect((await fetch(other.address)).status).toBe(200)
  await other.close()
})
