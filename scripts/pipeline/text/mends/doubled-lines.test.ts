import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { doubledLines } from './doubled-lines.ts'

test.each([
  ['a line', '老站台变身新书屋\n老站台变身新书屋\n正文', ['老站台变身新书屋', '正文']],
  ['a blank line between', '老站台变身新书屋\n\n老站台变身新书屋', ['老站台变身新书屋']],
  ['two lines', '老站台\n变身新书屋\n老站台\n变身新书屋', ['老站台', '变身新书屋']],
  [
    'blanks set otherwise',
    '党建“联”盟 青春合力\n党建“联”盟  青春合力',
    ['党建“联”盟 青春合力', '党建“联”盟  青春合力'],
  ],
  ['a verse is said twice', '啊，黄河，\n啊，黄河，', ['啊，黄河，', '啊，黄河，']],
  ['a label that stands there many times', '先锋榜\n先锋榜\n先锋榜', ['先锋榜', '先锋榜', '先锋榜']],
  ['a shadow of three', '云河县织密农村供水网\n云河县织密农村供水网\n云河县织密农村供水网', ['云河县织密农村供水网']],
  ['behind itself in its line', '老站台变身新书屋老站台变身新书屋', ['老站台变身新书屋']],
  ['a word said twice', '好好学习好好学习，', ['好好学习好好学习，']],
  ['figures of a table', '120\n120', ['120', '120']],
])('%s', (_, text, printed) => expect(read(doubledLines, text)).toEqual(printed))
