import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'

/** Three short stories as a page prints them: their text, and their headline. */
const weishan = {
  text: `本报微山讯（通讯员 袁科）微山县结合
产业发展需要和企业生产经营现状，通过抓
牢“关键人物”“关键环节”“关键融合”，强化
党建引领，扎实推动“两新”组织党史学习教
育走深走实，促进企业高质量发展。`,
  title: '微山抓牢“三个关键”推动党史学习教育走深走实',
}
const wenshang = {
  text: `本报汶上讯（通讯员 林志浩）汶上县坚持把乡土人才培
育当做乡村人才振兴的重要抓手，通过抓实抓细选派科技镇
长、实训基地、职称评定等创新措施，不断提升乡土人才干事
创业的能力和水平，为乡村经济社会发展提供强劲动能。`,
  title: '汶上做活乡土人才文章\n激发乡村发展动能',
}
const liangshan = {
  text: `本报梁山讯（通讯员 徐德慈 段伟伟）梁山县探索推行主
题党日“双向列席”制度，即乡镇（街道）机关和村级党组织开展
主题党日时，根据活动的具体内容邀请一定数量的群众代表或
入党积极分子列席，乡镇（街道）派员列席指导。`,
  title: '梁山“双向列席”制度\n擦亮主题党日品牌',
}
const stories = [weishan, wenshang, liangshan]
const headlines = stories.map((s) => s.title.replace('\n', ''))

/** The articles of a page: headline and the place of its dateline. */
const told = (page: string) => read(page).articles.map((a) => `${a.headline} ← ${a.dateline ?? a.kind}`)
const right = headlines.map((h, i) => `${h} ← 本报${['微山', '汶上', '梁山'][i]}讯`)

describe('every text gets its own title', () => {
  test('on a page that prints its headlines above', () => {
    expect(told(stories.map((s) => `${s.title}\n\n${s.text}`).join('\n\n'))).toEqual(right)
  })
  test('on a page that prints them below', () => {
    expect(told(stories.map((s) => `${s.text}\n\n${s.title}`).join('\n\n'))).toEqual(right)
  })
  test('when a title runs straight into the next article', () => {
    expect(
      told(
        stories
          .map((s) => `${s.text}\n\n${s.title}`)
          .join('')
          .replaceAll('\n\n本', '本'),
      ),
    ).toEqual(right)
  })
  test.each([[[0, 1]], [[1, 0]], [[2, 1]], [[0, 2]]])(
    'when only two of them stand on the page, above or below: %j',
    (which) => {
      const two = which.map((i) => stories[i] ?? weishan)
      const expected = which.map((i) => right[i])
      expect(told(two.map((s) => `${s.text}\n\n${s.title}`).join('\n\n'))).toEqual(expected)
      expect(told(two.map((s) => `${s.title}\n\n${s.text}`).join('\n\n'))).toEqual(expected)
    },
  )
})

test('the place of the title is part of the evidence', () => {
  const from = (page: string) => read(page).articles.map((a) => a.evidence.headline?.from)
  expect(from(stories.map((s) => `${s.text}\n\n${s.title}`).join('\n\n'))).toEqual(Array(3).fill('after-body'))
  expect(from(stories.map((s) => `${s.title}\n\n${s.text}`).join('\n\n'))).toEqual(Array(3).fill('before-body'))
})

test('how sure a headline is stands between 0 and 1', () => {
  for (const a of read(stories.map((s) => `${s.text}\n\n${s.title}`).join('\n\n')).articles) {
    expect(a.evidence.headline?.score).toBeGreaterThan(0.5)
    expect(a.evidence.headline?.score).toBeLessThanOrEqual(1)
  }
})

const caption = `缅怀革命先烈，践行入党誓言，我市积极组织2021年下半年新发展党员接受革命传统教育，进行入党宣
誓。图为邹城市新发展党员在烈士陵园进行入党宣誓。 通讯员程明明 摄`

describe('a photo', () => {
  test('has no title of its own: none of the articles’ is taken, and it is listed under its first clause', () => {
    const page = `${caption}\n\n${stories.map((s) => `${s.text}\n\n${s.title}`).join('\n\n')}`
    expect(told(page)).toEqual(['缅怀革命先烈 ← photo', ...right])
    expect(read(page).articles[0]?.headlineLines).toEqual([])
  })
  test('has a title of its own', () => {
    const page = `${stories.map((s) => `${s.text}\n\n${s.title}`).join('\n\n')}

助企攀登 推进制造强市建设

今年以来，邹城
市深入贯彻落实市委
决策部署，坚持工业
强市、产业兴市不动
摇。图为山东金鼎实
业股份有限公司驻企
干部指导企业党建工
作。
■通讯员 陈庆超 摄`
    expect(told(page)).toEqual([...right, '助企攀登 推进制造强市建设 ← photo'])
    expect(read(page).articles.at(-1)?.photographer).toEqual([{ name: '陈庆超', role: '通讯员' }])
  })
})

describe('what has no partner', () => {
  test('a text without a title is an article all the same, with a problem', () => {
    const { articles, problems } = read(weishan.text)
    expect(articles).toMatchObject([{ headlineLines: [], dateline: '本报微山讯' }])
    expect(problems.map((p) => p.rule)).toContain('no-headline')
  })
  test('a title without a text is unresolved, with a problem, and glued to nothing', () => {
    const { articles, unresolved, problems } = read(weishan.title)
    expect([articles.length, unresolved.flat().map((p) => p.text)]).toEqual([0, [weishan.title]])
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'unresolved', line: 1, found: weishan.title }))
  })
})

describe('the name of a column among headlines', () => {
  const [first, second] = stories as [typeof weishan, typeof wenshang]
  const titles = [first, second].map((s) => s.title.replace('\n', ''))

  test.each([
    ['above a headline', `${first.title}\n\n${first.text}\n\n基层动态\n\n${second.title}\n\n${second.text}`],
    [
      'right above it, with no blank line',
      `${first.title}\n\n${first.text}\n\n基层动态\n${second.title}\n\n${second.text}`,
    ],
  ])('%s is no part of it, and the column of its article', (_, page) => {
    const { articles, furniture, unresolved } = read(page)
    expect(articles.map((a) => [a.headline, a.kicker, a.column])).toEqual([
      [titles[0], undefined, undefined],
      [titles[1], undefined, '基层动态'],
    ])
    expect(furniture.map((f) => f.kind)).toEqual(['column-label'])
    expect(unresolved).toEqual([])
  })

  test('articles below it that have datelines stay articles', () => {
    const page = `要闻速览\n\n${[first, second].map((s) => `${s.title}\n\n${s.text}`).join('\n\n')}`
    expect(read(page).articles.map((a) => a.headline)).toEqual(titles)
  })
})
