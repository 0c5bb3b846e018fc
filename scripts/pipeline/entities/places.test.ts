import { describe, expect, test } from 'vitest'
import { knowledge } from '../../../tests/fixtures/reading.ts'
import { countyOf, gazetteerOf } from './places.ts'

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

describe('where an article happens, the surest first', () => {
  const printed = { dateline: undefined, kicker: undefined, headline: undefined, subtitle: undefined, paragraphs: [] }
  const county = (given: Partial<Parameters<typeof countyOf>[1]>) => {
    const found = countyOf(gazetteer, { ...printed, ...given })
    return found && `${found.county} by ${found.from}`
  }
  test.each([
    ['the dateline', { dateline: '泗水', headline: '金乡坚持“四个到位”' }, '泗水县 by dateline'],
    [
      'the kicker, when the dateline is the prefecture',
      { dateline: '济宁', kicker: '太白湖新区' },
      '太白湖新区 by kicker',
    ],
    ['the headline', { dateline: '', headline: '济宁观察：金乡走好“五步棋”' }, '金乡县 by headline'],
    ['the subtitle', { headline: '用情融入', subtitle: '兖州区各第一书记分盟积极开展' }, '兖州区 by subtitle'],
    ['a full name early in the text', { paragraphs: ['近日，邹城市深入贯彻', '金乡县'] }, '邹城市 by text'],
    ['the place that the text names most', { paragraphs: ['汶上', '邹城', '汶上', '在汶上'] }, '汶上县 by text'],
    ['a name or two in passing say nothing', { paragraphs: ['到金乡、微山等地', '汶上'] }, undefined],
    [
      'the prefecture is no county',
      { dateline: '济宁', headline: '济宁市召开会议', paragraphs: ['济宁市'] },
      undefined,
    ],
    ['nothing', {}, undefined],
  ])('%s', (_, given, expected) => expect(county(given)).toBe(expected))

  test('the order is also the order of how sure it is', () => {
    const place = '泗水县'
    const given = { dateline: place, kicker: place, headline: place, subtitle: place, paragraphs: [place] }
    const scores = Object.keys(given).map(
      (key) => countyOf(gazetteer, { ...printed, [key]: given[key as keyof typeof given] })?.score ?? 0,
    )
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(5)
  })
})
