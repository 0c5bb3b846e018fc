/** Articles [first, end) of an index's input, which is undated ones first, then the oldest to the newest. */
export type Cut = { first: number; end: number }

/** An archive of no more articles is one segment: all of it is written anew in a second or two, and a query fetches least. */
const mostUncut = 1000

/** Cuts an archive into segments: the articles without a date; the closed years; the running year without its last month; that
 *  month. Running are the year and the month of the newest article. `dates` are those of all articles, in order.
 *
 *  Closed years lie together in blocks whose sizes are powers of two, so that there are few of them, and one year more changes
 *  few: the running year 2026 has the closed blocks … 1984–2015, 2016–2023, 2024–2025; 2027 has 2026 besides; 2028 has
 *  2024–2027 in the place of the last two. Which they are follows from the running year alone: years that come in before the
 *  others, or late, change no block but their own. (The logarithmic method of Bentley and Saxe, 1980.) */
export function cutsOf(dates: readonly (string | undefined)[], most = mostUncut): Cut[] {
  if (dates.length <= most) return [{ first: 0, end: dates.length }]
  const newest = dates.at(-1) ?? ''
  const cuts: Cut[] = []
  let before: string | undefined
  for (const [nth, date] of dates.entries()) {
    const key = segmentKey(date, newest)
    if (key !== before) cuts.push({ first: nth, end: nth })
    before = key
    const last = cuts.at(-1)
    if (last) last.end = nth + 1
  }
  return cuts
}

/** Cuts articles into so many segments, each about half as large as the older one, whatever their dates: to see what segments
 *  cost. */
export function halvingCuts(many: number): (dates: readonly unknown[]) => Cut[] {
  return ({ length }) => {
    const cuts: Cut[] = []
    for (let first = 0; first < length; ) {
      const isLast = cuts.length === many - 1
      const end = isLast ? length : first + Math.ceil((length - first) / 2)
      cuts.push({ first, end })
      first = end
    }
    return cuts
  }
}

function segmentKey(date: string | undefined, newest: string): string {
  if (date === undefined) return 'undated'
  if (date.slice(0, 7) === newest.slice(0, 7)) return 'month'
  const running = Number(newest.slice(0, 4))
  const year = Number(date.slice(0, 4))
  return year === running ? 'year' : String(blockOf(year, running))
}

/** The first year of the block, of those that end before the running year, in which a year lies. The number of the running year
 *  in binary says where blocks begin: without its last 1, without its last two, and so on. */
function blockOf(year: number, running: number): number {
  let first = running
  do first &= first - 1
  while (year < first)
  return first
}
