import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Corrections } from '../../../src/archive/schema.ts'
import { project } from '../../../tests/program.ts'
import { disk } from '../../archive/effects.ts'
import { readKnowledge } from '../../archive/knowledge.ts'
import { knowledgeOf, parsePage } from '../page.ts'

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
    expect(problems.map(({ rule }) => rule)).toEqual([])
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
