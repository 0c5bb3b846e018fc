import type { Correction } from '../schema.ts'
import { fieldName } from './evidence.ts'

/** What a person changed, in the reader’s words:
 *
 *      { what: headline, was: 秋收顺力, is: 秋收顺利 }   标题：原作“秋收顺力”，改作“秋收顺利”
 *      { what: county, was: null, is: 兖州区 }          县区：补作“兖州区”
 *      { what: kicker, was: 广告, is: null }            引题：删去“广告”
 *      { what: split, was: null, is: null }            拆作两篇 */
export function correctionInWords({ what, was, is }: Correction): string {
  const name = kinds[what] ?? fieldName(what)
  const change = changeInWords(was, is)
  return change === '' ? name : `${name}：${change}`
}

function changeInWords(was: string | null, is: string | null): string {
  if (was !== null && is !== null) return `原作“${was}”，改作“${is}”`
  if (is !== null) return `补作“${is}”`
  return was === null ? '' : `删去“${was}”`
}

/** The kinds of correction that are no fields of an article. */
const kinds: Record<string, string> = {
  misprint: '误植',
  split: '拆作两篇',
  merge: '并作一篇',
  move: '文字移位',
  furniture: '归入版面文字',
  id: '认定编号',
}
