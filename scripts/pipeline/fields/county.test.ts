import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Corrections } from '../../../src/archive/schema.ts'
import { knowledge } from '../../../tests/fixtures/reading.ts'
import { project } from '../../../tests/program.ts'
import { disk } from '../../archive/effects.ts'
import { readKnowledge } from '../../archive/knowledge.ts'
import { knowledgeOf, parsePage } from '../page.ts'
import { countyOf } from './county.ts'

describe('where an article happens, the surest first', () => {
  const printed = { dateline: undefined, kicker: undefined, headline: undefined, subtitle: undefined, paragraphs: [] }
  const county = (given: Partial<Parameters<typeof countyOf>[1]>) => {
    const found = countyOf(knowledge.gazetteer, { ...printed, ...given })
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
      (key) => countyOf(knowledge.gazetteer, { ...printed, [key]: given[key as keyof typeof given] })?.score ?? 0,
    )
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(5)
  })
})

const { places } = readKnowledge(join(project, 'content'), disk)

const ownPaper = (home: string, corrections: Corrections['corrections'] = []) => {
  const papers = [
    { name: '泗水周报', slug: 'sishui', home, sections: [], folios: [], columns: [], slogans: [], penNames: [] },
  ]
  const [folio, first, second] = ['2024年6月20日 星期四 第1版 要闻', '夏粮收购工作会议召开', '桃子红了']
  const body = (of: string) =>
    `本报讯（记者 张三）${of}眼下正是成熟的季节，桃园里果农们忙着采摘、分拣、装箱，一派丰收景象。`
  const text = [folio, '', first, body('近日，'), '', second, body('邹城市客商前来，')].join('\n')
  const input = { dump: 'a.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', text, sidecar: { paper: '泗水周报' } }
  return parsePage({ ...input, corrections: { sha256: input.sha256, corrections } }, knowledgeOf(papers, places))
}

describe('a paper of one county', () => {
  test('is at home where its text names no place, and says that this is inferred', () => {
    const { articles, problems } = ownPaper('泗水县')
    expect(articles.map(({ county }) => county)).toEqual(['泗水县', '邹城市'])
    expect(articles[0]?.evidence.county).toEqual({ how: 'inferred', from: 'home', line: null, score: 0.6 })
    expect(problems.map(({ rule }) => rule)).not.toContain('no-county')
  })
  test('is not, against a correction', () => {
    const signed = { who: '馆员', when: '2026-07-01', why: '核对' }
    const { articles } = ownPaper('泗水县', [{ set: { line: 3, field: 'county', value: null }, ...signed }])
    expect(articles[0]?.county).toBeUndefined()
  })
  test('a paper of the prefecture names none', () => {
    expect(ownPaper('济宁市').articles.map(({ county }) => county)).toEqual([undefined, '邹城市'])
  })
})
