import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, expect, inject, test } from 'vitest'
import { bytesOf, filesIn } from '../folders.ts'
import { call, jining, start } from '../program.ts'
import { gone } from '../site-setup.ts'

/** The site with all its files, for a host's folder /archive/, and the archive that it was built of. */
const whole = inject('below').dist
const folder = mkdtempSync(join(tmpdir(), 'xianwen-on-demand-'))
const content = join(folder, 'content')
const site = join(folder, 'site')
let address = ''

beforeAll(async () => {
  cpSync(join(whole, '../content'), content, { recursive: true })
  const built = start('build', ['--content', content, '--out', site, '--on-demand'], { env: jining })
  expect((await once(built, 'close'))[0]).toBe(0)
  const server = start('serve', ['--on-demand', '--content', content, '--site', site, '--port', '0'])
  for await (const line of createInterface({ input: server.stdout })) {
    address = line
    break
  }
  return () => {
    server.kill()
    rmSync(folder, { recursive: true })
  }
})

/** The files of the whole site that were left out, but for what lists the hashes of these alone. */
const leftOut = () => filesIn(whole).filter((file) => !file.startsWith('manifests/') && !existsSync(join(site, file)))

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, address), { headers, method, redirect: 'manual' })

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

test('pages and files of articles, printed pages, dumps and days are left out, nothing else', () => {
  const kinds = Map.groupBy(leftOut(), (file) => file.replace(/\/.*?(\/index\.html|\.\w+)$/, '/…$1'))
  const counts = Object.fromEntries([...kinds].map(([kind, files]) => [kind, files.length]))
  const articles = readdirSync(join(whole, 'articles')).filter((name) => name.endsWith('.md')).length
  expect(counts).toEqual({
    'articles/…/index.html': articles,
    'articles/….md': articles,
    'articles/….txt': articles,
    'articles/….json': articles,
    'dates/…/index.html': 2,
    'pages/…/index.html': 5,
    'source/…/index.html': 5,
  })
})

test('what was left out has the bytes and the type that a build and a static host give it', async () => {
  const hosted = new URL(inject('below').address)
  for (const file of leftOut()) {
    const [made, built] = await Promise.all([get(addressOf(file)), fetch(new URL(addressOf(file), hosted))])
    const said = (response: Response) => [response.status, response.headers.get('content-type')?.toLowerCase()]
    expect([file, ...said(made)]).toEqual([file, ...said(built)])
    expect([file, await made.text()]).toEqual([file, readFileSync(join(whole, file), 'utf8')])
  }
})

test('who has a file is told so by its tag; each page has another one; HEAD says how long it is', async () => {
  const tags = new Map<string, string>()
  for (const file of leftOut()) {
    const head = await get(addressOf(file), {}, 'HEAD')
    const bytes = readFileSync(join(whole, file)).length
    expect([file, head.status, Number(head.headers.get('content-length')), await head.text()]).toEqual([
      file,
      200,
      bytes,
      '',
    ])
    expect(head.headers.get('cache-control')).toBe('no-cache')
    tags.set(head.headers.get('etag') ?? '', file)
  }
  const pages = [...tags.values()].filter((file) => file.endsWith('.html'))
  expect(pages).toEqual(leftOut().filter((file) => file.endsWith('.html')))
  const [[tag, file] = ['', '']] = tags
  for (const known of [tag, `W/${tag}`, `"other", W/${tag}`, '*']) {
    const same = await get(addressOf(file), { 'if-none-match': known })
    expect([known, same.status, same.headers.get('etag'), await same.text()]).toEqual([known, 304, tag, ''])
  }
  expect((await get(addressOf(file), { 'if-none-match': '"other"' })).status).toBe(200)
})

test('addresses are those of a static host: a slash is added, what is gone says so, what never was is not found', async () => {
  const [article = ''] = leftOut().filter((file) => /^articles\/.*html$/.test(file))
  const bare = addressOf(article).slice(0, -1)
  const turned = await get(`${bare}?q=%E5%85%9A`)
  expect([turned.status, turned.headers.get('location')]).toEqual([301, `/archive/${bare}/?q=%E5%85%9A`])
  expect((await get(article)).status).toBe(200)
  for (const id of Object.values(gone))
    expect(await (await get(`articles/${id}/`)).text()).toBe(
      readFileSync(join(whole, `articles/${id}/index.html`), 'utf8'),
    )
  const never = [
    'articles/x/',
    'articles/constructor/',
    'articles/x.md',
    `${bare}.exe`,
    `${bare}/index.htm`,
    'dates/2023-12/17/',
  ]
  for (const path of [...never, 'dates/1999/01/01/', 'source/%/', `source/${bare}/`, 'source/a%00b/'])
    expect([path, (await get(path)).status]).toEqual([path, 404])
  expect((await get(`${bare}/`, {}, 'DELETE')).status).toBe(405)
  expect((await get('.xianwen-on-demand.json')).status).toBe(404)
})

test('serving writes nothing; the audit finds every link', async () => {
  const before = bytesOf(site)
  await Promise.all(leftOut().map((file) => get(addressOf(file))))
  expect(bytesOf(site)).toEqual(before)
  const { code, out } = await call('verify', ['--content', content, '--dist', site])
  expect([code, out]).toEqual([0, expect.stringContaining('no problems')])
})

test.each<[args: () => string[], code: number, said: string]>([
  [() => ['--site', folder], 2, 'there is no site in'],
  [() => ['--site', site], 2, 'serve it with --on-demand'],
  [() => ['--site', whole, '--on-demand'], 2, 'has all its files'],
  [() => ['--site', site, '--on-demand', '--content', join(folder, 'none')], 2, 'there is no folder'],
  [() => ['--site', site, '--on-demand', '--content', 'content'], 1, 'or of another archive: build it again'],
])('serve %s ends with %i', async (args, code, said) => {
  const ended = await call('serve', ['--content', content, '--port', '0', ...args()])
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(said)])
})

test('an archive that changed since the build is not served', async () => {
  const [article = ''] = filesIn(join(content, 'articles'))
  appendFileSync(join(content, 'articles', article), '\n后来的一段。\n')
  const ended = await call('serve', ['--site', site, '--on-demand', '--content', content])
  expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('has changed since') })
})
