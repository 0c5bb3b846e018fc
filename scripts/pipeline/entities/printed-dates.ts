import { isoDate } from './dates.ts'

/** What a printed text says of a day; a page can print the parts of one date on lines of their own. */
export type DateParts = { year?: number; month?: number; day?: number }

/** A date that stands at an offset of a text. `glued` are digits that the extractor set right before the year. */
type PrintedDate = { parts: DateParts; to: number; glued: string }

const numerals = '〇零○O0一二三四五六七八九'
const hanYear = `(?<hanYear>[一二][${numerals}]{3})`
const hanMonth = '(?<hanMonth>十[一二]?|[一二三四五六七八九元正])'
const hanDay = '(?<hanDay>[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])'
const year = '(?<glued>\\d{0,3}?)(?<year>(?:19|20)\\d{2})'
const english = '(?<monthName>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'

/** Every way in which a day, or a part of one, is printed; the fullest first. A row is all that a new way needs.
 *  Texts come in simplified characters and half-width digits. */
const forms: readonly RegExp[] = [
  // 2024年6月19日, 2024 年 6 月 19 日, 32023 年12月17日; without 日 before a weekday: 2024年6月19 星期三
  `${year}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})(?:\\s*[日号]|(?=\\s*(?:星期|周|礼拜)))`,
  // 2024.6.19, 2024-06-19, 2024/6/19, 2024·6·19
  `${year}\\s?[.\\-/·]\\s?(?<month>\\d{1,2})\\s?[.\\-/·]\\s?(?<day>\\d{1,2})(?!\\d)`,
  // 19.6.2024, 19/06/2024
  '(?<![\\d.])(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>(?:19|20)\\d{2})(?!\\d)',
  // 二〇二四年六月十九日
  `${hanYear}\\s*年\\s*${hanMonth}\\s*月\\s*${hanDay}\\s*日`,
  // 中华民国113年6月19日, 民国一一三年六月十九日
  `(?:中华)?民国\\s*(?<roc>\\d{2,3}|[${numerals}]{2,3})\\s*年\\s*(?:(?<month>\\d{1,2})|${hanMonth})\\s*月\\s*(?:(?<day>\\d{1,2})|${hanDay})\\s*日`,
  // June 19, 2024; Jun. 19th 2024
  `${english}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(?<year>(?:19|20)\\d{2})`,
  // 19 June 2024
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*${english},?\\s*(?<year>(?:19|20)\\d{2})`,
  // 20240619
  '(?<!\\d)(?<year>20\\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)',
  // 6月19日2024年: the year behind the day
  '(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日\\s*,?\\s*(?<year>(?:19|20)\\d{2})\\s*年',
  // 2024年6月, 二〇二四年六月, June 2024; the day stands elsewhere
  `${year}\\s*年\\s*(?<month>\\d{1,2})\\s*月`,
  `${hanYear}\\s*年\\s*${hanMonth}\\s*月`,
  `${year}\\s?[./]\\s?(?<month>0?[1-9]|1[0-2])(?!\\d)`,
  `${english}\\s*(?<year>(?:19|20)\\d{2})`,
  // 6月19日, 六月十九日
  '(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日',
  `${hanMonth}\\s*月\\s*${hanDay}\\s*日`,
  `${english}\\s*(?<day>\\d{1,2})(?!\\d)`,
  // 2024年, 6月, 19日
  `${year}\\s*年(?!\\d)`,
  '(?<month>\\d{1,2})\\s*月',
  '(?<day>\\d{1,2})\\s*日',
].map((pattern) => new RegExp(pattern, 'uyi'))

/** The date, or part of one, that begins at an offset of a text; nothing where none does. */
export function dateAt(text: string, at: number): PrintedDate | undefined {
  for (const form of forms) {
    form.lastIndex = at
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const parts: DateParts = {}
    const set = (key: keyof DateParts, value: number | undefined) => {
      if (value !== undefined) parts[key] = value
    }
    set('year', yearOf(groups))
    set('month', numberIn(groups.month) ?? numberIn(groups.hanMonth) ?? monthOf(groups.monthName))
    set('day', numberIn(groups.day) ?? numberIn(groups.hanDay))
    return { parts, to: form.lastIndex, glued: groups.glued ?? '' }
  }
  return undefined
}

/** The first year of the Republic's calendar is 1912. */
const yearBeforeRepublic = 1911

function yearOf({ year, hanYear, roc }: Record<string, string | undefined>): number | undefined {
  if (year) return Number(year)
  if (hanYear) return digitsOf(hanYear)
  if (!roc) return undefined
  return yearBeforeRepublic + (/^\d/u.test(roc) ? Number(roc) : digitsOf(roc))
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : months.indexOf(name.toLowerCase()) + 1 || undefined
}

/** 二〇二四 → 2024: each numeral a digit. */
const digitsOf = (text: string): number =>
  Number([...text].map((c) => ('〇零○O0'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1)).join(''))

/** A number as newspapers print it: 12, 十二, 二十, 廿一, 元 (of 元月); undefined for what is none. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  if (/^\d+$/u.test(text)) return Number(text)
  if (/^[元正头]$/u.test(text)) return 1
  const plain = text.replace(/^廿/u, '二十').replace(/^卅/u, '三十')
  const m = /^(?<tens>[一二三四五六七八九]?)(?<ten>十?)(?<ones>[一二三四五六七八九]?)$/u.exec(plain)?.groups
  if (!m || (!m.ten && m.tens && m.ones)) return undefined
  const ones = '一二三四五六七八九'.indexOf(m.ones || ' ') + 1
  const tens = '一二三四五六七八九'.indexOf(m.tens || ' ') + 1
  return (m.ten ? (tens || 1) * 10 + ones : tens + ones) || undefined
}

/** 星期三 for 星期三, 周三, 礼拜三, Wednesday, Wed.; undefined for what is no weekday. */
export function weekdayIn(text: string): string | undefined {
  const han = /^(?:星期|周|礼拜)([一二三四五六日天])$/u.exec(text)?.[1]
  if (han) return `星期${han.replace('天', '日')}`
  const name = /^(sun|mon|tue|wed|thu|fri|sat)/iu.exec(text)?.[1]?.toLowerCase()
  const at = 'sun mon tue wed thu fri sat'.split(' ').indexOf(name ?? '')
  return at < 0 ? undefined : `星期${'日一二三四五六'[at]}`
}

/** A whole day as YYYY-MM-DD; nothing while a part is missing, or when there is no such day. */
export const dayOf = ({ year, month, day }: DateParts): string | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : isoDate(year, month, day)
