import { inChinese, weekday } from '../calendar.ts'
import type { Page } from '../schema.ts'

/** A printed page by name: 济宁日报 2023 年 12 月 17 日 第 3 版; 济宁日报 日期不详 when it prints no date. */
export function pageName({ paper, date, page }: Pick<Page, 'paper' | 'date' | 'page'>): string {
  const parts = [paper, date === null ? '日期不详' : inChinese(date), page === null ? null : `第 ${page} 版`]
  return parts.filter((part) => part !== null).join(' ')
}

/** What a page prints as its weekday, when it is not the weekday of its date: 星期六. */
export function wrongWeekday({ date, weekday: printed }: Pick<Page, 'date' | 'weekday'>): string | undefined {
  return date !== null && printed !== null && printed !== weekday(date) ? printed : undefined
}

/** Runs of lines, days or page numbers, first and last, as a reader writes them: [[17, 110], [112, 112]] → 17–110、112.
 *  Neighbours are one: [[4, 4], [5, 10]] → 4–10. */
export function runsInWords(runs: readonly (readonly [number, number])[]): string {
  const joined: [first: number, last: number][] = []
  for (const [first, last] of runs) {
    const before = joined.at(-1)
    if (before && before[1] === first - 1) before[1] = last
    else joined.push([first, last])
  }
  return joined.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、')
}

/** A text that is the same words over and over, once, and how often: 乡村振兴先锋（连印 32 次）. Any other text as it is. */
export function onceOver(text: string): string {
  const unit = /^(.+?)\1{2,}$/s.exec(text)?.[1]
  return unit === undefined ? text : `${unit}（连印 ${text.length / unit.length} 次）`
}

/** The kinds of page furniture in the reader's words; an unknown kind keeps its own. */
export function furnitureName(kind: string): string {
  return furniture[kind] ?? kind
}

/** What the ledger says a stretch of a dump became, in the reader's words; page furniture by its kind. */
export function stretchName(is: string): string {
  return stretches[is] ?? furnitureName(is)
}

const stretches: Record<string, string> = {
  headline: '标题',
  kicker: '引题',
  subtitle: '副题',
  byline: '署名',
  dateline: '电头',
  subhead: '小标题',
  paragraph: '正文',
  body: '正文',
  caption: '图片说明',
  'photo-credit': '图片署名',
  note: '文末附注',
  jump: '转接',
  unresolved: '未能归入任何文章',
  withdrawn: '已撤下',
}

const furniture: Record<string, string> = {
  folio: '报头',
  masthead: '报头',
  index: '导读',
  credits: '编校人员',
  imprint: '社址与印刷',
  sponsors: '主办',
  'column-label': '栏目标签',
  slogan: '标语',
  notice: '启事',
  decoration: '装饰文字',
  summary: '提要',
  'site-line': '网站文字',
  unreadable: '无法辨认的文字',
}
