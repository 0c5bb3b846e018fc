import { expect, test } from 'vitest'
import { keepChoices, key, readChoices } from './choices.ts'

const storing = (text: string | null) => ({ getItem: (name: string) => (name === key ? text : null) })

test.each<[string | null, object]>([
  [null, {}],
  ['{"theme":"dark","size":"large","script":"traditional"}', { theme: 'dark', size: 'large', script: 'traditional' }],
  ['{"theme":"url(x)","size":5,"other":1}', {}],
  ['null', {}],
  ['no JSON', {}],
])('%s', (text, choices) => {
  expect(JSON.parse(JSON.stringify(readChoices(storing(text))))).toEqual(choices)
})

test('a browser that keeps nothing has no choices and takes none', () => {
  const closed = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
  }
  expect(readChoices(closed)).toEqual({})
  expect(readChoices(undefined)).toEqual({})
  expect(() => keepChoices(closed, { theme: 'dark' })).not.toThrow()
})

test('what is kept is what is read', () => {
  const kept = new Map<string, string>()
  keepChoices({ setItem: (name, text) => kept.set(name, text) }, { theme: 'dark', size: 'small' })
  expect(readChoices(storing(kept.get(key) ?? null))).toMatchObject({ theme: 'dark', size: 'small' })
})
