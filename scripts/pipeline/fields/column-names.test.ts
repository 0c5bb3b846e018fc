import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'

const told = (page: string) => read(page).articles.map((a) => a.headline)

describe('the name of a column in brackets, in a block of its own', () => {
  const named = `${library.headline}（夜读）`
  const text = set(library.text, 14)
  test.each([
    ['below the headline', `${library.headline}\n\n（夜读）\n\n${text}`],
    ['above it', `（夜读）\n\n${library.headline}\n\n${text}`],
    ['below the text', `${library.headline}\n\n${text}\n\n（夜读）`],
  ])('belongs to the headline: %s', (_, page) => expect(told(page)).toEqual([named]))

  test('is one article’s', () => {
    const page = `${wheat.headline}\n\n（观察）\n\n${set(wheat.text, 14)}\n\n${library.headline}\n\n（夜读）\n\n${text}`
    expect(told(page)).toEqual([`${wheat.headline}（观察）`, named])
  })
})
