/** When the articles of an index, or of a segment of it, were printed: articles 0 to `undated`, less one, have no date; then the
 *  days on which something was printed, the earliest first, and how many articles each has. */
export type Dates = { undated: number; days: readonly { day: string; count: number }[] }

/** Days as a header holds them: the first, then for each its distance in days from the one before, and how many articles. */
export type PackedDays = { firstDay: string; days: number[] }

/** The numbers of the articles that were printed on such days, in ranges: [first, after the last). */
export function numbersOn({ undated, days }: Dates, isMeant: (day: string) => boolean): [first: number, end: number][] {
  const ranges: [number, number][] = []
  let number = undated
  for (const { day, count } of days) {
    const last = ranges[ranges.length - 1]
    if (isMeant(day)) {
      if (last?.[1] === number) last[1] += count
      else ranges.push([number, number + count])
    }
    number += count
  }
  return ranges
}

/** The days of articles, which are in their order. */
export function packedDays(printed: readonly string[]): PackedDays {
  const days: number[] = []
  let before = printed[0] ?? ''
  for (const day of printed) {
    if (day !== before || days.length === 0) days.push(dayNumber(day) - dayNumber(before), 0)
    days[days.length - 1] = (days[days.length - 1] ?? 0) + 1
    before = day
  }
  return { firstDay: printed[0] ?? '', days }
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsADay
}

/** How many of the documents, ascending, were printed in each month, in order, and how many have no date. */
export function monthsOf(
  dates: Dates,
  docs: Uint32Array,
): { months: { month: string; count: number }[]; undated: number } {
  const months = new Map<string, number>()
  let at = 0
  while ((docs[at] ?? Number.POSITIVE_INFINITY) < dates.undated) at++
  const undated = at
  let end = dates.undated
  for (const { day, count } of dates.days) {
    end += count
    const first = at
    while ((docs[at] ?? Number.POSITIVE_INFINITY) < end) at++
    const month = day.slice(0, 7)
    if (at > first) months.set(month, (months.get(month) ?? 0) + at - first)
  }
  return { months: Array.from(months, ([month, count]) => ({ month, count })), undated }
}

/** The same days as they were before they were packed. */
export function daysOf({ firstDay, days }: PackedDays): Dates['days'] {
  const result: { day: string; count: number }[] = []
  let time = Date.parse(`${firstDay}T00:00:00Z`)
  for (let i = 0; i < days.length; i += 2) {
    time += (days[i] ?? 0) * millisecondsADay
    result.push({ day: new Date(time).toISOString().slice(0, 10), count: days[i + 1] ?? 0 })
  }
  return result
}

const millisecondsADay = 86_400_000
