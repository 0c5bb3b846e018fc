import { columnInBrackets, inBrackets } from '../layout/heading-shape.ts'
import { titleText } from '../text/running-text.ts'
import { widthOf } from '../text/typography.ts'
import type { Titles } from '../types/fields.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'

/** Title blocks → kicker (引题), headline and subtitle (副题).
 *      太白湖新区 / 打造“红色领航、畅行万里”道路运输行业党建品牌       kicker, headline: a place or an organisation alone
 *      用情融入 全力干好⏎——兖州区各第一书记分盟积极开展…系列活动       headline, subtitle: a dash begins it
 *      党建“联”盟 青春“合”力 / 泗水县打造“同频共振”机关党建新态势      headline, subtitle: the longer line that names the place explains
 *      嗨！怎么又把锅贴叫“煎饺”了！ / “煎饺”与“锅贴”（多味斋）           kicker, headline: it bears the name of its column */
export function titlesFrom(blocks: readonly TitleBlock[], gazetteer: Gazetteer): Titles {
  const columns = blocks.length > 1 ? blocks.filter((b) => inBrackets.test(b.text)) : []
  const titles = titlesOf(
    blocks.filter((b) => !columns.includes(b)),
    gazetteer,
  )
  // A column's name alone in brackets goes behind the headline, wherever it is printed.
  return { ...titles, headline: [...titles.headline, ...columns.flatMap((b) => b.pieces)] }
}

function titlesOf(blocks: readonly TitleBlock[], gazetteer: Gazetteer): Titles {
  const lines = blocks.flatMap((b) => b.pieces)
  const dash = lines.findIndex((p, i) => i > 0 && /^[—―─–-]{1,4}/u.test(p.plain))
  const subtitle = dash > 0 ? lines.slice(dash) : []
  const groups = blocks.map((b) => b.pieces.filter((p) => !subtitle.includes(p))).filter((g) => g.length)
  const [first, second, third] = groups
  if (first && hasKicker(first, gazetteer)) {
    const rest = [...first.slice(1), ...groups.slice(1).flat()]
    const own = first.length - 1
    return { kicker: first.slice(0, 1), headline: rest.slice(0, own), subtitle: [...rest.slice(own), ...subtitle] }
  }
  if (!first) return { headline: lines, kicker: [], subtitle: [] }
  if (!second) return { headline: first, kicker: [], subtitle }
  const named = groups.findIndex((g) => columnInBrackets.test(titleText(g)))
  if (named > 0)
    return {
      kicker: groups.slice(0, named).flat(),
      headline: groups[named] ?? [],
      subtitle: [...groups.slice(named + 1).flat(), ...subtitle],
    }
  if (third) return { kicker: first, headline: second, subtitle: [...third, ...subtitle] }
  if (isKicker(titleText(first), titleText(second), gazetteer)) return { kicker: first, headline: second, subtitle }
  return { headline: first, kicker: [], subtitle: [...second, ...subtitle] }
}

/** The first line of a block that no blank line parts is its kicker when it is a place or an organisation, or when only the next one begins with a place.
 *      泗水县石河镇 ⏎ 麦田里的“新农具”        民生实事看进度 ⏎ 泗水县织密农村供水一张网 */
function hasKicker(lines: readonly Piece[], gazetteer: Gazetteer): boolean {
  const [first, second] = lines
  if (!first || !second) return false
  const [above, below] = [titleText([first]), titleText([second])]
  if (isPlaceOrOrganisation(above, gazetteer)) return true
  const startsWithPlace = gazetteer.mentions(below)[0]?.at === 0
  return startsWithPlace && gazetteer.mentions(above).length === 0 && !couplet(above) && first.width < second.width
}

/** 「泗水县杨柳镇第一书记工作队」 is 13. */
const longestOrganisation = 20
const organisation =
  /(?:省|市|县|区|镇|乡|街道|村|社区|局|委|部|办|厅|院|校|队|站|所|公司|集团|中心|党委|支部|委员会|政府|协会|学会|银行|医院|学校|大学|党校)$/u

/** A place or organisation alone is a kicker; so is what stands above a couplet, and a line no wider than the one below it that explains nothing. */
function isKicker(first: string, second: string, gazetteer: Gazetteer): boolean {
  if (isPlaceOrOrganisation(first, gazetteer)) return true
  if (couplet(first)) return false
  if (couplet(second)) return true
  return widthOf(first) <= widthOf(second) && gazetteer.mentions(second)[0]?.at !== 0
}

function isPlaceOrOrganisation(text: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.exact(text)) return true
  if (text.length > longestOrganisation || !organisation.test(text) || /[ ，：“]/u.test(text)) return false
  return gazetteer.mentions(text)[0]?.at === 0 || townAlone.test(text)
}

/** A county and its town: 华溪县青山乡. */
const townAlone = /^\p{Script=Han}{2,5}(?:市|县|区)(?:\p{Script=Han}{2,5}(?:镇|乡|街道|村|社区))?$/u

/** 用情融入 全力干好: two halves with a blank between. */
const couplet = (s: string) => /\S[ \u3000]\S/u.test(s)
