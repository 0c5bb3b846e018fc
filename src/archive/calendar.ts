/** Days as `YYYY-MM-DD`, reckoned in UTC throughout: a day has no time zone. */

/** Whether the text is a day that exists: `2023-02-30` is not. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** 2023-12-17 → 星期日. */
export function weekday(day: string): string {
  return `星期${weekdayNames[utc(day).getUTCDay()]}`
}

/** 2023-12-17 → 2023 年 12 月 17 日; also 2023-12 and 2023. */
export function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const parts = [`${year} 年`]
  if (month !== undefined) parts.push(`${month} 月`)
  if (day !== undefined) parts.push(`${day} 日`)
  return parts.join(' ')
}

/** The weeks of a month (`2023-12`), Monday first: seven days a week, undefined where another month's would stand. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`
  const blanks = (utc(first).getUTCDay() + 6) % 7
  const days = Array.from({ length: daysIn(month) }, (_, index) => `${month}-${twoDigits(index + 1)}`)
  const cells = [...Array.from({ length: blanks }, () => undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  )
}

/** The twelve months of a year: `2023` → `2023-01` … `2023-12`. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${twoDigits(index + 1)}`)
}

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六']

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
