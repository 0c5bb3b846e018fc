import { expect, test } from 'vitest'
import type { LeafList } from './leaf-shard.ts'
import { levelOf } from './level.ts'
import { documentsWithChain, documentsWithLeaf, mostLinks, planFor } from './phrase.ts'

const common = new Set([
  ...'第一书记驻村乡振兴',
  '第一',
  '书记',
  '乡村',
  '村振',
  '振兴',
  '乡村振',
  '村振兴',
  '乡村振兴',
])
const isCommon = (gram: string) => common.has(gram)

test.each([
  ['书记', { is: 'common', gram: '书记' }],
  ['第一书', { is: 'leaf', gram: '第一书' }],
  ['鑫', { is: 'leaf', gram: '鑫' }],
  [
    '第一书记',
    {
      is: 'chain',
      links: [
        { start: 0, end: 3, reach: 3 },
        { start: 1, end: 3, reach: 4 },
      ],
    },
  ],
  [
    '促乡村振兴',
    {
      is: 'chain',
      links: [{ start: 0, end: 1, reach: 5 }],
    },
  ],
])('the plan for %j', (text, plan) => {
  expect(planFor(text, isCommon)).toEqual(plan)
})

test('every link of a whole chain begins where the one before reaches', () => {
  const plan = planFor('鑫第一书记驻村', isCommon)
  const links = plan.is === 'chain' ? plan.links : []
  expect(links.length).toBeGreaterThan(2)
  for (const [i, { end }] of links.entries()) if (i > 0) expect(end).toBe(links[i - 1]?.reach)
  expect(links.at(-1)?.reach).toBe(7)
})

test('of a long chain some links are enough, the first and the last among them', () => {
  const text = Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
  const plan = planFor(text, () => false)
  const links = plan.is === 'chain' ? plan.links : []
  expect(links).toHaveLength(mostLinks)
  expect([links[0]?.start, links.at(-1)?.end]).toEqual([0, 20])
})

/** A list from `{ 文: [['前', '后'], …] }`: what stands before and after each place, by document number. */
function list(places: Record<number, [left: string, continuation: string][]>): LeafList {
  const docs = Object.keys(places).map(Number)
  const all = Object.values(places)
  const starts = [0]
  for (const one of all) starts.push((starts.at(-1) ?? 0) + one.length)
  return {
    docs: Uint32Array.from(docs),
    classes: new Uint8Array(docs.length),
    starts: Uint32Array.from(starts),
    lefts: all.flatMap((one) => one.map(([left]) => (one.length > 1 ? left : ''))),
    continuations: all.flatMap((one) => one.map(([, continuation]) => continuation)),
  }
}

const text = '甲乙丙'
const links = [
  { start: 0, end: 1, reach: 2 },
  { start: 1, end: 2, reach: 3 },
]

test.each([
  ['stands there', { 1: [['', '乙']] }, { 1: [['', '丙']] }, [1], [1]],
  ['goes on otherwise', { 1: [['', '丁']] }, { 1: [['', '丙']] }, [], []],
  ['goes on otherwise later', { 1: [['', '乙']] }, { 1: [['', '丁']] }, [], []],
  ['lacks the second', { 1: [['', '乙']] }, { 2: [['', '丙']] }, [], []],
  [
    'has it twice, once with another end',
    { 1: [['', '乙']] },
    {
      1: [
        ['甲', '丙'],
        ['甲', '丁'],
      ],
    },
    [1],
    [0],
  ],
  [
    'has the other end after another character',
    { 1: [['', '乙']] },
    {
      1: [
        ['甲', '丙'],
        ['己', '丁'],
      ],
    },
    [1],
    [1],
  ],
  [
    'has more beginnings than other ends',
    {
      1: [
        ['一', '乙'],
        ['二', '乙'],
      ],
    },
    {
      1: [
        ['甲', '丙'],
        ['甲', '丁'],
      ],
    },
    [1],
    [1],
  ],
])('a document that %s', (_what, first, second, docs, sure) => {
  const set = documentsWithChain(text, links, [list(first as never), list(second as never)])
  expect([[...set.docs], [...set.sure]]).toEqual([docs, sure])
})

test('a chain with a gap proves nothing, but still excludes', () => {
  const gap = [links[0] ?? { start: 0, end: 1, reach: 2 }, { start: 3, end: 4, reach: 5 }]
  const lists = [list({ 1: [['', '乙']], 2: [['', '乙']] }), list({ 1: [['', '戊']], 2: [['', '己']] })]
  const set = documentsWithChain('甲乙丙丁戊', gap, lists)
  expect([[...set.docs], [...set.sure]]).toEqual([[1], [0]])
})

test('a leaf’s own documents are sure, and weigh by class and number', () => {
  const leaf = list({
    3: [['', '']],
    5: [
      ['一', ''],
      ['二', ''],
      ['三', ''],
    ],
  })
  leaf.classes[1] = 3
  const set = documentsWithLeaf(leaf)
  expect(set).toEqual({
    docs: Uint32Array.of(3, 5),
    sure: Uint8Array.of(1, 1),
    levels: Uint8Array.of(levelOf(0, 1), levelOf(3, 3)),
  })
})
