import type { Article, Page, Problem } from '../schema.ts'

/** A doubt of the parser, for readers: 标题归属没有把握：“用情融入 全力干好”（原文第 112 行）. What stands on the page is
 *  quoted; the parser’s own words, which are for the archivist, are not. */
export function problemInWords({ rule, line, found }: Problem): string {
  const quoted = /\p{Script=Han}/u.test(found) ? `：“${found}”` : ''
  const where = line === null ? '' : `（原文第 ${line} 行）`
  return `${ruleInWords(rule)}${quoted}${where}`
}

/** What a rule doubts, in the reader’s words; a rule without words keeps its name. */
export function ruleInWords(rule: string): string {
  return rules[rule] ?? `有疑问（${rule}）`
}

/** The doubts about a page that stand in an article’s own lines. */
export function problemsOf({ source }: Article, { problems }: Page): Problem[] {
  return problems.filter(({ line }) => line !== null && source.lines.some(([from, to]) => from <= line && line <= to))
}

const rules: Record<string, string> = {
  'no-date': '版面没有印出日期',
  'two-folios': '印有不一致的报头',
  'unknown-paper': '报名不在本站所收的报纸之中',
  'other-paper': '版面上印着另一种报纸的名称',
  'unread-folio': '像是报头，但没有读懂',
  'weekday-mismatch': '所印星期与日期不符',
  'impossible-date': '所印日期并不存在',
  'no-headline': '没有找到标题',
  'unsure-headline': '标题归属没有把握',
  'unsure-order': '多数标题没有把握，各栏的次序可能不对',
  'no-county': '看不出写的是哪个县区',
  'duplicate-dump': '与另一份原始文本是同一版',
  'contained-dump': '文字全在另一份原始文本里',
  'damaged-text': '文字已损坏，读不出来',
  'side-by-side': '两栏文字印在同一行里',
  'one-line-page': '整版印成了一行，分段不一定准',
  unresolved: '有文字未能归入任何文章',
}
