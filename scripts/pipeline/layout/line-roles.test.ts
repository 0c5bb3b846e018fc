import { describe, expect, test } from 'vitest'
import { read } from '../../../tests/fixtures/reading.ts'

/** What each line of a small column is: F first, M middle, L last, S single, T title, U unwrapped. */
function roles(text: string): string {
  const { slots, laid } = read(text).trace.fragments
  expect(laid.length).toBe(slots.length)
  return laid.map(({ role }) => role.charAt(0).toUpperCase()).join('')
}

const weishan = `本报微山讯（通讯员 袁科）微山县结合
产业发展需要和企业生产经营现状，通过抓
牢“关键人物”“关键环节”“关键融合”，强化
党建引领，扎实推动“两新”组织党史学习教
育走深走实，促进企业高质量发展。

激活“关键人物”，在教学能力上提质。
着力打造党组织书记“立标杆”、班子成员

“做榜样”、党建指导员“冲在前”的工作格
局。举办党组织书记培训班3期，严格执行
双重组织生活会制度，组织党组织书记带头
讲党课、谈体会。

微山抓牢“三个关键”推动党史学习教育走深走实`

const rencheng = `为深入推进“我为群众办实事”实践活
动，着力解决好群众的“急难愁盼”问题，任
城区不断深化“民意‘5’来听，满意在任城”
活动，畅通了为民服务“最后一公里”。

常态化走访 开诚布公听民意

问政于民，增强工作效能。将民意“5”
来听行动作为吸纳民意和倾听民声的重要
载体，组织机关干部深入到最基层，与群众
面对面，零距离了解掌握基层实际情况。通
过与群众代表座谈交流、入户走访。

任城：民情书记解民忧 搭建干群连心桥`

const jinxiang = `走好优化部署“全盘棋”，健全联系服务
机制。优化走访形式。通过采取入户走访、座谈
会等方式面对面交流。目前，金乡县共选派
2670名优秀党员干部下沉基层，搭建干群

“连心桥”，为民服务办实事。
走严业务培训“先手棋”，提高为民服务

水平。开展“小班化”系统培训。金乡县采取
以点带面的宣讲方式，以镇（街）党（工）委、县

直机关系统党委为单位，针对民意“5”来听行
动微信服务号操作步骤和相关工作要求，开
展详实的业务技能培训。`

const zoucheng = `今年以来，邹城
市深入贯彻落实市委
决策部署，坚持工业
强市、产业兴市不动
摇，强化党建引领，助
企 业 大 发 展 、勇 攀
登。图为山东金鼎实
业股份有限公司驻企
干部（右）指导企业党
建工作。
■通讯员 陈庆超 摄`

const unwrapped = `邹城“三抓三促三强化”擦亮凝“新”聚力党建工作品牌

本报邹城讯(通讯员 冯俊新)近年来,邹城市积极创新新业态新就业群体党建工作模式,建立“三抓三促三强化”工作机制,进一步加强组织覆盖、创新工作手段、突出作用发挥。

抓组织领导促规范管理,强化对新业态新就业群体的政治引领。为解决“谁负责”、党建工作“力量弱”、党组织如何“起作用”等问题,加强领导、责任、机制“三个建设”。`

describe('what each line is to the typesetter', () => {
  test.each([
    ['two paragraphs, an empty line before a quotation mark, the headline below', weishan, 'FMMMLFMMMMLT'],
    ['a subhead between two paragraphs', rencheng, 'FMMLTFMMMLT'],
    ['columns that break in mid-sentence, a paragraph that ends without a blank line', jinxiang, 'FMMMLFMMMML'],
    ['a caption of nine characters with a stretched line', zoucheng, 'FMMMMMMMML'],
    ['a page that is not wrapped', unwrapped, 'TUU'],
  ])('%s', (_, text, expected) => expect(roles(text)).toBe(expected))
})

test('where every line is followed by a blank one, a blank line says nothing', () => {
  const spaced = weishan.replaceAll(/\n+/g, '\n\n')
  expect(roles(spaced)).toBe(roles(weishan))
})

test('the width of a column is that of its full lines, each article its own', () => {
  const { laid } = read(`${weishan}\n\n${zoucheng}`).trace.fragments
  const columns = laid.map((l) => l.columns)
  expect(new Set(columns.slice(0, 11))).toEqual(new Set([19]))
  expect(new Set(columns.slice(12))).toEqual(new Set([9]))
})

describe('a blank line above a quotation, behind a full line that ends a sentence', () => {
  const first = `别无他法的农户起早贪黑，日夜守在地头，
如今全村每五户人家，就有一户种上了麦种。`
  const quotation = `“别无他法，起早贪黑，睡在车间的苗圃。”
付中秋总结出六字心得，刻到荣誉墙的最上
头，每天都看上一眼。`
  const others = `冯维感慨，技艺要用敬畏之心守住，村里人都
“愿意学”，他说起这件事来总是很高兴的。`
  test('parts paragraphs where other quotations have none', () =>
    expect(roles(`${others}\n${others}\n${first}\n\n${quotation}`).slice(-4)).toBe('LFML'))
  test('says nothing where every quotation has one', () =>
    expect(roles(`${first}\n\n${quotation}`).slice(-4)).toBe('MMML'))
})
