import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownByLibrary, markdownOf } from './markdown.ts'

const unit = fc.constantFrom(...'乡村，。“ 　\n\t1.)-+*#>_`[]!&<~|=:%/,a\\', '12. ', '——', '\u00a0', '  ')
const block = fc.record({
  is: fc.constantFrom('paragraph' as const, 'subhead' as const),
  text: fc.string({ unit, maxLength: 8 }),
})

test('what is written without the library is written as by the library', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      expect(markdownOf(blocks)).toBe(markdownByLibrary(blocks))
    }),
    { numRuns: 2000 },
  )
})
