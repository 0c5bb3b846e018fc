import { simplified } from '../../../src/text/either-script.ts'
import { ordinary } from '../../../src/text/ordinary.ts'
import { looksLikeNames, namesFrom } from '../entities/people.ts'
import { cutPiece } from '../text/lines.ts'
import type { Piece } from '../types/lines.ts'
import type { Credit, Mark } from '../types/marks.ts'
import type { Rule } from './rule.ts'
import { isSectionName } from './section-names.ts'

/** One of these stands in whatever `works` has. */
const workSigns = '编任校审读版术觉监签'
const anyWork = new RegExp(`[${workSigns}]`, 'u')

/** Who made the page.
 *      □编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com 党的建设
 *      本版责编：吕钟正 吴 凯 黄金玉 电子信箱 rmrb@people.cn
 *      责编/孔敏 美编/黄遵峰 校对/毕永梅        编辑 孔敏 | 版式 黄遵峰
 *  What stands behind it, when it is a section's name, is one. */
export const credits: Rule = {
  name: 'credits',
  signs: workSigns,
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (piece.width > widestCredits) return undefined
    const tail = /(?<=\s)\p{Script=Han}{2,8}$/u.exec(piece.text)
    const behind = tail && isSectionName(tail[0], habits.sections) ? tail : undefined
    const [own, right] = behind ? cutPiece(piece, behind.index) : [piece, undefined]
    const found = own && creditsIn(ordinary(own.text))
    if (!found || found.at > 0) return undefined
    const why = 'who edited, designed and proofread the page'
    const marks: Mark[] = [{ is: 'furniture', kind: 'credits', pieces: [own], why, credits: found.credits }]
    if (behind && right) {
      const facts = { date: undefined, weekday: undefined, page: undefined, section: behind[0] }
      const whySection = 'the name of a section behind the credits'
      marks.push({ is: 'furniture', kind: 'folio', pieces: [right], why: whySection, folio: facts })
    }
    return { marks, used: 1 }
  },
}

/** Three editors, two designers and two addresses fit. */
const widestCredits = 90

/** What a maker of a page is called: any of the first before one of the second. */
const before = '本版|本期|今日|值班|轮值|夜班|执行|责任|首席|图片|视觉|文字|版面|美术|新媒体|副|总|见习'
const works =
  '责编|编辑|编委|总编辑?|主编|主任|美编|图编|校对|责校|检校|审读|审校|审核|终审|编审|一读|二读|组版|排版|制版|拼版|版式设计|版式|版面设计|版面|美术设计|视觉设计|视觉|美术|监制|签发'
const role = `(?:[一二三四五六七八九十]{1,3}版责编|(?:${before}){0,2}(?:${works}))`
const address =
  '电子信箱|电子邮箱|投稿邮箱|邮箱|信箱|E-?mail|新闻热线|读者热线|报料热线|爆料热线|联系电话|热线|电话|传真|QQ群?|微信号?'
/** The signs before credits, and the characters that an extractor reads for □. */
const bullet = '[□■●○◆◇◎▲△★☆口ロ]'
const between = '[：:/／|｜\\s]'
const first = new RegExp(`(?:^|\\s)${bullet}?\\s?${role}${between}`, 'u')
const part = new RegExp(`(?:${bullet}\\s?)?(?:(?<role>${role})|(?<address>${address}))${between}{1,9}`, 'gu')

/** Whether a text has a character of what a maker of a page is called. */
export const mayBeCredits = (text: string): boolean => anyWork.test(text)

/** The credits in a text and where they begin; nothing when what follows the roles are no names. */
export function creditsIn(text: string): { at: number; credits: Credit[] } | undefined {
  const plain = simplified(text)
  const begin = first.exec(`${plain} `)
  if (!begin) return undefined
  const at = begin.index + (/^\s/u.test(begin[0]) ? 1 : 0)
  const marks = [...plain.slice(at).matchAll(part)]
  const found: Credit[] = []
  let addresses = 0
  marks.forEach((m, k) => {
    const next = marks[k + 1]
    const value = text.slice(at + m.index + m[0].length, next && at + next.index).replace(/[\s|｜丨]+$/u, '')
    if (m.groups?.address) addresses++
    else if (m.groups?.role && (looksLikeNames(value) || value.trim() === '')) {
      const printed = text.slice(at + m.index, at + m.index + m[0].length)
      const named = printed.replace(new RegExp(`^${bullet}\\s?|${between}+$`, 'gu'), '').replace(/^本版/u, '')
      found.push({ role: named, names: namesFrom(value).map((n) => n.name) })
    }
  })
  const named = found.filter((c) => c.names.length)
  const bare = /^\S{0,2}版责编[：:]$/u.test(text.slice(at).trim())
  if (!named.length && !addresses && !bare) return undefined
  return found.length ? { at, credits: named } : undefined
}
