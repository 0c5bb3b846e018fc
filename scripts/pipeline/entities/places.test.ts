import { describe, expect, test } from 'vitest'
import { knowledge } from '../../../tests/fixtures/reading.ts'
import { gazetteerOf } from './places.ts'

const { gazetteer } = knowledge
const mentions = (text: string) => gazetteer.mentions(text).map(({ place, at, full }) => [place.name, at, full])

describe('a place printed just so', () => {
  test.each([
    ['微山', '微山县'],
    ['微山县', '微山县'],
    ['兖州市', '兖州区'],
    [' 太白湖\n新区 ', '太白湖新区'],
    ['济宁', '济宁市'],
  ])('%j', (text, name) => expect(gazetteer.exact(text)?.name).toBe(name))
  test.each(['', '微山湖', '山', '本报微山讯'])('%j is none', (text) => expect(gazetteer.exact(text)).toBeUndefined())
})

describe('mentions in a text, the longest name first', () => {
  test.each([
    ['泗水县杨柳镇第一书记工作队', [['泗水县', 0, true]]],
    [
      '到金乡、微山等地实地观摩',
      [
        ['金乡县', 1, false],
        ['微山县', 4, false],
      ],
    ],
    [
      '济宁北湖新区与济宁高新区',
      [
        ['太白湖新区', 0, false],
        ['济宁高新区', 7, true],
      ],
    ],
    ['太白湖新区', [['太白湖新区', 0, true]]],
    ['全国各地', []],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected))

  test('a gazetteer without places finds none, and a name is no pattern', () => {
    expect(gazetteerOf([]).mentions('泗水县')).toEqual([])
    const odd = gazetteerOf([{ name: 'a.c(', slug: 'x', kind: 'zone', parent: null, aliases: [], position: null }])
    expect(odd.mentions('abc( a.c(').map((m) => m.at)).toEqual([5])
  })
})
