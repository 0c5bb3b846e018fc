import { describe, expect, test } from 'vitest'
import { type Produced, scorePage } from './figures.ts'
import { goldShape } from './gold.ts'
import { shareOf } from './table.ts'

const well = '东门外的老井清了淤，街坊们又能打到清水，井台也换成了青石板。'
const evening = '入夜以后，井边的灯一直亮到十点，老人们坐在灯下说话。'
const bridge = '南河上的小桥修好了，去镇上的路近了三里。'
const picture = '孩子们在新桥上看鱼。'

const gold = goldShape.parse({
  dump: 'a.txt',
  issue: { date: '2024-06-19', page: 2 },
  items: [
    {
      kind: 'article',
      kicker: '民生实事',
      headline: '老井又出清水',
      subtitle: null,
      county: '云河县',
      reporters: [{ name: '林一舟', role: '记者' }],
      photographers: null,
      paragraphs: [{ text: well }, { text: evening }],
      softBreaks: ['井边的灯'],
    },
    { kind: 'article', headline: '小桥通了', county: null, reporters: [], paragraphs: [{ text: bridge }] },
    { kind: 'photo', headline: null, photographers: ['何小满'], paragraphs: [{ text: picture }] },
  ],
})

const read: Produced = {
  kind: 'article',
  kicker: '民生实事',
  headline: '老井又出清水',
  subtitle: null,
  county: '云河县',
  date: '2024-06-19',
  page: 2,
  reporters: ['林一舟'],
  photographers: [],
  paragraphs: [well, evening],
}
const smallBridge = { ...read, kicker: null, headline: '小桥通了', county: null, reporters: [], paragraphs: [bridge] }
const photo = {
  ...smallBridge,
  kind: 'photo',
  headline: '孩子们在新桥上看鱼',
  photographers: ['何小满'],
  paragraphs: [picture],
}
const right = [read, smallBridge, photo]

const figuresOf = (produced: readonly Produced[]) => {
  const { tally } = scorePage(gold, produced)
  return Object.fromEntries([...tally.keys()].map((figure) => [figure, Number(shareOf(tally, figure)?.toFixed(4))]))
}

const perfect = Object.fromEntries(
  'items body paragraphs headline titles county date page kind reporter photographer'.split(' ').map((f) => [f, 1]),
)

/** What `score-extraction.mjs`, which judges the project from outside, gave for the same items. */
const judged: [what: string, produced: Produced[], figures: Record<string, number>][] = [
  ['everything right', right, {}],
  ['nothing at all', [], Object.fromEntries(Object.keys(perfect).map((figure) => [figure, 0]))],
  [
    'widths, blanks and a look-alike',
    [
      { ...read, headline: '老井　又出清水', paragraphs: [`${well} `, evening.replace('十', ' 十')] },
      smallBridge,
      photo,
    ],
    {},
  ],
  [
    'a paragraph cut where a column ends',
    [{ ...read, paragraphs: [well, evening.slice(0, 5), evening.slice(5)] }, smallBridge, photo],
    {},
  ],
  [
    'a kicker read as the headline’s',
    [{ ...read, kicker: null, headline: '民生实事老井又出清水' }, smallBridge, photo],
    { headline: 0.6667 },
  ],
  [
    'wrong fields',
    [{ ...read, county: null, date: null, page: 3, reporters: ['林一', '舟'] }, smallBridge, photo],
    { county: 0.5, date: 0.6667, page: 0.6667, reporter: 0.6667 },
  ],
  [
    'a caption in the article above',
    [read, { ...smallBridge, paragraphs: [bridge, picture] }],
    {
      items: 0.4,
      body: 0.7838,
      paragraphs: 0.75,
      headline: 0.6667,
      date: 0.6667,
      page: 0.6667,
      kind: 0.6667,
      reporter: 0.6667,
      photographer: 0,
    },
  ],
  [
    'one article torn in two',
    [{ ...read, paragraphs: [well] }, { ...read, paragraphs: [evening] }, smallBridge, photo],
    { items: 0.5714, body: 0.6486, paragraphs: 0.8571 },
  ],
]

describe('the figures are the judge’s', () => {
  test.each(judged)('%s', (_, produced, figures) => {
    expect(figuresOf(produced)).toEqual({ ...perfect, ...figures })
  })
})

test('says what is wrong, with what was read instead', () => {
  expect(scorePage(gold, [{ ...read, page: 3 }, smallBridge, photo]).wrong).toEqual([
    'a.txt item 1 (老井又出清水): page: want 2, got 3',
  ])
})

test('a field that the gold does not have is not scored', () => {
  const without = goldShape.parse({
    dump: 'a.txt',
    items: [{ kind: 'article', headline: '小桥通了', paragraphs: [{ text: bridge }] }],
  })
  expect([...scorePage(without, [smallBridge]).tally.keys()]).toEqual([
    'body',
    'headline',
    'titles',
    'kind',
    'reporter',
    'paragraphs',
    'items',
  ])
})
