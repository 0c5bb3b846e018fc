import { expect, test } from 'vitest'
import { correctionInWords } from './corrections.ts'

test.each<[string, string | null, string | null, string]>([
  ['headline', '秋收顺力', '秋收顺利', '标题：原作“秋收顺力”，改作“秋收顺利”'],
  ['county', null, '兖州区', '县区：补作“兖州区”'],
  ['kicker', '广告', null, '引题：删去“广告”'],
  ['misprint', '顺力', '顺利', '误植：原作“顺力”，改作“顺利”'],
  ['split', null, null, '拆作两篇'],
  ['merge', null, null, '并作一篇'],
])('%s: %s → %s', (what, was, is, words) => {
  const signed = { article: null, line: 1, who: '张三', when: '2024-01-02', why: '据原报' }
  expect(correctionInWords({ ...signed, what, was, is })).toBe(words)
})
