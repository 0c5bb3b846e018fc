import { columnInBrackets, inBrackets } from '../layout/heading-shape.ts'
import type { Titles } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import type { TitleBlock } from '../types/layout.ts'
import { titleRoles } from './title-roles.ts'

/** Title blocks → kicker (引题), headline, subtitle (副题), and lines that are the name of a column (栏目).
 *      太白湖新区 / 打造“红色领航、畅行万里”道路运输行业党建品牌       kicker, headline
 *      用情融入 全力干好⏎——兖州区各第一书记分盟积极开展…系列活动       headline, subtitle
 *      百姓话题 / 图书馆的灯亮到深夜                                   column, headline
 *      嗨！怎么又把锅贴叫“煎饺”了！ / “煎饺”与“锅贴”（多味斋）           kicker, headline: it bears the name of its column */
export function titlesFrom(blocks: readonly TitleBlock[], gazetteer: Gazetteer): Titles {
  // A column's name alone in brackets goes behind the headline, wherever it is printed.
  const behind = blocks.length > 1 ? blocks.filter((b) => inBrackets.test(b.text)) : []
  const own = blocks.filter((b) => !behind.includes(b))
  const named = own.findIndex((b) => columnInBrackets.test(b.text))
  const pieces = own.slice(Math.max(0, named)).flatMap((b) => b.pieces.map((piece, i) => ({ piece, apart: i === 0 })))
  const lines = pieces.map(({ piece, apart }) => ({ text: piece.plain, width: piece.width, apart }))
  const roles = titleRoles(lines, gazetteer)
  const of = (role: (typeof roles)[number]) => pieces.flatMap(({ piece }, i) => (roles[i] === role ? [piece] : []))
  return {
    column: of('column'),
    kicker: [...own.slice(0, Math.max(0, named)).flatMap((b) => b.pieces), ...of('kicker')],
    headline: [...of('headline'), ...behind.flatMap((b) => b.pieces)],
    subtitle: of('subtitle'),
  }
}
