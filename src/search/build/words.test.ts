import { expect, test } from 'vitest'
import { sourcesOf } from '../../../tests/indexed.ts'
import { Memory } from '../../archive/memory.ts'
import type { WordList } from '../../words/list.ts'
import { docs, places } from '../engines/fixtures.ts'
import type { Doc } from '../types.ts'
import { sampleOf, surveyed } from './words.ts'

const [first] = docs as [Doc]
const many = (count: number, date: string | undefined) => Array.from({ length: count }, () => date)

test.each<[what: string, dates: (string | undefined)[], articles: number]>([
  ['of an archive of a month', many(20, '2024-03-01'), 20],
  ['of the first month and more of the next', [...many(8, '2024-02-28'), ...many(9, '2024-03-01')], 17],
  ['of months that are over', [...many(18, '2024-02-28'), '2024-03-01', '2024-03-02'], 18],
  ['without dates', many(20, undefined), 20],
  ['of nothing', [], 0],
])('the words of articles are counted: %s', (_, dates, articles) => {
  expect(sampleOf(dates)).toEqual([...many(articles, '').keys()])
})

/** Twenty articles of some months, the newest first, of a person and a subject each. */
const archive = Array.from({ length: 20 }, (_, nth): Doc => {
  const day = String(28 - nth).padStart(2, '0')
  const text = ['第一书记']
  return { ...first, id: `a${nth}`, date: `2024-02-${day}`, people: [`王${'甲乙丙丁'[nth % 4]}文`], text }
})

function asked(all: readonly Doc[], memory: Memory, digest = 'x') {
  const known = { digests: all.toReversed().map(({ id }) => id + digest), memory: new Memory(memory.now) }
  const calls = { programs: 0, memory: known.memory }
  const surveying = surveyed({ sources: sourcesOf(all), places, known }, () => {
    calls.programs++
    const words = new Set<string>()
    const list = async (): Promise<WordList> => ({
      words: [...words].map((text) => ({ text, kind: 'word' })),
      readings: {},
    })
    return { know() {}, add: (texts) => texts.forEach((text) => void words.add(text)), list, close() {} }
  })
  return surveying.then(async ({ words }) => ({ ...calls, words: await words }))
}

test('a day asks for no words again, and its people are listed; another text does, and so does the next month', async () => {
  const before = await asked(archive, new Memory())
  expect(before.programs).toBe(1)
  expect(before.words.words).toContainEqual({ text: '第一书记', kind: 'word' })
  const today: Doc = { ...first, id: 'b', date: '2024-03-01', people: ['孔新人'] }
  const day = await asked([today, ...archive], before.memory)
  const anew = await asked([today, ...archive], new Memory())
  expect([day.programs, anew.programs]).toEqual([0, 1])
  expect(day.words).toEqual(anew.words)
  expect(day.words.words).toContainEqual({ text: '孔新人', kind: 'person' })
  expect((await asked([today, ...archive], before.memory, 'y')).programs).toBe(1)
  expect((await asked([{ ...today, date: '2024-04-01' }, today, ...archive], before.memory)).programs).toBe(1)
})
