import { expect, test } from 'vitest'
import { pageSlug } from '../pipeline/files/slug.ts'
import { withoutMeeting } from './address-clashes.ts'

const hashed = `${pageSlug('第1版')}.txt`

test('of two names that meet in one address, the one that can be changed without a trace is a failure', () => {
  const dumps = ['2021/第1版.txt', hashed, 'a.txt', '第1版.txt']
  expect(withoutMeeting({ dumps, failures: [] })).toEqual({
    dumps: ['2021/第1版.txt', 'a.txt', '第1版.txt'],
    failures: [
      {
        file: hashed,
        line: undefined,
        found: expect.stringMatching(/^its page would have the address of 第1版\.txt/),
        todo: 'rename it',
      },
    ],
  })
})

test('names that do not meet stay, and so do other failures', () => {
  const found = {
    dumps: ['a.txt', 'a/b.txt', 'A/c.txt', 'index.html.txt'],
    failures: [{ file: 'x', line: 1, found: '', todo: '' }],
  }
  expect(withoutMeeting(found)).toEqual(found)
})

test.each([
  ['A.txt', 'a.txt'],
  ['x/É.txt'.normalize('NFC'), 'x/é.txt'.normalize('NFD')],
  ['a.txt', 'a..txt'],
  ['a./b.txt', 'a/b.txt'],
])('%s and %s are one on some disk: the second is a failure', (first, second) => {
  const { dumps, failures } = withoutMeeting({ dumps: [first, second], failures: [] })
  expect([dumps, failures.map(({ file }) => file)]).toEqual([[first], [second]])
})
