import { describe, expect, test } from 'vitest'
import { knowledge, piecesOf, read, told } from '../../../tests/fixtures/reading.ts'
import { signature } from './signature.ts'

const takes = (text: string, i = 0) => told(signature.take(piecesOf(text), i, knowledge.habits)?.marks ?? [])

describe('who wrote it, behind the last sentence', () => {
  test.each([
    ['村民喝上了放心水。（记者 孔敏）', ['text 村民喝上了放心水。', 'opening — + 记者 孔敏']],
    ['喝上了放心水。（通\n讯员 孔敏 袁科）', ['text 喝上了放心水。', 'opening — + 通讯员 孔敏, 通讯员 袁科']],
    ['喝上了放心水。（孔敏 袁科）', ['text 喝上了放心水。', 'opening — + 孔敏, 袁科']],
    ['喝上了放心水。（孔 敏\n袁 科）', ['text 喝上了放心水。', 'opening — + 孔敏, 袁科']],
    ['喝上了放心水。(本报记者孔敏)', ['text 喝上了放心水。', 'opening — + 记者 孔敏']],
    ['喝上了放心水。（文/孔敏 图/袁科）', ['text 喝上了放心水。', 'opening — + 孔敏']],
    ['喝上了放心水。 本报记者 孔敏', ['text 喝上了放心水。', 'opening — + 记者 孔敏']],
    ['喝上了放心水。（孔敏/文）', ['text 喝上了放心水。', 'opening — + 孔敏']],
    ['喝上了放心水。（记者 孔敏 整理）', ['text 喝上了放心水。', 'opening — + 记者 孔敏']],
    ['喝上了放心水.（孔敏）', ['text 喝上了放心水.', 'opening — + 孔敏']],
  ])('%j', (text, expected) => expect(takes(text)).toEqual(expected))
  test('or in a line of its own', () => {
    expect(takes('喝上了放心水。\n（记者 孔敏）', 1)).toEqual(['opening — + 记者 孔敏'])
  })
  test.each([
    '喝上了放心水。（完）',
    '喝上了放心水。（下转第二版）',
    '喝上了放心水（孔敏）',
    '喝上了放心水。（孔敏 摄）',
    '喝上了放心水。（孔敏）近日，',
    '图为生产车间。 本报记者 孔敏 摄',
    '图为生产车间。 本报记者 孔敏\n 摄',
    '图为生产车间。（图片由县融媒体中心提供）',
    '喝上了放心水。（孔敏、袁科参与采写）',
  ])('not %j', (text) => expect(takes(text)).toEqual([]))
  test('it is no text of the article, and ends it', () => {
    const { articles } = read(
      '好水流进农家院\n\n近日，云河县最后一处水厂改造完成并投入使用，周边十二个村的村民喝上了放心水。（记者 孔敏）\n',
    )
    expect(articles[0]?.reporter).toEqual([{ name: '孔敏', role: '记者' }])
    expect(articles[0]?.body.map((b) => b.text).join('')).not.toContain('孔敏')
  })
})
