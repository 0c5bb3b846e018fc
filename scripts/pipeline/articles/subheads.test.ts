import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { library, set, wheat } from '../../../tests/fixtures/setting.ts'

const told = (page: string) => read(page).articles.map((a) => [a.headline, a.body.length] as const)

/** A paragraph, then others, each under its line. */
const under = (heads: readonly string[], [lead = '', ...text]: readonly string[]) =>
  [set([lead], 14), ...heads.map((head, i) => `${head}\n\n${set([text[i] ?? ''], 14)}`)].join('\n\n')

/** Another article of the page, so that words can tell. */
const other = `${wheat.headline}\n\n${set(wheat.text, 20)}`

describe('subheads', () => {
  test.each([
    ['as long as each other', '下沉一线察实情', '建章立制促长效'],
    ['that begin alike', '向“新”图强', '向“高”攀登再跨越'],
    ['that are quotations', '“也是巡线人”', '“手把手教给同事”'],
  ])('%s are those of one article, though no text has their words', (_, ...heads) => {
    const page = `${other}\n\n${library.headline}\n\n${under(heads, library.text)}`
    expect(told(page)).toEqual([
      [wheat.headline, 3],
      [library.headline, 5],
    ])
  })

  test('of two lines that end where the words do', () => {
    const page = `${other}\n\n${library.headline}\n\n${under(['三百人\n天天来读书'], [library.text[0] ?? '', library.text.slice(1).join('')])}`
    expect(told(page)).toEqual([
      [wheat.headline, 3],
      [library.headline, 3],
    ])
  })

  test('another article’s headline is none, though it is as long', () => {
    const heads = [wheat, library].map(({ headline, text }) => `${headline}\n\n${set(text, 14)}`)
    expect(told(heads.join('\n\n')).map(([headline]) => headline)).toEqual([wheat.headline, library.headline])
  })
})

describe('what the editors introduce', () => {
  const introduction = set(['县里的夜晚正在变样，有人读书，有人下地，本版刊登两篇报道。'], 14)
  const parts = `${wheat.headline}
本报记者 林志浩
${set(wheat.text, 14)}

${library.headline}
本报记者 徐德慈
${set(library.text, 14)}`

  test('is one report, though its parts name their own reporters', () => {
    const page = read(`灯火里的县城夜晚\n\n${introduction}\n——编 者\n\n${parts}`)
    expect(page.articles.map((a) => a.headline)).toEqual(['灯火里的县城夜晚'])
    expect(page.articles[0]?.reporter.map((r) => r.name)).toEqual(['林志浩', '徐德慈'])
  })
  test('without an introduction they are two', () =>
    expect(told(parts).map(([headline]) => headline)).toEqual([wheat.headline, library.headline]))
})
