import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeManifest } from '../site/manifest/manifest.ts'
import { Stage } from '../site/stage.ts'
import { manifestFaults } from './manifest.ts'

test.each<[change: (dist: string) => void, found: string[]]>([
  [() => {}, []],
  [
    (dist) => writeFileSync(join(dist, 'a.html'), 'other'),
    ['manifest-sha256.txt:1 a.html is not the file that was built'],
  ],
  [(dist) => rmSync(join(dist, 'b/c.txt')), ['manifests/b.txt:1 b/c.txt is not there']],
  [(dist) => writeFileSync(join(dist, 'b/new.html'), ''), ['b/new.html:- stands in no line of the manifest']],
  [(dist) => rmSync(join(dist, 'manifest-sha256.txt')), []],
  [
    (dist) => rmSync(join(dist, 'manifests/b.txt')),
    ['manifest-sha256.txt:2 manifests/b.txt is not there', 'b/c.txt:- stands in no line of the manifest'],
  ],
  [
    (dist) => writeFileSync(join(dist, 'manifest-sha256.txt'), 'no hash\n'),
    [
      'manifest-sha256.txt:1 “no hash” is no line of a manifest',
      'a.html:- stands in no line of the manifest',
      'b/c.txt:- stands in no line of the manifest',
      'manifests/b.txt:- stands in no line of the manifest',
    ],
  ],
])('%s', (change, found) => {
  const dist = mkdtempSync(join(tmpdir(), 'xianwen-manifest-'))
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }))
  mkdirSync(join(dist, 'b'))
  writeFileSync(join(dist, 'a.html'), '甲')
  writeFileSync(join(dist, 'b/c.txt'), '乙')
  writeManifest(dist, new Stage(dist, dist, new Map()).files(), (path) => (path.startsWith('b/') ? 'b' : 'site'))
  change(dist)
  const faults = [...manifestFaults(dist)].map(({ file, line, found: what }) => `${file}:${line ?? '-'} ${what}`)
  expect(faults).toEqual(found)
})
