/** The fields that `字段:` narrows by, and what each is called inside; of several names the first is the one that the site
 *  writes. */
export const filterNames = {
  县: 'county',
  县区: 'county',
  作者: 'reporter',
  记者: 'reporter',
  栏目: 'column',
  报纸: 'paper',
  报: 'paper',
  类: 'kind',
  类别: 'kind',
  年: 'year',
  年份: 'year',
  从: 'from',
  到: 'to',
} as const

/** The values of `类:`. */
export const kindNames = { article: '文章', photo: '图片' } as const

export type FilterField = (typeof filterNames)[keyof typeof filterNames]

/** The name that the site writes for a field. */
export function nameOf(field: FilterField): string {
  return Object.entries(filterNames).find(([, known]) => known === field)?.[0] ?? ''
}

/** A text as it has to be typed to be one text. Letters and digits need no quotes, nor does a day's `-`; everything else gets
 *  them, and a `"` inside is written wide, which folds back. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(text) ? text : `"${text.replaceAll('"', '＂')}"`
}

/** One `字段:值`. `value` is folded; `not` says that a `-` stood before it. */
export type Filter = { field: FilterField; value: string; not: boolean }

/** A filter and where in what was typed it stands, in UTF-16 units. */
export type PlacedFilter = Filter & { from: number; to: number }

export function isSame(a: Filter, b: Filter): boolean {
  return a.field === b.field && a.value === b.value && a.not === b.not
}

/** What a reader asks for, folded: every text must occur, none of `without` may, and the filters must hold. */
export type Query = { texts: string[]; without: string[]; filters: Filter[] }

/** Whether nothing at all is asked for. */
export function isEmpty({ texts, without, filters }: Query): boolean {
  return texts.length === 0 && without.length === 0 && filters.length === 0
}
