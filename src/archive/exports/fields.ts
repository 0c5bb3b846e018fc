import { csvLine } from '../../text/csv.ts'
import type { DataRecord } from './record.ts'

/** A field of the data: its name in every file, what it holds, for readers, and for a table what a cell of it says. */
type Field = {
  name: keyof DataRecord
  type: 'string' | 'date' | 'integer' | 'array' | 'object'
  about: string
  /** the text of its cell; a field without one stands in JSON only */
  cell?: (record: DataRecord) => string
}

const text =
  (
    name:
      | 'id'
      | 'address'
      | 'kind'
      | 'headline'
      | 'kicker'
      | 'subtitle'
      | 'county'
      | 'date'
      | 'dateEstimate'
      | 'dateBecause'
      | 'paper'
      | 'section'
      | 'column'
      | 'dateline'
      | 'text'
      | 'textHash'
      | 'citation',
  ) =>
  (record: DataRecord): string =>
    record[name] ?? ''

const names = (people: DataRecord['people']) => people.map(({ name }) => name).join('；')

/** Every field of a record, in the order of the table's columns. What is not known is null in JSON and empty in a table. */
export const fields: readonly Field[] = [
  { name: 'id', type: 'string', about: '文章的固定编号，十二个字母和数字', cell: text('id') },
  { name: 'address', type: 'string', about: '固定链接', cell: text('address') },
  { name: 'kind', type: 'string', about: 'article 文章，photo 图片说明', cell: text('kind') },
  { name: 'headline', type: 'string', about: '标题，多行连成一行', cell: text('headline') },
  { name: 'kicker', type: 'string', about: '引题', cell: text('kicker') },
  { name: 'subtitle', type: 'string', about: '副题', cell: text('subtitle') },
  { name: 'county', type: 'string', about: '县区', cell: text('county') },
  { name: 'date', type: 'date', about: '见报日期；版面没有印的为空', cell: text('date') },
  {
    name: 'dateEstimate',
    type: 'string',
    about: '没有印日期而文中有话限定时间的，EDTF 区间，如 2024/..',
    cell: text('dateEstimate'),
  },
  { name: 'dateBecause', type: 'string', about: '限定时间的那句话', cell: text('dateBecause') },
  { name: 'paper', type: 'string', about: '报名', cell: text('paper') },
  { name: 'page', type: 'integer', about: '版次', cell: ({ page }) => page?.toString() ?? '' },
  { name: 'section', type: 'string', about: '版名', cell: text('section') },
  { name: 'column', type: 'string', about: '栏目', cell: text('column') },
  { name: 'dateline', type: 'string', about: '电头', cell: text('dateline') },
  {
    name: 'reporter',
    type: 'array',
    about: '作者；表格里只有姓名，以“；”隔开',
    cell: ({ reporter }) => names(reporter),
  },
  {
    name: 'photographer',
    type: 'array',
    about: '摄影；表格里只有姓名，以“；”隔开',
    cell: ({ photographer }) => names(photographer),
  },
  { name: 'people', type: 'array', about: '作者与摄影合为一列，各有姓名和身份' },
  { name: 'text', type: 'string', about: '正文，一段一行', cell: text('text') },
  { name: 'blocks', type: 'array', about: '正文逐段，is 为 paragraph 正文或 subhead 小标题' },
  { name: 'textHash', type: 'string', about: '正文的 SHA-256，即引用时的文本版本', cell: text('textHash') },
  { name: 'citation', type: 'string', about: 'GB/T 7714-2025 引文', cell: text('citation') },
  { name: 'source', type: 'object', about: '原始文本的文件名、SHA-256、行号和逐行对照的地址' },
  {
    name: 'evidence',
    type: 'object',
    about: '各项的依据：printed 版面所印，inferred 推定，given 随附说明，corrected 人工订正',
  },
]

type Column = Field & Required<Pick<Field, 'cell'>>

/** The fields that a table has. */
export const columns: readonly Column[] = fields.filter((field): field is Column => field.cell !== undefined)

/** The first line of the table, and the line of a record. */
export const csvHeader = csvLine(columns.map(({ name }) => name))

export function csvRow(record: DataRecord): string {
  return csvLine(columns.map(({ cell }) => cell(record)))
}
