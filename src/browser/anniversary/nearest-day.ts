/** The day of the year to show on `today`, both as `12-17`: today where something is held, else the next day of which
 *  something is, over the new year if need be. `held` is in order; of none, undefined. */
export function nearestDay(held: readonly string[], today: string): string | undefined {
  return held.find((day) => day >= today) ?? held[0]
}

/** A date by the reader's own calendar → its place in the year. */
export function monthDayOf(date: Date): string {
  return [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0')).join('-')
}
