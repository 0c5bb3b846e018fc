import { describe, expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { doubledGlyphs } from './doubled-glyphs.ts'

const times = (text: string, n: number) => [...text].map((c) => c.repeat(n)).join('')
const title = '云河县织密供水一张网'

describe('type that is drawn more than once is read once', () => {
  test.each([
    ['twice', times(title, 2), [title]],
    ['three times', times(title, 3), [title]],
    ['four times', times(title, 4), [title]],
    ['with blanks between', [...times(title, 2)].join(' '), [[...title].join(' ')]],
    ['marks too', times('水厂“提速”，百姓受益', 2), ['水厂“提速”，百姓受益']],
    ['in a part of a line', `${times('【民生实事】', 2)}近日`, ['【民生实事】近日']],
    ['a word that itself doubles', times('天天向上谢谢大家', 2), ['天天向上谢谢大家']],
    ['a short line on a page with a long one', `${times(title, 2)}\n${times('要闻', 2)}`, [title, '要闻']],
  ])('%s', (_, text, printed) => expect(read(doubledGlyphs, text)).toEqual(printed))
})

test.each([['红红火火热热闹闹过大年'], ['高高兴兴上学，平平安安回家'], ['家家户户'], ['——'], ['11月22日']])(
  '%s is printed so',
  (text) => expect(read(doubledGlyphs, text)).toEqual([text]),
)
