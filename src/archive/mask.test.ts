import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Mask } from './mask.ts'

const secret = '某某因病于2021年住院治疗，捐款由村委会代收。'

test.each([
  ['the text itself', secret, '■■■■■■■■■■■■■■■■■■■■■■■。'],
  ['in wrapped lines', '据悉，某某因病于\n2021年住院治\n疗，捐款', '据悉，■■■■■\n■■■■■■■■\n■■■■'],
  ['with the blanks of a typesetter and full-width figures', '某 某因病于 ２０２１ 年住院', '■ ■■■■ ■■■■ ■■■'],
  ['a phrase of it', '住院治疗，捐款', '住院治疗，捐款'],
  ['another text', '颜店镇打了五眼机井，井水浇到田', '颜店镇打了五眼机井，井水浇到田'],
  ['nothing', '', ''],
])('%s', (_, text, seen) => {
  const mask = new Mask([secret], [])
  expect(mask.masked(text)).toBe(seen)
  expect(mask.hides(text)).toBe(seen !== text)
})

test('what an article that is shown says, too, is seen', () => {
  const notice = (number: string) => `各单位认真对照整改，第${number}期情况通报如下，由分管领导包保落实`
  const mask = new Mask([notice('四十一')], [notice('四十二')])
  expect(mask.masked(notice('四十二'))).toBe(notice('四十二'))
  expect(mask.masked(notice('四十一'))).toMatch(/^各单位■{21}管领导包保落实$/u)
})

test('no ten letters in a row of a hidden text are seen, wherever it is quoted', () => {
  const han = fc.string({ unit: fc.constantFrom(...'泗水县修通三条生产路，。 \n2１'), minLength: 10, maxLength: 60 })
  fc.assert(
    fc.property(han, han, han, (before, hidden, after) => {
      const mask = new Mask([hidden], [])
      const seen = mask.masked(before + hidden + after)
      expect(mask.hides(seen)).toBe(false)
      expect(seen.length).toBe((before + hidden + after).length)
    }),
  )
})
