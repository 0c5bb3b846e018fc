import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'
import type { TitleBlock } from '../types/layout.ts'
import { Candidates } from './candidates.ts'
import { stepsOf } from './groupings.ts'
import { PageEvidence } from './page-evidence.ts'

const told = (page: string) =>
  read(page).articles.map((a) => [a.headline, a.body.filter((b) => b.is === 'paragraph').length] as const)

const wheatText = set(wheat.text, 20)
const libraryText = set(library.text, 14)

describe('two headlines side by side', () => {
  test.each([
    ['above their texts', `${wheat.headline}\n\n${library.headline}\n\n${wheatText}\n\n${libraryText}`],
    ['above them, crossed', `${library.headline}\n\n${wheat.headline}\n\n${wheatText}\n\n${libraryText}`],
  ])('%s: each goes to its own', (_, page) => {
    expect(new Map(told(page))).toEqual(new Map([wheat, library].map(({ headline }) => [headline, 3])))
  })
})

test('an article goes on behind a picture that is set into it', () => {
  const [first = '', ...rest] = wheat.text
  const picture = `今年湖区鱼虾丰收，渔民天不亮就到湖上收网，码头一派繁忙景象。

东湖渔港供图`
  const page = `${wheat.headline}\n\n${set([first], 20)}\n\n${picture}\n\n${set(rest, 20)}`
  expect(told(page).find(([headline]) => headline === wheat.headline)).toEqual([wheat.headline, 3])
})

test('two headlines above two texts are one step with two articles, straight and crossed', () => {
  const { chains, fragments } = read(`${wheat.headline}\n\n${library.headline}\n\n${wheatText}\n\n${libraryText}`).trace
  const titles = fragments.elements.filter((e): e is TitleBlock => e.is === 'title')
  const pairs = stepsOf(new Candidates(new PageEvidence([...titles, ...chains])), []).map(({ articles }) =>
    articles.map(({ way }) => way.titles.map((t) => t.text).join()),
  )
  expect(pairs).toEqual([
    [wheat.headline, library.headline],
    [library.headline, wheat.headline],
  ])
})
