import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { dottedStops } from './dotted-stops.ts'

test.each([
  ['at line ends', '改造管网.\n一小时内到场.', ['改造管网。', '一小时内到场。']],
  ['inside a line, where others end lines', '书屋.六月\n改造管网.\n到场.', ['书屋。六月', '改造管网。', '到场。']],
  ['before a closing quotation mark', '“好.”\n改造管网.', ['“好。”', '改造管网。']],
  ['full-width ones', '改造管网．\n到场．', ['改造管网。', '到场。']],
  ['in a number', '增长3.5个百分点.\n到场.', ['增长3.5个百分点。', '到场。']],
  ['an ellipsis', '他说...\n到场.\n好.', ['他说...', '到场。', '好。']],
  ['a name, on a page without dotted line ends', '约翰.史密斯说。\n好。', ['约翰.史密斯说。', '好。']],
  ['a single stray dot', '改造管网.\n一小时内到场。', ['改造管网.', '一小时内到场。']],
])('%s', (_, text, printed) => expect(read(dottedStops, text)).toEqual(printed))
