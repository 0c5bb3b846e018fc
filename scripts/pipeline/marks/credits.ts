import { looksLikeNames, namesFrom } from '../entities/people.ts'
import { cutPiece } from '../text/lines.ts'
import type { Credit, Mark, Piece } from '../types.ts'
import type { Rule } from './rule.ts'

/** Who made the page.
 *      □编辑 谷常浩 视觉 黄遵峰 校对 毕永梅 电子信箱 jnrbs@126.com 党的建设
 *      本版责编：吕钟正 吴 凯 黄金玉 电子信箱 rmrb@people.cn
 *  What stands behind the address, when it can be a section's name, is one. */
export const credits: Rule = {
  name: 'credits',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (piece.width > widestCredits) return undefined
    const found = creditsIn(piece.text)
    if (!found || found.at > 0) return undefined
    const marks: Mark[] = []
    let own: Piece | undefined = piece
    const tail = /(?<=[\w.]@[\w.]{3,40}\s{1,9})\p{Script=Han}{2,8}$/u.exec(piece.text)
    if (tail && habits.sections.has(tail[0])) {
      const [left, right] = cutPiece(piece, tail.index)
      own = left
      if (right) {
        const facts = { date: undefined, weekday: undefined, page: undefined, section: tail[0] }
        marks.push({
          is: 'furniture',
          kind: 'folio',
          pieces: [right],
          why: 'the name of a section behind the credits',
          folio: facts,
        })
      }
    }
    if (own)
      marks.unshift({
        is: 'furniture',
        kind: 'credits',
        pieces: [own],
        why: 'who edited, designed and proofread the page',
        credits: found.credits,
      })
    return { marks, used: 1 }
  },
}

/** Three editors, two designers and two addresses fit. */
const widestCredits = 90

const role =
  '本版责编|[一二三四五六七八九十]{1,3}版责编|责任编辑|视觉编辑|图片编辑|文字编辑|版面编辑|执行编辑|责编|编辑|视觉|美编|美术编辑|校对|审读|审校|组版|排版|制版|版式设计|版式|主编|副主编|执行主编|监制|值班主任|值班编委|值班总编|统筹'
const address = '电子信箱|电子邮箱|投稿邮箱|邮箱|信箱|E-?mail|新闻热线|联系电话|热线电话|电话'
const first = new RegExp(`(?:^|[□■●○◆\\s])(?:本版)?(?:${role})[：:\\s]`, 'u')
const part = new RegExp(`(?:[□■●○◆]\\s?)?(?:(?:本版)?(?<role>${role})|(?<address>${address}))[：:\\s]{0,9}`, 'gu')

/** The credits in a text and where they begin; nothing when what follows the roles are no names. */
export function creditsIn(text: string): { at: number; credits: Credit[] } | undefined {
  const begin = first.exec(`${text} `)
  if (!begin) return undefined
  const at = begin.index + (/^\s/u.test(begin[0]) ? 1 : 0)
  const marks = [...text.slice(at).matchAll(part)]
  const found: Credit[] = []
  let addresses = 0
  marks.forEach((m, k) => {
    const value = text.slice(at + m.index + m[0].length, marks[k + 1] ? at + (marks[k + 1]?.index ?? 0) : undefined)
    if (m.groups?.address) addresses++
    else if (m.groups?.role && (looksLikeNames(value) || value.trim() === '')) {
      found.push({ role: m.groups.role.replace('本版', ''), names: namesFrom(value).map((n) => n.name) })
    }
  })
  const named = found.filter((c) => c.names.length)
  const bare = /^\S{0,2}版责编[：:]$/u.test(text.slice(at).trim())
  if (!named.length && !addresses && !bare) return undefined
  return found.length ? { at, credits: named } : undefined
}
