import { findEither, isIn, simplified } from '../../../src/text/either-script.ts'
import { looksLikeNames, namesFrom } from '../entities/people.ts'
import { cutPiece } from '../text/lines.ts'
import type { Mark, Piece } from '../types.ts'
import type { Rule } from './rule.ts'

/** Who took the picture: the end of a caption, in a line of its own or behind its last sentence.
 *      ■通讯员 吴限 摄
 *      图为邹城市新发展党员在烈士陵园进行入党宣誓。 通讯员程明明 摄
 *      王 初摄（人民视觉） */
export const photo: Rule = {
  name: 'photo',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (artwork.test(piece.plain) && piece.span.from === 0)
      return {
        marks: [
          { is: 'text', piece },
          { is: 'photo-credit', names: [], pieces: [] },
        ],
        used: 1,
      }
    if (!isIn(/[摄影图文画绘作道供）)]$/u, piece.text)) return undefined
    const drawn = findEither(drawing, piece.text)
    if (drawn?.groups.who && piece.span.from === 0) {
      const names = namesFrom(drawn.groups.who, habits.penNames)
      return { marks: [{ is: 'photo-credit', names, pieces: [piece], whole: true }], used: 1 }
    }
    if (isIn(given, piece.plain) && piece.span.from === 0)
      return { marks: [{ is: 'photo-credit', names: [], pieces: [piece] }], used: 1 }
    const m = findEither(credit, piece.text)
    if (!m || (m.index > 0 && !/[。！？”）\s■●▲]$/u.test(piece.text.slice(0, m.index)))) return undefined
    if (isIn(/摄影$/u, piece.text) && !isIn(/记者|通讯员|摄影师|[\s、■●]/u, m.text)) return undefined
    const printed = m.groups.who ?? ''
    const who = printed.slice(lead.exec(simplified(printed))?.[0].length)
    const names = namesFrom(who.replace(/^[■●▲□◆○]\s?/u, ''), habits.penNames)
    if (!names.length || !names.every((n) => looksLikeNames(n.name))) return undefined
    const [before, own] = m.index > 0 ? cutPiece(piece, m.index) : [undefined, piece]
    const marks: Mark[] = []
    if (before) marks.push({ is: 'text', piece: before })
    if (own) marks.push({ is: 'photo-credit', names, pieces: [own] })
    return { marks, used: 1 }
  },
}

const lead = /^(?:以上|本版|本组)?(?:图片|照片|图)?(?:均|皆)?(?:为|由)?/u

/** A picture of a work of art, which names its artist instead of a photographer: `中国画《山情》，作者郭明堂，中国美术馆藏。` */
const artwork =
  /^(?:中国画|国画|油画|版画|水彩画?|水粉画?|书法|剪纸|漫画|雕塑|篆刻|年画|农民画|插图|插画|素描|木刻)《[^《》]{1,30}》[，,、\s]?作者[：:]?[^。]{2,40}。?$/u

/** Who drew or wrote a cartoon: `徐 之文`, a name of two characters set to three. */
const drawing = /^(?<who>\p{Script=Han}\s\p{Script=Han}|\p{Script=Han}{2,4}\s)(?:文|图|画|绘|作)$/u

/** An organisation that gave the picture: `中国驻非盟使团供图`. */
const given =
  /^(?:(?:本版|本组|以上)?(?:图片|照片)均?由[\p{Script=Han}“”（）、]{2,16}(?:供图|提供)|[\p{Script=Han}“”（）、]{3,16}供图)$/u

const credit =
  /(?:[■●▲□◆○]\s?)?(?<who>(?:以上|本版|本组)?(?:图片|照片|图)?(?:均|皆)?(?:为|由)?(?:本报|新华社|人民日报|中新社)?(?:(?:特约|见习)?(?:记者|通讯员|摄影师)\s{0,9})?[\p{Script=Han}·]{1,4}(?:[\s、][\p{Script=Han}·]{1,4}){0,5})\s{0,9}(?:摄影报道|摄影|供图|摄)(?:\s?[（(][\p{Script=Han}]{2,12}[)）])?$/u
