import { simplified } from '../../../src/text/either-script.ts'
import { ordinary } from '../../../src/text/ordinary.ts'
import { weekdayOf } from '../entities/dates.ts'
import { type DateParts, dateAt, dayOf, numberIn, weekdayIn } from '../entities/printed-dates.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Credit } from '../types/marks.ts'
import { creditsIn, mayBeCredits } from './credits.ts'
import { type PartKind, partForms } from './page-line-parts.ts'
import { isPaperName, paperNameAtStart } from './paper-names.ts'
import { isSectionName } from './section-names.ts'

/** A line that speaks of the page and of nothing else: 2 综合新闻 2024年6月19日 星期三. Every character of it is a part or a separator. */
export type PageLine = {
  date: DateParts | undefined
  weekday: string | undefined
  /** numbers without a word: the page, or the day in large type */
  numbers: number[]
  /** the page by a word or a letter: 第02版, A3 */
  page: number | undefined
  section: string | undefined
  /** `section` is one that is known: it may stand alone */
  knownSection: boolean
  paper: string | undefined
  credits: Credit[]
  kinds: Set<PartKind>
  /** words that nobody knows: a section perhaps */
  strangers: number
  /** how surely the line speaks of the page; 2 is enough */
  proof: number
}

/** 「2026年4月17日 星期五 本版责编：陈 凌 彭 飞 何 娟 电子信箱 rmrb@people.cn」 is 34; registration, price and address can stand behind it. */
const widestLine = 110
/** 「党的二十大代表风采」 has nine. */
const longestSection = 10
/** A section and a motto. */
const mostWords = 3

/** A forecast is the one thing at a page's head that is printed in clauses. */
const isWeather = (text: string): boolean =>
  /^(?:.{0,8}(?:天气|气象|气温)|今[天日晚]|明[天日]|后天|白天|夜间)/u.test(text) && /℃|°C|\d度|\d级/u.test(text)

/** Where an article goes on: no folio, though it names a page. Half of its brackets is a part of such a mark. */
const isOfArticle = (text: string): boolean =>
  /下转|上接|紧接|转第|接第|详见|详情|刊[登发]于|未完/u.test(simplified(text).replace(/\s/gu, '')) ||
  (text.match(/[(（]/gu)?.length ?? 0) !== (text.match(/[)）]/gu)?.length ?? 0)

/** A piece → what it says of the page, or nothing when some of it says something else. */
export function pageLineOf(whole: Piece, habits: Habits): PageLine | undefined {
  const piece = isWeather(whole.text) ? { ...whole, text: whole.text.replace(/[，；。]/gu, ' ') } : whole
  if (piece.width > widestLine || /[，。！？；“”㈠-㉃㊀-㊿①-⑳]/u.test(piece.text)) return undefined
  const printed = (piece.stretched ? piece.plain : ordinary(piece.text)).normalize('NFKC')
  if (/\p{Script=Han}[,、]\p{Script=Han}{2}/u.test(printed)) return undefined
  if (isOfArticle(piece.text)) return undefined
  const known = byProfile(printed, habits)
  if (known) return known
  const line = emptyLine()
  const text = simplified(printed)
  let at = 0
  let words = 0
  while (at < text.length) {
    const blank = separators.exec(text.slice(at))?.[0].length ?? 0
    if (blank) {
      at += blank
      continue
    }
    const to =
      takeCredits(line, printed, at, habits) ??
      takeDate(line, text, at) ??
      takeForm(line, text, at) ??
      takeNumber(line, text, at)
    if (to !== undefined) {
      at = to
      continue
    }
    const end = wordEnd(text, at)
    if (/\p{Script=Han}/u.test(printed.slice(at, end))) words++
    if (end === at || words > mostWords || !takeWord(line, printed.slice(at, end), habits)) return undefined
    at = end
  }
  if (line.strangers > 0 && !takesStrangers(line) && !startsWithZero.test(text)) return undefined
  return line
}

const emptyLine = (): PageLine => ({
  date: undefined,
  weekday: undefined,
  numbers: [],
  page: undefined,
  section: undefined,
  knownSection: false,
  paper: undefined,
  credits: [],
  kinds: new Set(),
  strangers: 0,
  proof: 0,
})

const separators = /^[\s|｜/·•‧∙⋅・･—–\-_,、:()[\]【】<>《》■□●○◆◇★☆▲△▎▏丨†*~]+/u

/** A whole day proves a folio; half of one does with the weekday. */
const proofOfDay = 2
const proofOfHalf = 0.6
const proofOfMonth = 1

function takeDate(line: PageLine, text: string, at: number): number | undefined {
  const found = dateAt(text, at)
  if (!found) return undefined
  const { year, month, day } = found.parts
  const before = line.date ?? {}
  // What says the month or the year again is another day: the masthead of a page names one.
  if (['year', 'month', 'day'].some((k) => clash(before, found.parts, k as keyof DateParts))) return found.to
  line.date = { ...before, ...found.parts }
  line.proof += year === undefined || month === undefined ? proofOfHalf : day === undefined ? proofOfMonth : proofOfDay
  if (found.glued) line.numbers.push(Number(found.glued))
  return found.to
}

const clash = (a: DateParts, b: DateParts, key: keyof DateParts) => a[key] !== undefined && b[key] !== undefined

function takeForm(line: PageLine, text: string, at: number): number | undefined {
  for (const { kind, proof, pattern } of partForms) {
    pattern.lastIndex = at
    const m = pattern.exec(text)
    if (!m || m[0] === '') continue
    if (kind === 'weekday') line.weekday ??= weekdayIn(m[0].trim())
    if (kind === 'page') line.page ??= numberIn(m.groups?.page?.replace(/^[A-Z]/iu, '')) || undefined
    line.kinds.add(kind)
    line.proof += proof
    return pattern.lastIndex
  }
  return undefined
}

function takeNumber(line: PageLine, text: string, at: number): number | undefined {
  const m = /^\d{1,3}(?!\d)/u.exec(text.slice(at))
  if (!m) return undefined
  line.numbers.push(Number(m[0]))
  return at + m[0].length
}

/** Credits go on to the end of the line, or to a day, a page number or a section behind them: `责编 孔敏 08`, `编辑：孔敏 要闻`. */
function takeCredits(line: PageLine, text: string, at: number, habits: Habits): number | undefined {
  if (!mayBeCredits(text)) return undefined
  let to = text.slice(at).search(dayBehind)
  to = to < 0 ? text.length : at + to
  for (let m = lastWord.exec(text.slice(at, to)); m; m = lastWord.exec(text.slice(at, to))) {
    const word = m.groups?.word ?? ''
    if (!/^第?[A-Z]?\d{1,3}\s?版?$/u.test(word) && !isSectionName(word, habits.sections)) break
    to = at + m.index
  }
  const found = creditsIn(text.slice(at, to))
  if (!found || found.at > 0) return undefined
  line.credits = [...line.credits, ...found.credits]
  line.kinds.add('credits')
  line.proof += 2
  return to
}

const dayBehind = /\s(?=(?:19|20)\d{2}\s?[年.\-/]|[一二][〇零○]|星期)/u
const lastWord = /\s+(?<word>第?[A-Z]?\d{1,3}\s?版?|\p{Script=Han}{2,6})$/u

/** A word goes on to the next blank or mark, or to where a part begins: 云河日报第2版. */
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && /[\p{Script=Han}A-Za-z&+“”]/u.test(text[end] as string)) {
    if (
      end > at &&
      /[第总今星农周一二A-Z\d]/u.test(text[end] as string) &&
      (/^(?:第[\d一二三四五六七八九十A-Z]|总第|今日|星期|农历|周[一二三四五六日]|[A-Z]?\d)/u.test(text.slice(end)) ||
        startsDate(text, end))
    )
      break
    end++
  }
  return end
}

const startsDate = (text: string, at: number) => /^[一二][〇零○O0一二三四五六七八九]{3}年/u.test(text.slice(at, at + 5))

/** A word that is no part: the paper's name, a section, a name in Latin letters. A sentence is none of them. */
function takeWord(line: PageLine, word: string, habits: Habits): boolean {
  const paper = paperNameAtStart(word, habits.papers)
  if (paper !== undefined && line.paper === undefined) {
    line.paper = paper.name
    line.proof += habits.papers.has(paper.name) ? 2 : 1
    const rest = word.slice(paper.length)
    return rest === '' || (isSectionName(rest, habits.sections) && takeWord(line, rest, habits))
  }
  if (/^[A-Za-z]+$/u.test(word)) return true
  if (word.length > longestSection || /[了在将被把是的]$|^[在将被把是]|说|获悉|记者|通讯员/u.test(word)) return false
  if (isPaperName(word)) return true
  const known = isSectionName(word, habits.sections)
  if (line.section === undefined || (known && !line.knownSection)) {
    line.section = word
    line.knownSection = known
  }
  if (!known) line.strangers++
  return word.length > 1
}

/** A word that nobody knows is a section beside a day or a page number, and else a title's. */
const takesStrangers = ({ date, page, paper, numbers }: PageLine) =>
  (date?.year !== undefined && date.month !== undefined) ||
  page !== undefined ||
  (paper !== undefined && numbers.length > 0)

/** 「08 特别策划」: no text counts so. */
export const startsWithZero = /^\s*0\d\s*\p{Script=Han}{2,6}\s*$/u

/** A folio as the paper's profile writes it down: `{paper} | {section} | {page}`. */
function byProfile(text: string, { folios }: Habits): PageLine | undefined {
  for (const pattern of folios) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const line = emptyLine()
    if (groups.date) takeDate(line, simplified(groups.date), 0)
    line.weekday = groups.weekday ? weekdayIn(simplified(groups.weekday)) : undefined
    line.page = numberIn(groups.page?.replace(/^[A-Z]/iu, ''))
    line.section = groups.section
    line.knownSection = groups.section !== undefined
    line.paper = groups.paper
    line.proof = 3
    return line
  }
  return undefined
}

/** Lines of one head or foot → its facts: the day may stand in large type on a line of its own, the page number too. */
export function factsOfLines(lines: readonly PageLine[]) {
  const date: DateParts = {}
  for (const line of lines)
    for (const key of ['year', 'month', 'day'] as const)
      if (date[key] === undefined && line.date?.[key] !== undefined) date[key] = line.date[key]
  const weekday = lines.find((l) => l.weekday)?.weekday
  const numbers = lines.flatMap((l) => l.numbers)
  if (date.year !== undefined && date.month !== undefined && date.day === undefined) {
    const at = numbers.findIndex((day) => day >= 1 && day <= 31 && fits({ ...date, day }, weekday))
    const day = at < 0 ? undefined : numbers.splice(at, 1)[0]
    if (day !== undefined) date.day = day
  }
  const named =
    lines.find((l) => l.section !== undefined && l.knownSection) ?? lines.find((l) => l.section !== undefined)
  return {
    date: dayOf(date),
    /** a day is printed, though there may be none such */
    hasDay: date.year !== undefined && date.month !== undefined && date.day !== undefined,
    weekday,
    page: lines.find((l) => l.page !== undefined)?.page ?? numbers.find((n) => n > 0),
    section: named?.section,
    paper: lines.find((l) => l.paper !== undefined)?.paper,
  }
}

/** Whether a day can be the one: where a weekday is printed, it is that day's. */
function fits(date: DateParts, weekday: string | undefined): boolean {
  const day = dayOf(date)
  return day !== undefined && (weekday === undefined || weekdayOf(day) === weekday)
}
