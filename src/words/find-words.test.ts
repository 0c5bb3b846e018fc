import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachLongestWord, eachWord } from './find-words.ts'

const found = (find: (text: string, found: (word: { text: string; nth: number }) => void) => void, text: string) => {
  const words: string[] = []
  find(text, (word) => words.push(word.text))
  return words
}

test('every word is found wherever it stands', () => {
  const words = ['党建', '党建引领', '引领', '没有']
  expect(found(eachWord(words), '党建引领，党建')).toEqual(['党建引领', '党建', '引领', '党建'])
  expect(found(eachLongestWord(words), '党建引领，党建')).toEqual(['党建引领', '党建'])
  expect(found(eachLongestWord(words), '')).toEqual([])
})

test('a word has its place in the list, whatever its length', () => {
  const places: number[] = []
  eachLongestWord(['乡村', '乡村振兴', '振兴'])('振兴乡村，乡村振兴', ({ nth }) => places.push(nth))
  expect(places).toEqual([2, 0, 1])
})

/** Few characters, so that words meet and run into each other. */
const text = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom('党', '建', '引', '领', '𠀀'), { minLength, maxLength }).map((all) => all.join(''))

test('as looking for each word at each place finds them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(text(2, 4)), text(0, 30), (words, line) => {
      const longestFirst = words.toSorted((a, b) => b.length - a.length)
      const at = (place: number) => longestFirst.filter((word) => line.startsWith(word, place))
      const places = Array.from({ length: line.length }, (_, place) => place)
      expect(found(eachWord(words), line).toSorted()).toEqual(places.flatMap(at).toSorted())
      const longest: string[] = []
      for (
        let place = 0;
        place < line.length;
        place += longest.at(-1) !== undefined && at(place)[0] ? (at(place)[0] ?? '').length : 1
      )
        longest.push(...at(place).slice(0, 1))
      expect(found(eachLongestWord(words), line)).toEqual(longest)
    }),
  )
})
