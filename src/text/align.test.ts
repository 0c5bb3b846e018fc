import { expect, test } from 'vitest'
import { Aligner } from './align.ts'

/** A line with its marks: what stayed as it is, `[raw→made]` what did not, and which text each part is of. */
function shown(aligner: Aligner, line: string): string {
  return aligner
    .align(line)
    .map(
      ({ text, marks }) =>
        `${text ?? '–'}:${marks.map(({ raw, made }) => (raw === made ? raw : `[${raw}→${made}]`)).join('')}`,
    )
    .join(' ')
}

test.each<[texts: string[], lines: string[], marked: string[]]>([
  [
    ['秋收进展顺利，农民喜笑颜开。'],
    ['秋收进展顺', '利，农民喜', '笑颜开。'],
    ['0:秋收进展顺', '0:利，农民喜', '0:笑颜开。'],
  ],
  [['服务群众100余名'], ['服务群众 100 余', '名'], ['0:服务群众[ →]100[ →]余', '0:名']],
  [['泗水县，是'], ['泗水县,是'], ['0:泗水县[,→，]是']],
  [['成长'], ['成⻓'], ['0:成[⻓→长]']],
  [['听党课 忆精神'], ['听党课 忆精神'], ['0:听党课 忆精神']],
  [['General Motors'], ['General', 'Motors'], ['0:General', '0:Motors']],
  [['村民满意率很高'], ['村民满意度很高'], ['0:村民满意[度→率]很高']],
  [
    ['第一段完。', '第二段开始'],
    ['第一段完。第二段', '开始'],
    ['0:第一段完。 1:第二段', '1:开始'],
  ],
  [['前半栏在后，后半栏在前'], ['后半栏在前', '前半栏在后，'], ['0:后半栏在前', '0:前半栏在后，']],
  [['一二三四五六七八九十百千万亿兆。完'], ['完', '一二'], ['–:[完→]', '0:一二']],
  [['正文'], ['毫不相干的一行'], ['–:[毫不相干的一行→]']],
  [[], ['没有正文'], ['–:[没有正文→]']],
])('%j made of %j', (texts, lines, marked) => {
  const aligner = new Aligner(texts)
  expect(lines.map((line) => shown(aligner, line))).toEqual(marked)
})

test('the marks of a line are the line, and a part begins where it says', () => {
  const aligner = new Aligner(['甲乙丙丁。', '戊己庚辛'])
  const line = ' 甲 乙丙丁。 戊己庚,辛 '
  const parts = aligner.align(line)
  expect(parts.flatMap(({ marks }) => marks.map(({ raw }) => raw)).join('')).toBe(line)
  expect(parts.map(({ from }) => line.slice(from)[0])).toEqual([' ', '戊'])
})
