import { expect, test } from 'vitest'
import { kinds, visitLeaves, walkGrams } from './walk.ts'

/** What a walk finds, as `kind gram places`: the common grams in order, then the others in order. */
function visits(text: string, mostPlaces: number, from = 1, to = 0x10000): string[] {
  const said: string[] = []
  const say = (kind: string, gram: readonly number[], places: Uint32Array) => {
    said.push(`${kind} ${String.fromCharCode(...gram).replaceAll('\0', '·')} ${[...places].join(',')}`)
  }
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0))
  const counts = new Uint32Array(0x10000)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  const walk = walkGrams({ text: codes, counts }, { from, to }, mostPlaces, (gram, places) =>
    say('common', gram, places),
  )
  visitLeaves(walk, (kind, gram, first, end) => {
    say(kind === kinds.leaf ? 'leaf' : 'ended', gram, walk.places.subarray(first, end))
  })
  return said
}

test('grams that stand in too many places are common, and go on until they do not', () => {
  expect(visits('\0aab\0aa\0', 1)).toEqual([
    'common a 1,2,5,6',
    'common aa 1,5',
    'ended a· 6',
    'ended aa· 5',
    'leaf aab 1',
    'leaf ab 2',
    'leaf b 3',
  ])
  expect(visits('\0aab\0aa\0', 4)).toEqual(['leaf a 1,2,5,6', 'leaf b 3'])
})

test('a walk keeps to its range of characters', () => {
  expect(visits('\0abc\0', 1, 98, 99)).toEqual(['leaf b 2'])
})

test('the same sentence everywhere is cut at the longest gram', () => {
  const sentence = '央视网消息（新闻联播）：国内联播快讯'
  const kinds = visits(`\0${sentence}\0${sentence}\0`, 1, '央'.charCodeAt(0), '央'.charCodeAt(0) + 1)
  expect(kinds).toHaveLength(16)
  expect(kinds.at(-1)).toBe(`leaf ${sentence.slice(0, 16)} 1,20`)
})

test('every place of the text belongs to one leaf or end', () => {
  const text = '\0甲乙甲乙丙\0乙甲\0甲甲甲\0'
  for (const mostPlaces of [1, 2, 3, 9]) {
    const places = visits(text, mostPlaces)
      .filter((visit) => !visit.startsWith('common'))
      .flatMap((visit) => (visit.split(' ')[2] ?? '').split(','))
    const all = Array.from(text, (character, i) => (character === '\0' ? '' : String(i))).filter(
      (place) => place !== '',
    )
    expect(places.sort()).toEqual(all.sort())
  }
})
