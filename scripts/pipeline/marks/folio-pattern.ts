import { literal } from '../../../src/text/literal.ts'

/** A profile's folio in words → the pattern that reads it. What stands between the braces' names is printed just so; blanks count for nothing. */
export function folioPattern(words: string): RegExp {
  const parts = words.split(/(\{\w+\})/u).map((part) => slots[part] ?? literal(part.replace(/\s+/gu, '')))
  return new RegExp(`^\\s*${parts.filter(Boolean).join('\\s*')}\\s*$`, 'u')
}

const slots: Record<string, string> = {
  '{page}': '(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})',
  '{section}': '(?<section>\\p{Script=Han}{2,12}?)',
  '{date}': '(?<date>[\\d〇零一二三四五六七八九十年月日.\\-/\\s]{6,20}?)',
  '{weekday}': '(?<weekday>(?:星期|周|礼拜)[一二三四五六日天])',
  '{paper}': '(?<paper>\\p{Script=Han}{2,12}?)',
  '{any}': '\\S*?',
}
