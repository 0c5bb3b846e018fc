import type { Evidence } from '../schema.ts'

/** What an article or a page says of a field’s origin, in the reader’s words:
 *
 *      { how: inferred, from: subtitle, line: 113 }   据副题推定（原文第 113 行）
 *      { how: printed, from: folio, line: 2 }         见于报头（原文第 2 行）
 *      { how: printed, from: page-2, line: 25 }       第 2 版（原文第 25 行） */
export function evidenceInWords({ how, from, line }: Evidence): string {
  const place = origins[from] ?? from
  const where = line === null ? '' : `（原文第 ${line} 行）`
  const page = /^page-(\d+)$/.exec(from)?.[1]
  if (page !== undefined) return `第 ${page} 版${where}`
  if (how === 'inferred') return `据${place}推定${where}`
  if (how === 'given') return `由${place}给出${where}`
  if (how === 'corrected') return `人工订正${where}`
  return `见于${place}${where}`
}

/** 0.98 → 98%; what is not in doubt has no score. */
export function scoreInWords(score: number | null): string {
  return score === null ? '' : `${Math.round(score * 100)}%`
}

/** The names of the fields, for a table of evidence; a field without one keeps its own. */
export function fieldName(field: string): string {
  return fields[field] ?? field
}

const fields: Record<string, string> = {
  headline: '标题',
  kicker: '引题',
  subtitle: '副题',
  county: '县区',
  date: '日期',
  dateEstimate: '日期推定',
  paper: '报纸',
  page: '版次',
  section: '版名',
  column: '栏目',
  dateline: '电头',
  reporter: '作者',
  photographer: '摄影',
  weekday: '星期',
  continued: '下转',
  begun: '上接',
}

const origins: Record<string, string> = {
  folio: '报头',
  masthead: '报头',
  index: '导读',
  credits: '编校人员一行',
  sponsors: '主办单位一行',
  'column-label': '栏目标签',
  title: '标题区',
  kicker: '引题',
  headline: '标题',
  subtitle: '副题',
  'before-body': '正文之前',
  'after-body': '正文之后',
  'first-clause': '首句',
  dateline: '电头',
  byline: '署名',
  'photo-credit': '图片署名',
  text: '正文',
  sidecar: '随附说明',
  'only-paper': '本站只收这一种报纸',
  home: '报纸所在地',
}
