import { columnInBrackets, isColumnName } from '../layout/heading-shape.ts'
import { cannotStart } from '../text/typography.ts'
import type { Gazetteer } from '../types/knowledge.ts'
import table from './title-roles.json' with { type: 'json' }

/** A line of a title: its text without the typesetter's blanks, its width in characters, and whether a blank line stands above it. */
export type TitleLine = { text: string; width: number; apart: boolean }

/** What a line of a title is: the name of a column, kicker (引题), headline, subtitle (副题). */
export type TitleRole = 'column' | 'kicker' | 'headline' | 'subtitle'

/** Says how much of a feature a reading has. */
type Add = (name: string, value?: number) => void

/** The lines of one title → the role of each, by the best sum of fitted weights over every way to part them: a column's name, kicker, headline, subtitle, in this order; the
 *  column's name may stand last too. One line at least is headline. The weights are odds on a logarithmic scale, fitted by `scripts/fit/title-roles.ts`. */
export function titleRoles(lines: readonly TitleLine[], gazetteer: Gazetteer): TitleRole[] {
  const weights: Readonly<Record<string, number>> = table.weights
  const read = readLines(lines, gazetteer)
  let best: { roles: TitleRole[]; score: number } | undefined
  for (const roles of waysToPart(lines.length)) {
    let score = 0
    featuresOf(read, roles, (name, value = 1) => {
      score += (weights[name] ?? 0) * value
    })
    if (!best || score > best.score) best = { roles, score }
  }
  return best?.roles ?? []
}

/** Titles with more lines have been read wrong; what is behind them is headline. */
const mostLines = 8
const mostColumns = 2
const mostKickers = 3
const mostSubtitles = 4

/** Every way to give `n` lines their roles. */
export function waysToPart(n: number): TitleRole[][] {
  if (n > mostLines) return [new Array<TitleRole>(n).fill('headline')]
  const ways: TitleRole[][] = []
  for (let columns = 0; columns <= Math.min(mostColumns, n - 1); columns++)
    for (let kickers = 0; kickers <= Math.min(mostKickers, n - 1 - columns); kickers++)
      for (let subtitles = 0; subtitles <= Math.min(mostSubtitles, n - 1 - columns - kickers); subtitles++) {
        const run = (role: TitleRole, length: number) => new Array<TitleRole>(length).fill(role)
        const headlines = n - columns - kickers - subtitles
        const rest = [...run('kicker', kickers), ...run('headline', headlines), ...run('subtitle', subtitles)]
        ways.push([...run('column', columns), ...rest])
        if (columns === 1) ways.push([...rest, 'column'])
      }
  return ways
}

/** A line, and what it says of itself whatever its role is. */
export type ReadLine = TitleLine & {
  says: readonly string[]
  startsWithPlace: boolean
  isDoing: boolean
  /** how many brackets and quotes it opens and does not close */
  opens: number
}

/** What each line of a title says of itself, with examples. */
export const readLines = (lines: readonly TitleLine[], gazetteer: Gazetteer): ReadLine[] =>
  lines.map((line) => {
    const { text } = line
    // 泗水县织密农村供水网
    const startsWithPlace = beginsWithPlace(text, gazetteer)
    // 推动“双碳”目标稳步落实
    const isDoing = doing.test(text)
    const opens = (text.match(/[（(《“‘【]/gu)?.length ?? 0) - (text.match(/[）)》”’】]/gu)?.length ?? 0)
    return { ...line, startsWithPlace, isDoing, opens, says: saidBy(line, { startsWithPlace, isDoing }, gazetteer) }
  })

function saidBy(
  { text, width }: TitleLine,
  { startsWithPlace, isDoing }: Pick<ReadLine, 'startsWithPlace' | 'isDoing'>,
  gazetteer: Gazetteer,
): string[] {
  // 【民生实事】, ■一线见闻, 海洋经济高质量发展一线见闻●
  if (framed.test(text)) return ['framed']
  // 百姓话题, 基层动态
  if (isColumnName(text)) return ['called as a column']
  // 太白湖新区, 泗水县石河镇
  if (isPlaceOrOrganisation(text, gazetteer)) return ['a place']
  const said: [name: string, isSo: boolean][] = [
    ['what is done', isDoing],
    // 简讯, 援手
    ['short', width <= shortest],
    ['begins with a place', startsWithPlace],
    // 邹城：理旧账见真章
    ['place and colon', /^\p{Script=Han}{2,7}[：:]/u.test(text)],
    // 用情融入 全力干好
    ['couplet', /\S[ \u3000]\S/u.test(text)],
    // ——十二个村喝上放心水
    ['dash', /^[—―─–-]{1,4}/u.test(text)],
    // “煎饺”与“锅贴”（多味斋）
    ['its column in brackets', columnInBrackets.test(text)],
    ['goes on', /[，、：]$/u.test(text)],
    ['asks', /[！？]$/u.test(text)],
    // “幸福地图”: headlines play with words
    ['quotes', /[“”]/u.test(text)],
  ]
  return said.filter(([, isSo]) => isSo).map(([name]) => name)
}

/** What speaks for one way to part a title. */
export function featuresOf(lines: readonly ReadLine[], roles: readonly TitleRole[], add: Add): void {
  const headlines = lines.filter((_, i) => roles[i] === 'headline')
  const widest = Math.max(...headlines.map(({ width }) => width))
  let open = 0
  lines.forEach((line, i) => {
    const role = roles[i] as TitleRole
    add(role)
    for (const saying of line.says) add(`${role}: ${saying}`)
    if (role !== 'headline') add(`${role}: against the headline’s width`, Math.min(2, line.width / widest))
    const [above, before] = [roles[i - 1], lines[i - 1]]
    if (above && before) {
      // （树⏎立和践行正确政绩观） is one, and what begins with · goes on.
      if (above !== role && (open > 0 || cannotStart(line.text) || line.text.startsWith('·')))
        add('border where none can be')
      add(`${above} to ${role}${line.apart ? ', apart' : ''}`)
      if (above === 'headline' && role === 'headline') compareLines(before, line, add)
    }
    open += line.opens
  })
  if (headlines.length === 1 && widest < narrow) add('headline: narrow')
}

/** What two lines of one headline say of each other. */
function compareLines(before: ReadLine, line: ReadLine, add: Add): void {
  // 民生实事看进度⏎泗水县织密农村供水网
  if (line.startsWithPlace && !before.startsWithPlace) add('headline: a place begins its second line')
  if (line.isDoing && before.isDoing) add('headline: both lines say what is done')
  // They are about as wide as each other, or the second is what was left over: 牢牢守住安全发展⏎底线.
  const [wide, thin] = [Math.max(before.width, line.width), Math.min(before.width, line.width)]
  if (line.width <= leftOver) add('headline: what was left over')
  else add('headline: lines of two widths', 1 - thin / wide)
}

const beginsWithPlace = (text: string, gazetteer: Gazetteer): boolean =>
  gazetteer.mentions(text)[0]?.at === 0 ||
  /^\p{Script=Han}{2,4}[省市县区镇乡](?!长|委|民|域|政|场|级|里|区)/u.test(text)

/** 「信息服务台」 is five. */
const shortest = 5
const leftOver = 4
/** 「石榴之乡韵悠长」 is seven. */
const narrow = 7
const framed = /^[【〖［[〔「『■●◆★▲□○◎▌▍▎◼]|[】〗］\]〕」』■●◆★▲]$/u
const doing =
  /^(?:推[动进]|促进|加[快强大]|打造|构建|建[设立]|深[化入]|健全|拓[宽展]|提[升高]|[强优净]化|依托|坚[持守]|守护|不断|切实|着力|积极|全[力面]|进一步|扎实|[紧聚][盯焦]|培育|完善|创新|发[展挥]|激[发活]|支持|助力|保[障护]|落实|实[施现]|开展|引[导领]|以|让|把|用|为|努力|奋力|持续|充分|大力|统筹|释放|壮大|增强|筑牢|织密|探索|改善|规范|解决|满足|形成|多措并举)/u

/** 「泗水县杨柳镇第一书记工作队」 is 13. */
const longestOrganisation = 20
const organisation =
  /(?:省|市|县|区|镇|乡|街道|村|社区|局|委|部|办|厅|院|校|队|站|所|公司|集团|中心|党委|支部|委员会|政府|协会|学会|银行|医院|学校|大学|党校)$/u

function isPlaceOrOrganisation(text: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.exact(text)) return true
  if (text.length > longestOrganisation || !organisation.test(text) || /[ ，：“]/u.test(text)) return false
  return gazetteer.mentions(text)[0]?.at === 0 || townAlone.test(text)
}

/** A county and its town: 华溪县青山乡. */
const townAlone = /^\p{Script=Han}{2,5}(?:市|县|区)(?:\p{Script=Han}{2,5}(?:镇|乡|街道|村|社区))?$/u
