import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'
import { set, wheat } from '../../../tests/fixtures/setting.ts'

/** The photos of a page: who took them, and the whole caption. */
const photos = (text: string) =>
  read(text)
    .articles.filter((a) => a.kind === 'photo')
    .map((a) => [a.photographer.map((p) => p.name).join('、'), a.body.map((b) => b.text).join('\n')])

const article = `本报嘉祥讯（通讯员 付炯炯 张素燕）近年来，嘉祥县
围绕全面提升公务员平时考核工作水平，建立平时考核动
态联系点制度，以点带面、以面带全，有效提升全县公务员
平时考核工作质量。

嘉祥以动态联系点制度
提升平时考核工作质效
`

describe('a caption', () => {
  test('of seven characters a line is one paragraph', () => {
    const caption = `近日，兖州区
开展“智汇乡村·赋
能振兴”暨科技特
派员与第一书记结
对助力乡村振兴活
动，省农科院专家
到蔬菜大棚现场指
导。
■通讯员 吴限 摄
`
    const whole =
      '近日，兖州区开展“智汇乡村·赋能振兴”暨科技特派员与第一书记结对助力乡村振兴活动，省农科院专家到蔬菜大棚现场指导。'
    expect(photos(caption)).toEqual([['吴限', whole]])
    expect(photos(`${article}\n${caption}`)).toEqual([['吴限', whole]])
    expect(
      photos(`${article}\n${caption.replace('振兴”暨', '振兴”暨\n').replace('暨\n科技特\n', '暨科技特\n\n')}`),
    ).toEqual([['吴限', whole]])
  })

  test('with the photographer behind its last sentence', () => {
    const caption = `为帮助社区工作者掌握更多专业技能，邹城市联合职业
学校、工会等单位，定期举办水电维修等系列培训，帮助
社区工作者实现“一专多能”。图为近日邹城市组织社区工
作者参加中式面点培训。 ■通讯员 张雅 摄
`
    const whole =
      '为帮助社区工作者掌握更多专业技能，邹城市联合职业学校、工会等单位，定期举办水电维修等系列培训，帮助社区工作者实现“一专多能”。图为近日邹城市组织社区工作者参加中式面点培训。'
    expect(photos(caption)).toEqual([['张雅', whole]])
    expect(photos(`${article}\n${caption}`)).toEqual([['张雅', whole]])
  })

  test('of two paragraphs, the second of which says what the picture shows', () => {
    const caption = `今年以来，邹城
市深入贯彻落实市委
决策部署，坚持工业
强市、产业兴市不动
摇，助力企业攀登。

图为山东金鼎实
业股份有限公司驻企
干部指导企业党建工
作。
■通讯员 陈庆超 摄
`
    const whole = [
      '今年以来，邹城市深入贯彻落实市委决策部署，坚持工业强市、产业兴市不动摇，助力企业攀登。',
      '图为山东金鼎实业股份有限公司驻企干部指导企业党建工作。',
    ]
    expect(photos(`${article}\n${caption}`)).toEqual([['陈庆超', whole.join('\n')]])
  })

  test('takes nothing of the article above it', () => {
    const page = read(`${article}\n图为嘉祥县组织公务员参加培训。 通讯员程明明 摄`)
    expect(page.articles.map((a) => [a.kind, a.body.map((b) => b.text.slice(0, 6))])).toEqual([
      ['article', ['近年来，嘉祥']],
      ['photo', ['图为嘉祥县组']],
    ])
  })

  test('and the one below it stay two', () => {
    const page =
      '图为邹城市新发展党员在烈士陵园进行入党宣誓。 通讯员程明明 摄\n\n图为社区工作者参加中式面点培训。 ■通讯员 张雅 摄'
    expect(photos(page)).toEqual([
      ['程明明', '图为邹城市新发展党员在烈士陵园进行入党宣誓。'],
      ['张雅', '图为社区工作者参加中式面点培训。'],
    ])
  })

  test('takes no article above it, though that is set in the same width', () => {
    const caption = ['近日，渔民在湖上收网，码头一派繁忙景象，游客登船品尝刚刚出水的湖鲜，体验渔家的生活。']
    const page = `${wheat.headline}\n\n${set([...wheat.text, ...wheat.text], 20)}\n\n${set(caption, 20)}\n\n徐 慧摄`
    expect(read(page).articles.map((a) => [a.kind, a.headlineLines.length, a.body.length])).toEqual([
      ['article', 1, 6],
      ['photo', 0, 1],
    ])
  })

  test('takes no line of the article above it, though a line fits every width', () => {
    const caption = '6月22日，渔民在东湖上收网，码头一派繁忙景象，游客登船\n品尝刚刚出水的湖鲜。'
    const page = `${wheat.headline}\n\n${set(wheat.text, 20)}\n\n农户纷纷点赞。\n\n${caption}\n\n徐 慧摄`
    expect(photos(page)).toEqual([['徐慧', caption.replace('\n', '')]])
  })

  test('of two lines has no headline: it begins with a day', () => {
    const caption = '6月22日，渔民在东湖上收网，码头一派繁忙景象，游客登船\n品尝刚刚出水的湖鲜。'
    expect(photos(`${article}\n${caption}\n\n徐 慧摄`)).toEqual([['徐慧', caption.replace('\n', '')]])
    expect(read(`${caption}\n\n徐 慧摄`).articles.map((a) => a.headlineLines)).toEqual([[]])
  })
})
