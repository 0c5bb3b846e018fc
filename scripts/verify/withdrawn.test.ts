import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Mask } from '../../src/archive/mask.ts'
import { emptyFolder } from '../../tests/folders.ts'
import { hiddenFaults } from './withdrawn.ts'

const secret = '某某因病住院治疗捐款由村委会代收'
const escaped = [...secret].map((c) => `\\u${c.charCodeAt(0).toString(16)}`).join('')

test.each<[what: string, data: string | Uint8Array, isNamed: boolean]>([
  ['a page, the text between its tags', `<p>某某<mark>因病</mark>住院\n治疗，<b>捐款</b>由村委会代收`, true],
  ['a list for programs', JSON.stringify({ text: `据悉${secret}。` }), true],
  ['a script with escapes', `const text = "${escaped}"`, true],
  ['a packed file of the search', gzipSync(JSON.stringify([secret])), true],
  ['another text', '<p>颜店镇打了五眼机井，井水浇到田', false],
])('%s', (_, data, isNamed) => {
  const dist = emptyFolder()
  writeFileSync(join(dist, 'a'), data)
  const faults = [...hiddenFaults(dist, new Mask([secret], []))].map(({ file }) => file)
  expect(faults).toEqual(isNamed ? ['a'] : [])
})
