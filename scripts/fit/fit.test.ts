import { expect, test } from 'vitest'
import { read } from '../../tests/fixtures/reading.ts'
import { PageEvidence } from '../pipeline/articles/page-evidence.ts'
import { placeOf, textOf } from '../pipeline/articles/parts.ts'
import { type Feature, fittedWeights, type Weights } from '../pipeline/model/score.ts'
import { TornPage } from '../pipeline/reading-order/torn-page.ts'
import type { Fragment, TitleBlock } from '../pipeline/types/layout.ts'
import { goldShape } from '../score/gold.ts'
import { articleFigures, articleSlope } from './articles.ts'
import { foldsOf } from './folds.ts'
import { joinFigures, joinSlope, trueJoins } from './joins.ts'
import { learn, type Plan } from './learn.ts'
import { truthOfParts } from './truth.ts'

const upper = `本报金乡讯（通讯员 刘传贺 范长青）为持续推
动干部常态化下沉基层联系服务群众，金乡
县创新举措，走好“五步棋”，将“创城”网格、社会`
const lower = `治理网格有机融合，把全县18个城市社区、
412个行政村划设为445个民情书记走访网
格，统筹县、镇、社区三级干部资源。`
const headline = '金乡走好“五步棋”深化民意“5”来听行动'

const gold = goldShape.parse({
  dump: 'page.txt',
  items: [
    {
      kind: 'article',
      headline,
      paragraphs: [
        {
          text: '为持续推动干部常态化下沉基层联系服务群众，金乡县创新举措，走好“五步棋”，将“创城”网格、社会治理网格有机融合，把全县18个城市社区、412个行政村划设为445个民情书记走访网格，统筹县、镇、社区三级干部资源。',
        },
      ],
    },
  ],
})

const { fragments, chains } = read(`${headline}\n\n${upper}\n\n${lower}`).trace
const texts = fragments.elements.filter((e): e is Fragment => e.is === 'fragment')
const titles = fragments.elements.filter((e): e is TitleBlock => e.is === 'title')
const parts = [...chains, ...titles].sort((a, b) => placeOf(a) - placeOf(b))
const torn = new TornPage(texts)
const sample = {
  page: new PageEvidence(parts),
  truth: truthOfParts(gold, parts),
  torn,
  next: trueJoins(gold, torn),
  isReal: true,
}

const plan: Plan = { rounds: 60, real: 1, hold: 0.002, stride: 0.15, share: 1 }

test('gold that names no lines says of every part what it is, and where torn text goes on', () => {
  expect(parts.map((p) => [textOf(p).slice(0, 6), sample.truth.get(p)])).toEqual([
    ['金乡走好“五', { item: 1, is: 'title' }],
    ['为持续推动干', { item: 1, is: 'text' }],
  ])
  expect([...sample.next].map(([end, next]) => [texts.indexOf(end), next && texts.indexOf(next)])).toEqual([[0, 1]])
})

test('where wrong weights tear a text, the fit moves them until it is joined', () => {
  const wrong = {
    ...fittedWeights,
    'join reads on': 0,
    'join of characters': 0,
    'join of words': 0,
    'end left torn': 3,
  }
  expect(joinFigures([sample], wrong)).toContain('0.0 % found')
  expect(
    joinFigures(
      [sample],
      learn([sample], wrong, plan, joinSlope, () => {}),
    ),
  ).toContain('100.0 % found of 1')
})

test('where wrong weights leave an article without its title, the fit gives it back', () => {
  const wrong = { ...fittedWeights, untitled: 9, 'untitled behind a dateline': 9 }
  expect(articleFigures([sample], wrong)).toContain('titles 0.0 %')
  const fitted = learn([sample], wrong, plan, articleSlope, () => {})
  expect(articleFigures([sample], fitted)).toBe('articles 100.0 %, titles 100.0 %')
  expect(learn([sample], wrong, plan, articleSlope, () => {})).toEqual(fitted)
})

test('what is read rightly moves no weight', () => {
  for (const [name, weight] of Object.entries(learn([sample], fittedWeights, plan, joinSlope, () => {})))
    expect([name, weight.toFixed(6)]).toEqual([name, fittedWeights[name as Feature].toFixed(6)])
})

test('a share of the way is a share of the difference', () => {
  const wrong = { ...fittedWeights, untitled: 9, 'untitled behind a dateline': 9 }
  const [all, half] = [1, 0.5].map((share) => learn([sample], wrong, { ...plan, share }, articleSlope, () => {}))
  const moved = 'untitled behind a dateline'
  const way = (to: Weights | undefined) => (to?.[moved] ?? 0) - wrong[moved]
  expect(way(all)).toBeLessThan(0)
  expect(way(half)).toBeCloseTo(way(all) / 2, 9)
})

test('no fold parts the pages of a group, and each page is held out once', () => {
  const pages = ['a', 'b', 'a', 'c', 'b'].map((group, n) => ({ group, n }))
  const folds = foldsOf(pages, 2)
  expect(folds.flatMap(({ held }) => held.map(({ n }) => n)).sort()).toEqual([0, 1, 2, 3, 4])
  for (const { held, rest } of folds) expect(held.filter((h) => rest.some((r) => r.group === h.group))).toEqual([])
})
