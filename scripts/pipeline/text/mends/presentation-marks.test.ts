import { expect, test } from 'vitest'
import { read } from '../../../../tests/fixtures/mending.ts'
import { presentationMarks } from './presentation-marks.ts'

test.each([
  ['vertical type', '讯︵通讯员 林一舟︶近日︐水厂︑泵站︒', '讯（通讯员 林一舟）近日，水厂、泵站。'],
  ['its quotation marks in simplified text', '﹁过去堆满杂物︒﹂', '“过去堆满杂物。”'],
  ['one kind within the other', '﹁他说﹃好﹄︒﹂她说﹁行﹂', '“他说‘好’。”她说“行”'],
  ['the other kind outside', '﹃他说﹁好﹂︒﹄她说﹃行﹄', '“他说‘好’。”她说“行”'],
  ['traditional text keeps its corners', '﹁這裏堆滿雜物︒﹂', '「這裏堆滿雜物。」'],
  ['titles of books and other brackets', '︽渡口︾︻要闻︼︹记者︺', '《渡口》【要闻】〔记者〕'],
  ['the small forms of a Big5 font', '近日﹐水廠﹑泵站﹕﹙一﹚', '近日，水廠、泵站：（一）'],
  ['half-width kana marks', '近日､水厂｡', '近日、水厂。'],
  ['ordinary marks stay', '“好”，他说。', '“好”，他说。'],
])('%s', (_, text, printed) => expect(read(presentationMarks, text)).toEqual([printed]))
