import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../../tests/fixtures/reading.ts'
import { runningText, titleText } from './running-text.ts'

test.each([
  ['为深入推进驻村帮扶工作扎实开展，认\n真履行帮扶工作职责', '为深入推进驻村帮扶工作扎实开展，认真履行帮扶工作职责'],
  ['此次活动共服务群众 100 余\n名，切实增强', '此次活动共服务群众100余名，切实增强'],
  ['2023 年以来，\n微山县', '2023年以来，微山县'],
  ['山\n东梆子《天赐禄》等 12个精彩节目', '山东梆子《天赐禄》等12个精彩节目'],
  [
    '开展“听红色党课 忆革命精神”“重走\n红色交通线 重温革命史”等',
    '开展“听红色党课 忆革命精神”“重走红色交通线 重温革命史”等',
  ],
  ['党员志愿先锋 助\n\n力三夏生产', '党员志愿先锋 助力三夏生产'],
  ['助力\n企 业 大 发 展 、勇 攀\n登。', '助力企业大发展、勇攀登。'],
  ['泗水县,是全国(首批)试点', '泗水县，是全国（首批）试点'],
  ['General\nMotors公司', 'General Motors公司'],
  ['奖励资金\n397.99万元', '奖励资金397.99万元'],
  ['共10\n000元', '共10000元'],
  ['5~6℃，降水8~9毫米', '5~6℃，降水8~9毫米'],
  ['', ''],
])('%j reads %j', (printed, text) => expect(runningText(piecesOf(printed))).toBe(text))

test('the lines of a title are joined without a blank unless one is printed', () => {
  expect(titleText(piecesOf('汶上做活乡土人才文章\n激发乡村发展动能'))).toBe('汶上做活乡土人才文章激发乡村发展动能')
  expect(titleText(piecesOf('用情融入 全力干好'))).toBe('用情融入 全力干好')
})

test('no character is lost and none is made up, but for blanks and the width of marks', () => {
  const line = fc.string({ unit: fc.constantFrom(...'党建“”（），。：年5%aB 　,;:?!()'), maxLength: 12 })
  const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      expect(bare(runningText(piecesOf(lines.join('\n'))))).toBe(bare(lines.join('')))
    }),
  )
})
