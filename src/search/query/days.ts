import { fold } from '../../text/fold.ts'

/** Days and pages as people type them, and as times.ts has them. */

/** A word that says a day or a month, with or without its weekday: `2023年12月17日星期日`, `2023.12.17`, `20231217`,
 *  `二〇二三年十二月`, `12月17号`. Undefined for everything else: a day that never was, 今天, a number, a year alone. */
export function dayIn(typed: string): string | undefined {
  const plain = plainOf(typed)
  const [, yearAnd, yearAndMonth] = /^(.{4}年.+|\d{4}\D.+|\d{8})$|^(\d{6})$/.exec(plain) ?? []
  if (yearAnd !== undefined || yearAndMonth !== undefined) return timeOf(plain)
  const [, month, day] = /^([^月]{1,3})月([^月]{1,3})[日号]$/.exec(plain) ?? []
  return month === undefined || day === undefined ? undefined : dayOfYear(month, day)
}

/** A year, month or day, in one of the same forms: what stands behind `从:`. */
export function timeIn(typed: string): string | undefined {
  return timeOf(plainOf(typed))
}

/** What stands behind `日:`: a time, a day of every year (`12-17`), or from one time to another. */
export function dayOrSpanIn(typed: string): string | undefined {
  const [, month, day] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(plainOf(typed)) ?? []
  if (month !== undefined && day !== undefined) return dayOfYear(month, day)
  return dayIn(typed) ?? timeIn(typed) ?? spanIn(typed)
}

/** What stands behind `年:`: a year or from one to another. */
export function yearsIn(typed: string): string | undefined {
  const years = timeIn(typed) ?? spanIn(typed)
  return years !== undefined && /^\d{4}(\/\d{4})?$/.test(years) ? years : undefined
}

/** A word that says a page: `第3版`, `03版`, `第三版`, `A3版`, `头版`; `（3）`, as it stands in a citation. */
export function pageIn(typed: string): string | undefined {
  const plain = plainOf(typed)
  const [, page] = /^第?(.{1,3})版面?$/.exec(plain) ?? /^\((\d{1,2})\)$/.exec(plain) ?? []
  return page === undefined ? undefined : pageOf(page)
}

/** What stands behind `版:`: a number, or a word that says one. */
export function pageNumberIn(typed: string): string | undefined {
  return pageIn(typed) ?? pageOf(plainOf(typed))
}

/** Longer words are neither. */
const longest = 32
const outerMarks = /^[,;:、。]+|[.,;:、。]+$/g

/** Of either script and width, without its weekday and the marks round it, its dashes of one kind. */
function plainOf(typed: string): string {
  if (typed.length > longest) return ''
  return fold(typed, 'kept')
    .replace(outerMarks, '')
    .replace(/\(?(星期|周|礼拜)[一二三四五六日天]\)?$/, '')
    .replace(/[‐‑‒–—−·]/g, '-')
}

/** 2023-12-17 in its parts, of which the last may be missing, or with its digits in one. */
const inParts = /^(.{4})(?:年|年?[-/.](?=.))?(?:([^月/.-]{1,3})(?:月份?$|月|[-/.](?=.)|$)(?:([^日号]{1,3})[日号]?)?)?$/

function timeOf(plain: string): string | undefined {
  const digits = /^(\d{4})(\d\d)(\d\d)?$/.exec(plain)
  const [, years, month, day] = digits ?? inParts.exec(plain) ?? []
  const year = years === undefined ? undefined : yearOf(years)
  if (year === undefined) return undefined
  return isoTime(year, month, day)
}

function isoTime(year: string, month: string | undefined, day: string | undefined): string | undefined {
  if (month === undefined) return year
  const [m, d] = [numberOf(month), day === undefined ? undefined : numberOf(day)]
  if (m === undefined || m < 1 || m > 12 || (day !== undefined && d === undefined)) return undefined
  if (d === undefined) return `${year}-${twoDigits(m)}`
  return d >= 1 && d <= daysIn(Number(year), m) ? `${year}-${twoDigits(m)}-${twoDigits(d)}` : undefined
}

function dayOfYear(month: string, day: string): string | undefined {
  const time = isoTime(aLeapYear, month, day)
  return time?.slice(5)
}

/** 2021-2023, 2021年至2023年. */
function spanIn(typed: string): string | undefined {
  const parts = plainOf(typed).split(/至|到|~|--?|\//)
  const half = parts.length / 2
  const [from, to] = [parts.slice(0, half), parts.slice(half)].map((some) => timeOf(some.join('-')))
  return from !== undefined && to !== undefined && from.length === to.length && from <= to ? `${from}/${to}` : undefined
}

const aLeapYear = '2024'

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The years that a newspaper may have been printed in. */
function yearOf(digits: string): string | undefined {
  const year = Array.from(digits, (digit) => digitOf(digit) ?? 'x').join('')
  return /^(1[89]|20)\d\d$/.test(year) ? year : undefined
}

function pageOf(page: string): string | undefined {
  if (page === '头') return '1'
  const number = numberOf(page.replace(/^[a-z]/, '').replace(/^0+(?=\d)/, ''))
  return number === undefined || number === 0 ? undefined : String(number)
}

/** A number below a hundred in either kind of numerals: 17, 十七, 二十一, 廿一. */
function numberOf(numerals: string): number | undefined {
  if (/^\d{1,2}$/.test(numerals)) return Number(numerals)
  const [, tens, ten, ones] = /^([一二三四五六七八九])?([十廿卅])?([一二三四五六七八九])?$/.exec(numerals) ?? []
  if (ten === undefined) return tens !== undefined && ones === undefined ? digitOf(tens) : undefined
  const first = ten === '廿' ? 2 : ten === '卅' ? 3 : tens === undefined ? 1 : (digitOf(tens) ?? 1)
  return first * 10 + (ones === undefined ? 0 : (digitOf(ones) ?? 0))
}

/** A digit of either kind; `o` is what many type for 〇. */
function digitOf(character: string): number | undefined {
  if (/\d/.test(character)) return Number(character)
  if (character === 'o') return 0
  const digit = '零一二三四五六七八九'.indexOf(character)
  return digit === -1 ? undefined : digit
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
