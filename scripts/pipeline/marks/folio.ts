import { isoDate } from '../entities/dates.ts'
import type { FolioFacts, Habits, Piece } from '../types.ts'
import { creditsIn } from './credits.ts'
import type { Rule, Taken } from './rule.ts'

/** The line with date, page number and section.
 *      32023 年12月17日 星期日            page 3 and the year run together
 *      4 党的建设 2021 年10月9日 星期六
 *      地方新闻 第10版 2026年4月22日 星期三
 *      05 生态        14版 - 广告 */
export const folio: Rule = {
  name: 'folio',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (piece.width > widestFolio) return undefined
    const text = (piece.stretched ? piece.plain : piece.text).normalize('NFKC')
    const inside = piece.gap === 0 && i > 0 && pieces[i + 1]?.gap === 0
    return dated(piece, text, habits) ?? (inside ? undefined : undated(piece, text, habits))
  },
}

/** 「2026年4月17日 星期五 本版责编：陈 凌 彭 飞 何 娟 电子信箱 rmrb@people.cn」 is 34. */
const widestFolio = 60

const day =
  /(?<page>\d{0,3}?)\s*(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日\s*(?:(?<weekday>星期[一二三四五六日天])|(?=$))/u

function dated(piece: Piece, text: string, habits: Habits): Taken | undefined {
  const m = text.includes('年') ? day.exec(text) : null
  const g = m?.groups
  if (!m || !g) return undefined
  const before = text.slice(0, m.index).trim()
  const after = text.slice(m.index + m[0].length).trim()
  const around = aroundDate(before, after, habits)
  if (!around) return undefined
  const printedPage = g.page || around.page
  const facts: FolioFacts = {
    date: isoDate(Number(g.year), Number(g.month), Number(g.day)),
    weekday: g.weekday?.replace('天', '日'),
    page: printedPage ? Number(printedPage) : undefined,
    section: around.section,
    ...(around.paper ? { paper: around.paper } : {}),
  }
  return taken(piece, facts, 'a date with its weekday, and nothing else but page, section and credits', around.credits)
}

/** What stands round the date must be page number, section, paper or credits; a sentence is no folio. */
function aroundDate(before: string, after: string, habits: Habits) {
  let page: string | undefined
  let section: string | undefined
  let paper: string | undefined
  const credits = creditsIn(after)
  const tail = credits ? after.slice(0, credits.at).trim() : after
  for (const part of `${before} ${tail}`.split(/[\s|｜/·—-]+/u).filter(Boolean)) {
    const number = /^(?:第)?0?(\d{1,3}|[A-D]\d{1,2})版?$/u.exec(part)
    if (number && page === undefined) page = /\d+/.exec(number[1] as string)?.[0]
    else if (paper === undefined && (habits.papers.has(part) || isNameplate(part))) paper = part
    else if (/^\p{Script=Han}{2,8}$/u.test(part) && section === undefined) section = part
    else return undefined
  }
  return { page, section, paper, credits: credits?.credits ?? [] }
}

/** Whether a text is what newspapers are called: 泗水周报, 曲阜日报, 鲁南商报; 喜报 and 简报 are none. */
export function isNameplate(text: string): boolean {
  return /^\p{Script=Han}{2,6}(?:日|周|晚|早|晨|时|商|导|快|农村|农民|工人|青年|都市|法制|法治)报$/u.test(text)
}

/** Section names that newspapers share; a paper's own stand in its profile. */
const sections = new Set(
  '要闻 综合 国际 国内 经济 社会 文化 生态 体育 理论 评论 地方新闻 专题 副刊 广告 图片报道 党建 党的建设 时事 民生 教育 科技 健康 财经 法治 政法 农业 三农 乡村 旅游 文旅 视点 深度 时评 观点 政治 军事 生活 县区 县域 本地 城事 特刊 专版 视觉 人物 读书 周末 公益广告'.split(
    ' ',
  ),
)

function undated(piece: Piece, text: string, habits: Habits): Taken | undefined {
  const m =
    /^(?:第\s?)?0?(?<page>\d{1,2})\s?(?<mark>版)?\s{0,3}[-—·|]?\s{0,3}(?<section>\p{Script=Han}{2,6})?(?:[（(][^（）()]{2,20}[）)])?$/u.exec(
      text,
    )
  const g = m?.groups
  if (g && (g.mark || (g.section && isSection(g.section, habits))) && Number(g.page) > 0) {
    return taken(
      piece,
      { date: undefined, weekday: undefined, page: Number(g.page), section: g.section },
      'a page number and a section',
    )
  }
  if (isSection(text, habits))
    return taken(
      piece,
      { date: undefined, weekday: undefined, page: undefined, section: text },
      'the name of a section, alone',
    )
  return undefined
}

const isSection = (text: string, habits: Habits) => sections.has(text) || habits.sections.has(text)

function taken(
  piece: Piece,
  facts: FolioFacts,
  why: string,
  credits: NonNullable<ReturnType<typeof creditsIn>>['credits'] = [],
): Taken {
  return {
    marks: [
      { is: 'furniture', kind: 'folio', pieces: [piece], why, folio: facts, ...(credits.length ? { credits } : {}) },
    ],
    used: 1,
  }
}
