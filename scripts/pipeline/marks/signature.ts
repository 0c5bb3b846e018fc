import { findEither, isIn } from '../../../src/text/either-script.ts'
import { areSurelyNames, looksLikeNames, namesFrom } from '../entities/people.ts'
import { role, roleOfMedium, workWords } from '../entities/roles.ts'
import { streamOf } from '../text/across-lines.ts'
import { cutPiece } from '../text/lines.ts'
import { endsSentence } from '../text/typography.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark, Opening } from '../types/marks.ts'
import { withoutPictures } from './byline.ts'
import type { Rule, Taken } from './rule.ts'

/** Who wrote an article, in brackets behind its last sentence or in a line of their own; a line can break within.
 *      …力争年底前实现全覆盖。（通⏎讯员 孔敏 袁科）
 *      （记者 孔敏）        （孔敏 袁科）        （孔敏/文） */
export const signature: Rule = {
  name: 'signature',
  signs: '（(者员',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const next = pieces[i + 1]
    const bare = next && (next.gap === 0 || goesOn.test(next.plain)) ? undefined : behindText(piece, habits)
    if (bare) return bare
    const at = Math.max(piece.text.lastIndexOf('（'), piece.text.lastIndexOf('('))
    if (at < 0 || (at === 0 && piece.gap === 0 && piece.span.from > 0)) return undefined
    const closes = endsText(`${pieces[i - 1]?.plain ?? ''}${piece.text.slice(0, at).trim()}`, at === 0)
    if (!closes && at > 0) return undefined
    const [before, first] = at > 0 ? cutPiece(piece, at) : [undefined, piece]
    if (!first) return undefined
    const stream = streamOf([first, ...pieces.slice(i + 1, i + mostLines)], 0, mostLines, cutPiece)
    const closed = /^[（(][^（）()。！？]{2,60}[）)]/u.exec(stream.text)?.[0].length
    if (closed === undefined || stream.rest(closed)) return undefined
    const printed = stream.printed(1, closed - 1)
    if (!isIn(named, stream.text.slice(1, closed - 1)) && !(closes && areSurelyNames(printed.replace(/\n/gu, ' '))))
      return undefined
    if (isIn(takesPictures, printed)) return undefined
    const { text, pictures } = withoutPictures(printed)
    const names = namesFrom(text, habits.penNames)
    if (!names.length || !names.every((n) => looksLikeNames(n.name) || habits.penNames.has(n.name))) return undefined
    const own = stream.pieces(0, closed)
    const marks: Mark[] = before ? [{ is: 'text', piece: before }] : []
    const mark: Opening = {
      is: 'opening',
      dateline: undefined,
      names,
      byline: own,
      pieces: own,
      ...(closes && { closes }),
    }
    if (pictures) mark.pictures = namesFrom(pictures, habits.penNames)
    return { marks: [...marks, mark], used: stream.used(closed) }
  },
}

/** Without brackets, behind the sentence that ends an article: `…排着队报名。 本报记者 孔敏`. */
function behindText(piece: Piece, habits: Habits): Taken | undefined {
  const at = /者|[员員]/u.test(piece.text) ? findEither(roleBehindSentence, piece.text)?.index : undefined
  if (at === undefined || isIn(takesPictures, piece.text)) return undefined
  const [before, own] = cutPiece(piece, at)
  if (!before || !own) return undefined
  const names = namesFrom(own.text, habits.penNames)
  if (!names.length || !names.every(({ name, role }) => role !== undefined && areSurelyNames(name))) return undefined
  const mark: Opening = { is: 'opening', dateline: undefined, names, byline: [own], pieces: [own], closes: true }
  return { marks: [{ is: 'text', piece: before }, mark], used: 1 }
}

/** A line end before what somebody did: 本报记者 孔敏⏎摄. */
const goesOn = /^(?:摄|攝|供[图圖]|[图圖文]|通[讯訊][员員]|(?:本[报報])?[记記]者)/u
const roleBehindSentence = new RegExp(
  `(?<=[。！？”…]\\s{0,4})${roleOfMedium}[：:\\s]*(?:\\p{Script=Han}[\\s、]{0,2}){2,12}(?:文\\s?[/／]\\s?图)?$`,
  'u',
)

const mostLines = 3

/** What stands before the bracket is a whole sentence; half-width stops count where a Chinese character stands before them. */
const endsText = (text: string, ownLine: boolean): boolean =>
  endsSentence(text) || /\p{Script=Han}\.[”"]?$/u.test(text) || (ownLine && /[；]$/u.test(text))
const named = new RegExp(`${role}|^(?:${workWords})[/／：:]|[/／](?:${workWords})$|(?:整理|采写|供稿)$`, 'u')
/** `（孔敏 摄）` is a caption's; `（孔敏参与采写）` is a note. */
const takesPictures = /(?:摄|供图|摄影|摄影报道|提供|绘)$|参与|对本文/u
