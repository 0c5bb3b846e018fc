/** The fields that `字段:` narrows by, and what each may be called: the words of the pages. Names are typed in either script; of
 *  several the first is the one that the site writes. */
export const filterNames = {
  县: 'county',
  县区: 'county',
  作者: 'reporter',
  记者: 'reporter',
  通讯员: 'reporter',
  摄影: 'reporter',
  栏目: 'column',
  报纸: 'paper',
  报: 'paper',
  类: 'kind',
  类别: 'kind',
  年: 'year',
  年份: 'year',
  从: 'from',
  到: 'to',
  日: 'day',
  日期: 'day',
  版: 'page',
  版次: 'page',
  版名: 'section',
  标题: 'title',
  正文: 'text',
} as const

/** The values of `类:`. */
export const kindNames = { article: '文章', photo: '图片' } as const

export type FilterField = (typeof filterNames)[keyof typeof filterNames]

/** The fields of which an article may meet several filters at once: every one must hold, while of others one is enough. */
export const allMustHold: ReadonlySet<FilterField> = new Set(['from', 'to', 'title', 'text'])

/** One `字段:值`. `value` is folded; `not` says that a `-` stood before it. */
export type Filter = { field: FilterField; value: string; not: boolean }

/** A filter and where in what was typed it stands, in UTF-16 units. */
export type PlacedFilter = Filter & { from: number; to: number }

export function isSame(a: Filter, b: Filter): boolean {
  return a.field === b.field && a.value === b.value && a.not === b.not
}

/** A text that has to stand somewhere, folded. `exact` is the same with its marks, where it was asked for so: `"党建“联”盟"`.
 *  Of a day or page, `read` is what else it is taken for: the articles of 12月17日 are answers beside those that say so. */
export type Text = { text: string; exact?: string; read?: Filter }

/** One way to be an answer. */
export type Choice = Text | Filter

export function isFilter(choice: Choice): choice is Filter {
  return 'field' in choice
}

/** What a reader asks for. Of each list of choices one must hold (`文旅 或 旅游`), no text of `without` may occur, and the
 *  filters must hold. */
export type Query = { wanted: Choice[][]; without: Text[]; filters: Filter[] }

/** Whether nothing at all is asked for. */
export function isEmpty({ wanted, without, filters }: Query): boolean {
  return wanted.length === 0 && without.length === 0 && filters.length === 0
}

/** The texts of which one or all must occur, as they are looked for. */
export function textsIn(wanted: readonly (readonly Choice[])[]): Text[] {
  return wanted.flatMap((choices) => choices.filter((choice): choice is Text => !isFilter(choice)))
}
