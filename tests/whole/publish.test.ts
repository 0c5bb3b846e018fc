import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { writeManifest } from '../../scripts/site/manifest/manifest.ts'
import { Stage } from '../../scripts/site/stage.ts'
import { findProgram } from '../../scripts/testing/program.ts'
import { differences, emptyFolder, filesIn } from '../folders.ts'
import { call } from '../program.ts'

/** A published site, the one that follows it, and what is kept of the first. */
function twoSites() {
  const root = emptyFolder()
  const [old, now, host, kept] = ['old', 'now', 'host', 'kept'].map((name) => join(root, name)) as [
    string,
    string,
    string,
    string,
  ]
  cpSync(inject('site').dist, old, { recursive: true })
  rmSync(join(old, '.xianwen-build'))
  cpSync(old, now, { recursive: true })
  for (const part of ['manifest-sha256.txt', 'manifests']) rmSync(join(now, part), { recursive: true })
  rmSync(join(now, 'about'), { recursive: true })
  writeFileSync(join(now, 'index.html'), '<!doctype html>')
  mkdirSync(join(now, 'articles/new'))
  writeFileSync(join(now, 'articles/new/index.html'), '<!doctype html>')
  writeFileSync(join(now, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeManifest(now, new Stage(now, now, new Map()).files(), () => 'site')
  cpSync(old, host, { recursive: true })
  mkdirSync(kept)
  for (const part of ['manifest-sha256.txt', 'manifests'])
    cpSync(join(old, part), join(kept, part), { recursive: true })
  return { root, now, host, since: join(kept, 'manifest-sha256.txt'), lists: join(root, 'lists') }
}

test('the lists name what changed, is new and is gone', async () => {
  const { now, since, lists } = twoSites()
  const { code, out, err } = await call('publish', ['--site', now, '--since', since, '--out', lists])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const list = (name: string) => readFileSync(join(lists, name), 'utf8').trimEnd().split('\n')
  expect(list('1-files.txt')).toEqual(['favicon.svg'])
  expect(list('2-pages.txt')).toEqual(['articles/new/index.html'])
  expect(list('3-fronts.txt')).toEqual(['index.html', 'manifest-sha256.txt'])
  expect(list('4-gone.txt').filter((file) => !file.startsWith('manifests/'))).toEqual(['about/index.html'])
  expect(out).toContain('2-pages.txt 1')
})

/** The recipes of the README, word for word but for the folders. */
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

test.each(['rsync', 'rclone'])('with %s and the lists a published site becomes the next one', async (program) => {
  expect(findProgram(program), `${program} is not installed (Debian: apt-get install ${program})`).toBeDefined()
  const { root, now, host, since, lists } = twoSites()
  expect(await call('publish', ['--site', now, '--since', since, '--out', lists])).toMatchObject({ code: 0 })
  const recipe = program === 'rsync' ? /^(rsync|ssh) / : /^rclone /
  const lines = readme.split('\n').filter((line) => recipe.test(line) && line.includes('publish/'))
  expect(lines).toHaveLength(4)
  for (const line of lines) {
    const here = line
      .replaceAll('publish/', `${lists}/`)
      .replace(' dist', ` ${now}`)
      .replace('ssh you@host', 'sh -c')
      .replace(/(?:you@host:|remote:)?\/var\/www\/archive|remote:archive/, host)
    const { status, stderr } = spawnSync('sh', ['-c', here], { encoding: 'utf8', env: { ...process.env, HOME: root } })
    expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' })
  }
  // What is no file of the site stays where it was.
  expect(differences(now, host).filter((file) => filesIn(now).includes(file))).toEqual([])
  expect(filesIn(host).filter((file) => !filesIn(now).includes(file))).toEqual([])
})

const strange = ['../x', '/x', 'a/./x', 'a//x', 'manifests/../../secret']

test.each<[what: string, harm: (now: string, kept: string) => void, said: string[]]>([
  ['a file that is gone', (now) => rmSync(join(now, 'a.txt')), ['a.txt is not there: build the site again']],
  [
    'what is no path of a site',
    (_, kept) => appendFileSync(kept, strange.map((path) => `${'0'.repeat(64)}  ${path}\n`).join('')),
    strange.map((path) => `“${path}” is no path below a site: copy the manifest again`),
  ],
  [
    'a manifest with the line ends of another system',
    (_, kept) => writeFileSync(kept, readFileSync(kept, 'utf8').replace('\n', '\r\n').repeat(2)),
    ['is no line of a manifest (the first of 2 such): copy it again'],
  ],
  ['a manifest of nothing', (_, kept) => writeFileSync(kept, ''), ['is no line of a manifest: copy it again']],
  [
    'a page of the host for a manifest',
    (_, kept) => writeFileSync(kept, '<html>\n<h1>404</h1>\n</html>\n'),
    ['“<html>” is no line of a manifest (the first of 3 such): copy it again'],
  ],
  ['a folder for a manifest', (_, kept) => folderAt(kept), ['manifest-sha256.txt: ']],
  [
    'the manifest of a site, cut short at a line’s end',
    (now) => writeFileSync(join(now, 'manifest-sha256.txt'), `${'0'.repeat(64)}  a.txt\n`),
    ['articles/a/index.html is not in the site’s manifest-sha256.txt: build the site again'],
  ],
  [
    'the manifest of another site',
    (_, kept) => writeFileSync(kept, readFileSync(kept, 'utf8').replace('articles/a/', 'articles/b/')),
    ['manifest-sha256.txt is of another site: none of its 1 article is in this one'],
  ],
])('%s is named', async (_, harm, said) => {
  const root = emptyFolder()
  const [now, kept] = ['now', 'kept'].map((name) => join(root, name)) as [string, string]
  for (const dir of [now, kept]) {
    mkdirSync(dir)
    writeFileSync(join(dir, 'a.txt'), dir)
    mkdirSync(join(dir, 'articles/a'), { recursive: true })
    writeFileSync(join(dir, 'articles/a/index.html'), '<!doctype html>')
    writeManifest(dir, new Stage(dir, dir, new Map()).files(), () => 'site')
  }
  writeFileSync(join(root, 'secret'), '秘密')
  const since = join(kept, 'manifest-sha256.txt')
  harm(now, since)
  const { code, err } = await call('publish', ['--site', now, '--since', since, '--out', join(root, 'lists')])
  expect(code).toBe(1)
  for (const words of said) expect(err).toContain(words)
  expect(err).not.toMatch(/^ {4}at |秘密/mu)
})

function folderAt(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

test.each<[what: string, harm: (part: string) => void, said: string]>([
  ['half there', rmSync, 'is not there: copy the folder manifests with manifest-sha256.txt'],
  [
    'of two days',
    (part) => appendFileSync(part, `${'0'.repeat(64)}  x\n`),
    'is not the one that manifest-sha256.txt names',
  ],
])('a manifest that is %s is refused', async (_, harm, said) => {
  const { now, since, lists } = twoSites()
  harm(join(since, '../manifests/reporters.txt'))
  const { code, err } = await call('publish', ['--site', now, '--since', since, '--out', lists])
  expect(code).toBe(1)
  expect(err).toContain(`manifests/reporters.txt ${said}`)
})

test('where no site was built that is said', async () => {
  const { code, err } = await call('publish', ['--site', emptyFolder()])
  expect(code).toBe(2)
  expect(err).toContain('build the site there, without --no-data')
})
