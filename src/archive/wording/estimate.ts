import { inChinese } from '../calendar.ts'

/** An EDTF interval in words, to stand after 日期不详:
 *
 *      2024/..     推定不早于 2024 年
 *      ../2023     推定不晚于 2023 年
 *      2021/2023   推定在 2021 至 2023 年间
 *      2023-12~    推定在 2023 年 12 月前后
 *
 *  What is none of these is shown as it stands, so that no estimate is lost. https://www.loc.gov/standards/datetime/ */
export function estimateInWords(interval: string): string {
  const [start = '', end] = interval.split('/')
  if (end === undefined) return date.test(start) ? `推定${point(start)}` : `推定时间为 ${interval}`
  if (date.test(start) && end === open) return `推定不早于 ${words(start)}`
  if (start === open && date.test(end)) return `推定不晚于 ${words(end)}`
  if (date.test(start) && date.test(end)) return `推定在 ${between(bare(start), bare(end))}`
  return `推定时间为 ${interval}`
}

/** The first moment an interval allows, for sorting: `2024/..` → `2024`; null when it bounds none. */
export function earliest(interval: string): string | null {
  const [start = ''] = interval.split('/')
  return date.test(start) ? bare(start) : null
}

const open = '..'
/** A year, month or day, perhaps doubtful (`?`), approximate (`~`) or both (`%`). */
const date = /^\d{4}(-\d{2}){0,2}[?~%]?$/

function bare(text: string): string {
  return text.replace(/[?~%]$/, '')
}

function point(text: string): string {
  if (text.endsWith('~') || text.endsWith('%')) return `在 ${words(text)}前后`
  return text.endsWith('?') ? `可能为 ${words(text)}` : `为 ${words(text)}`
}

function words(text: string): string {
  return inChinese(bare(text))
}

function between(start: string, end: string): string {
  const bothYears = start.length === 4 && end.length === 4
  return bothYears ? `${start} 至 ${end} 年间` : `${inChinese(start)}至 ${inChinese(end)}之间`
}
