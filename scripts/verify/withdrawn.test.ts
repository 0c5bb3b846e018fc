import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Mask } from '../../src/archive/mask.ts'
import { packFolders } from '../../src/search/build/packs.ts'
import { emptyFolder, filesIn } from '../../tests/folders.ts'
import { writeDataScripts } from '../site/portable/data-scripts.ts'
import { hiddenFaults } from './withdrawn.ts'

const secret = '某某因病住院治疗捐款由村委会代收'
const escaped = [...secret].map((c) => `\\u${c.charCodeAt(0).toString(16)}`).join('')

test.each<[what: string, data: string | Uint8Array, isNamed: boolean]>([
  ['a page, the text between its tags', `<p>某某<mark>因病</mark>住院\n治疗，<b>捐款</b>由村委会代收`, true],
  ['a list for programs', JSON.stringify({ text: `据悉${secret}。` }), true],
  ['a script with escapes', `const text = "${escaped}"`, true],
  ['a packed file of the search', gzipSync(JSON.stringify([secret])), true],
  ['a description in a tag', `<meta content="${secret}">`, true],
  ['hexadecimal references', [...secret].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join(''), true],
  ['an address that asks for it', `<a href="/search/?q=${encodeURIComponent(secret)}">`, true],
  ['what is no character', `&#9999999; &#xffffff; %E6%9D ${secret.slice(0, 9)}`, false],
  ['another text', '<p>颜店镇打了五眼机井，井水浇到田', false],
])('%s', (_, data, isNamed) => {
  const dist = emptyFolder()
  writeFileSync(join(dist, 'a'), data)
  const faults = [...hiddenFaults(dist, new Mask([secret], []))].map(({ file }) => file)
  expect(faults).toEqual(isNamed ? ['a'] : [])
})

test.each<[what: string, pack: (dist: string) => void]>([
  ['of a pack', (dist) => packFolders(join(dist, 'search'))],
  ['of a site for a disk', (dist) => writeDataScripts(dist, filesIn(dist))],
  [
    'that cannot be unpacked',
    (dist) => writeFileSync(join(dist, filesIn(dist)[1] ?? ''), gzipSync('甲').subarray(0, 12)),
  ],
])('a file %s is named', (_, pack) => {
  const dist = emptyFolder()
  mkdirSync(join(dist, 'search/texts/0'), { recursive: true })
  for (const [nth, text] of ['颜店镇打了五眼机井', `据悉${secret}`.repeat(9)].entries())
    writeFileSync(join(dist, `search/texts/0/${nth}.bin`), gzipSync(text))
  pack(dist)
  const files = [...hiddenFaults(dist, new Mask([secret], []))].map(({ file }) => file)
  expect(files).toEqual([expect.stringMatching(/^search\/texts\/0(\/1)?\.bin/)])
})
