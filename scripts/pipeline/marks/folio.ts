import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Furniture } from '../types/marks.ts'
import { signsNotice } from './note.ts'
import { edgesOf, isInFoot, isInHead, type PageEdges } from './page-edges.ts'
import { factsOfLines, type PageLine, pageLineOf, startsWithZero } from './page-line.ts'
import type { Rule, Taken } from './rule.ts'
import { isSectionName } from './section-names.ts'

/** What the page says of itself, in one line or in several: day, page number, section, and on a front page name, price, registration, weather.
 *      32023 年12月17日 星期日            page 3 and the year run together
 *      4 党的建设 2021 年10月9日 星期六
 *      2024.6.19 周三 A02 综合新闻 责编/孔敏
 *      云河日报 ⏎ 中共云河县委主管主办 ⏎ 2024年6月 ⏎ 19 ⏎ 星期三 ⏎ 今日4版
 *  A line counts when every part of it does; `page-line-parts.ts` has them. */
export const folio: Rule = {
  name: 'folio',
  take(pieces, i, habits, edges = edgesOf(pieces)) {
    const first = pageLineOf(pieces[i] as Piece, habits)
    if (!first || isCreditsOnly(first)) return undefined
    const run = runFrom(pieces, i, first, habits, edges)
    if (run.length > 1 && provesItself(run, isInFoot(i, edges))) return taken(pieces, i, run)
    return standsAlone(first, pieces, i, edges) ? taken(pieces, i, [first]) : undefined
  },
}

/** A line of the run; what stands between two lines of a head and says nothing known is its motto. */
type RunLine = PageLine | 'motto'

/** 「扫码下载云河客户端」 is the sixteenth line of a head. */
const mostLines = 24
/** Lines of a head that the extractor set apart. */
const widestGap = 2
/** 「权威 责任 温度」 has seven and its blanks. */
const widestMotto = 14

function runFrom(pieces: readonly Piece[], i: number, first: PageLine, habits: Habits, edges: PageEdges): RunLine[] {
  const run: RunLine[] = [first]
  for (let k = i + 1; k < pieces.length && run.length < mostLines; k++) {
    const piece = pieces[k] as Piece
    if (piece.gap > widestGap || isInHead(i, edges) !== isInHead(k, edges)) break
    const line = pageLineOf(piece, habits)
    const here = isInHead(k, edges) || isInFoot(k, edges)
    const ofPage = line && (!isCreditsOnly(line) || beginsWithSection(piece, habits))
    if (line && ofPage && (here || completes(run, line))) run.push(line)
    else if (here && !line && piece.gap === 0 && isMotto(pieces, k, habits)) run.push('motto')
    else break
  }
  return run
}

/** Between two lines of the head, in the same block. */
function isMotto(pieces: readonly Piece[], k: number, habits: Habits): boolean {
  const [piece, next] = [pieces[k], pieces[k + 1]]
  if (!piece || !next || next.gap > 0 || piece.width > widestMotto || /[。！？：]/u.test(piece.plain)) return false
  const line = pageLineOf(next, habits)
  return line !== undefined && line.proof >= 1
}

/** The half of a date that the run still lacks: `2023年12月` waits for 17, 17 for `2023年12月`. */
function completes(run: readonly RunLine[], line: PageLine): boolean {
  const lines = run.filter((l) => l !== 'motto')
  const { hasDay, weekday } = factsOfLines(lines)
  if (hasDay)
    return lines.length > 1 && weekday === undefined && (line.weekday !== undefined || line.kinds.has('lunar'))
  if (!lines.some((l) => l.date || l.weekday || l.numbers.length)) return false
  return line.date !== undefined || line.weekday !== undefined || line.numbers.length > 0
}

/** A run speaks of the page when its parts together prove it. At the foot, who signs a notice and the day under it are no folio. */
function provesItself(run: readonly RunLine[], atFoot: boolean): boolean {
  const lines = run.filter((l) => l !== 'motto')
  if (lines.reduce((sum, l) => sum + l.proof + (l.knownSection ? 1 : 0), 0) < neededProof) return false
  const { hasDay } = factsOfLines(lines)
  const halves = lines.some((l) => l.date && !isWholeDay(l))
  if (halves && !hasDay && !lines.some((l) => l.proof >= neededProof)) return false
  if (halves && hasDay && !lines.some((l) => l.weekday || l.kinds.has('lunar') || l.page)) return false
  return !atFoot || lines.some(isOfPage)
}

const neededProof = 2

const isWholeDay = ({ date }: PageLine) =>
  date?.year !== undefined && date.month !== undefined && date.day !== undefined

/** What no signature has. */
const isOfPage = (l: PageLine) =>
  l.weekday !== undefined ||
  l.page !== undefined ||
  l.knownSection ||
  l.paper !== undefined ||
  [...l.kinds].some((k) => ofPage.has(k))

const ofPage = new Set(['lunar', 'issue', 'pages', 'registration', 'price', 'weather'])

const isCreditsOnly = (l: PageLine) =>
  l.kinds.has('credits') && !l.date && l.page === undefined && l.numbers.length === 0

/** 综合 主编 孔敏 组版 黄遵峰 */
const beginsWithSection = ({ text }: Piece, habits: Habits) =>
  isSectionName(/^\p{Script=Han}{2,8}(?=\s)/u.exec(text)?.[0] ?? '', habits.sections)

/** Whether one line is enough. */
function standsAlone(line: PageLine, pieces: readonly Piece[], i: number, edges: PageEdges): boolean {
  const piece = pieces[i] as Piece
  const atEdge = isInHead(i, edges) || isInFoot(i, edges)
  if (isWholeDay(line)) {
    if (line.weekday || isOfPage(line) || line.numbers.length || line.credits.length) return true
    return isInHead(i, edges) || (isInFoot(i, edges) && piece.gap > 0 && !signsNotice(pieces[i - 1]))
  }
  if (line.proof >= neededProof && !line.date) return !line.kinds.has('address') || line.kinds.size > 1 || atEdge
  const inside = piece.gap === 0 && i > 0 && pieces[i + 1]?.gap === 0
  if (inside && !atEdge) return false
  const only = line.kinds.size === 0 && !line.date && !line.paper
  if (line.page !== undefined) return !inside && line.kinds.size === 1 && (atEdge || /版/u.test(piece.plain))
  if (only && line.numbers.length === 1) return !inside && (line.knownSection || isOnlyZero(pieces, piece))
  if (only && line.knownSection) return !inside && line.numbers.length === 0
  return line.paper !== undefined && atEdge && line.section === undefined && line.proof >= 1
}

/** 01 好水进村 and 02 日日检测 are the parts of an article. */
const isOnlyZero = (pieces: readonly Piece[], { plain }: Piece) =>
  startsWithZero.test(plain) && !pieces.some((p) => p.plain !== plain && startsWithZero.test(p.plain))

function taken(pieces: readonly Piece[], i: number, run: readonly RunLine[]): Taken {
  const lines = run.filter((l) => l !== 'motto')
  const facts = factsOfLines(lines)
  const halves = run.length > 1 && lines.some((l) => l.date && !isWholeDay(l))
  const day = run.findIndex((l) => l !== 'motto' && (halves ? l.date?.year !== undefined : isWholeDay(l)))
  const marks: Furniture[] = run.map((line, k) => {
    const own = pieces[i + k] as Piece
    if (line === 'motto')
      return { is: 'furniture', kind: 'masthead', pieces: [own], why: 'a motto between the lines of the page’s head' }
    const mine = factsOfLines([line])
    const isDay = k === day
    const folio = {
      date: isDay ? facts.date : isWholeDay(line) ? mine.date : undefined,
      weekday: isDay ? facts.weekday : isWholeDay(line) ? mine.weekday : undefined,
      page: line.page ?? (mine.page === facts.page ? mine.page : undefined),
      section: line.section === facts.section ? line.section : undefined,
      ...(line.paper ? { paper: line.paper } : {}),
    }
    const says = Object.values(folio).some((value) => value !== undefined)
    const isFolio = says && (folio.date !== undefined || folio.page !== undefined || folio.section !== undefined)
    return {
      is: 'furniture',
      kind: isFolio ? 'folio' : 'masthead',
      pieces: [own],
      why: whyOf(line),
      ...(says ? { folio } : {}),
      ...(line.credits.length ? { credits: line.credits } : {}),
    }
  })
  return { marks, used: run.length }
}

/** What a line names, in words. */
function whyOf(line: PageLine): string {
  if (isWholeDay(line)) return 'a date with its weekday, and nothing else but page, section and credits'
  if (line.page !== undefined || line.numbers.length) return 'a page number and a section'
  if (line.kinds.size === 0 && line.knownSection) return 'the name of a section, alone'
  const names = [
    line.date && 'date',
    line.paper && 'name of the paper',
    ...[...line.kinds].map((kind) => inWords[kind]),
  ]
  return `part of the masthead: ${names.filter(Boolean).join(', ') || 'a word'}`
}

const inWords: Record<string, string> = {
  weekday: 'weekday',
  lunar: 'lunar date',
  page: 'page number',
  issue: 'number of the issue',
  pages: 'how many pages',
  registration: 'registration',
  price: 'price',
  address: 'address',
  publisher: 'publisher',
  weather: 'weather',
  invitation: 'invitation',
  credits: 'credits',
}
