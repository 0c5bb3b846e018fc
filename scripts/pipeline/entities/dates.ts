const days = ['日', '一', '二', '三', '四', '五', '六']

/** A day as YYYY-MM-DD; `isoDate(2021, 2, 30)` is undefined, never a wrong day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** 星期日 for 2023-12-17. */
export const weekdayOf = (iso: string): string => `星期${days[new Date(`${iso}T00:00:00Z`).getUTCDay()]}`
