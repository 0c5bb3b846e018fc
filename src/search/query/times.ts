/** Days, months and years: `2023-12-17`, `2023-12`, `2023`; `12-17` for a day of every year; `2021/2023` for the time from one to
 *  another, both included. */

/** Whether a time is a day of every year. */
export function isOfEveryYear(time: string): boolean {
  return /^\d\d-\d\d$/.test(time)
}

/** Whether a day lies in a time. */
export function isWithin(day: string, time: string): boolean {
  if (isOfEveryYear(time)) return day.slice(5) === time
  const [from, to] = endsOf(time)
  return day.slice(0, from.length) >= from && day.slice(0, to.length) <= to
}

/** The first and the last day, month or year of a time. */
function endsOf(time: string): [from: string, to: string] {
  const [from = '', to = from] = time.split('/')
  return [from, to]
}
