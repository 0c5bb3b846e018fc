import { expect, test } from 'vitest'
import { pathIn } from './toolbar.ts'

test.each([null, undefined, 7, 'path', [], {}, { path: 7 }, { path: { length: 3 } }, { path: null }])(
  'a message %j asks about no page',
  (message) => {
    expect(pathIn(message)).toBeUndefined()
  },
)

test('a message asks about a page', () => {
  expect(pathIn({ path: '/articles/' })).toBe('/articles/')
})
