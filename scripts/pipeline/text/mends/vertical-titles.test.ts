import { expect, test } from 'vitest'
import { mended, read } from '../../../../tests/fixtures/mending.ts'
import { verticalTitles } from './vertical-titles.ts'

const upright = (text: string, apart = '\n') => [...text].join(apart)

test.each([
  ['one character a line', upright('老站台变身新书屋'), ['老站台变身新书屋']],
  ['with marks', upright('“老”站台，新书屋'), ['“老”站台，新书屋']],
  ['a blank line between any two', upright('老站台变身', '\n\n'), ['老站台变身']],
  ['two of them', `${upright('老站台')}\n\n${upright('新书屋')}`, ['老站台', '新书屋']],
  ['with a figure', '今\n年\n120\n人'.replace('120', '12'), ['今年12人']],
  ['above its text', `${upright('老站台')}\n闲置多年的青石镇`, ['老站台', '闲置多年的青石镇']],
  [
    'two characters a line, where they read on',
    '闲置多年的青石镇\n\n老站\n台变\n身成\n新书\n屋\n\n近日',
    ['闲置多年的青石镇', '老站台变身成新书屋', '近日'],
  ],
  [
    'names of two characters',
    '参加\n\n曲阜\n泗水\n汶上\n嘉祥\n\n近日',
    ['参加', '曲阜', '泗水', '汶上', '嘉祥', '近日'],
  ],
  ['two characters are left', '书\n屋', ['书', '屋']],
  ['the figures of a table', '1\n2\n3', ['1', '2', '3']],
  ['numbers of parts', '一\n二\n三', ['一', '二', '三']],
])('%s', (_, text, printed) => expect(read(verticalTitles, text)).toEqual(printed))

test('what stands upright is a heading', () => {
  expect(mended(verticalTitles, upright('老站台')).pieces[0]).toMatchObject({ whole: 'heading' })
})
