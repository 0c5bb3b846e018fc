import { findEither, isIn, simplified } from '../../../src/text/either-script.ts'
import { ordinary } from '../../../src/text/ordinary.ts'
import { areSurelyNames, looksLikeNames, namesFrom } from '../entities/people.ts'
import { isOrganisation, roleOfMedium, workWords } from '../entities/roles.ts'
import { cutPiece } from '../text/lines.ts'
import { endsSentence } from '../text/typography.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Name, Opening } from '../types/marks.ts'
import type { Rule, Taken } from './rule.ts'

/** A byline in a line of its own: names only; a sentence is none.
 *      ■本报通讯员 赵明清 孟瑾        本报记者 吴 凯 黄金玉 文/图
 *      □ 孔敏                         作者：孔敏
 *      文/本报记者 孔敏 图/袁科        孔敏/文 */
export const byline: Rule = {
  name: 'byline',
  signs: '者员稿习栏影部辑■●□▲◆◇◎○☆★口ロ/／：:|｜丨',
  short: 7,
  take(pieces, i, habits): Taken | undefined {
    const piece = pieces[i] as Piece
    const behindDateline = piece.gap === 0 && piece.span.from > 0
    if (behindDateline || piece.width > widestByline) return undefined
    const printed = ordinary(piece.text).replace(misreadBullet, '□')
    if (isIn(nobodyNamed, printed)) return opened([piece], [])
    if (!isIn(bylineStart, printed)) return nameAlone(pieces, i) ?? behindTitle(piece, habits)
    if (isIn(isPhoto, printed)) return undefined
    const run = [piece]
    for (let k = i + 1; run.length < 3; k++) {
      const next = pieces[k]
      const isCut = cutAmidNames.test(ordinary((run.at(-1) as Piece).text))
      if (!next || next.gap > (isCut ? 1 : 0) || !looksLikeNames(next.text) || next.width > widestByline) break
      if (!/[\s、]/u.test(next.text) && [...next.text].length > 4) break
      run.push(next)
    }
    const { text, pictures } = withoutPictures([printed, ...run.slice(1).map((p) => ordinary(p.text))].join('\n'))
    const names = namesFrom(text, habits.penNames)
    if (!names.length || !names.every((n) => isNamed(n, text, habits.penNames))) return undefined
    const closes = piece.gap === 0 && endsSentence(pieces[i - 1]?.plain ?? '') && !isText(pieces[i + run.length])
    return opened(run, names, {
      ...(pictures && { pictures: namesFrom(pictures, habits.penNames) }),
      ...(closes && { closes }),
    })
  },
}

const opened = (run: Piece[], names: Name[], more: Partial<Opening> = {}): Taken => ({
  marks: [{ is: 'opening', dateline: undefined, names, byline: run, pieces: run, ...more }],
  used: run.length,
})

const isText = (next: Piece | undefined) => next !== undefined && (next.gap === 0 || /[，。；：！？]/u.test(next.plain))

/** A square before the medium or the role, that was read as a letter or a character: D本报记者. */
const misreadBullet = /^[DOo0日曰目回囗](?=\s?(?:本[报報刊]|[记記]者|通[讯訊][员員]))/u
/** The column ends within a role or a name, so that a blank line below proves nothing: `…通讯`, `…通讯员郭`. */
const cutAmidNames = /(?:通讯员?|记者?|特约|实习|见习)$|(?:员|者)\p{Script=Han}$|\s\p{Script=Han}$/u
/** Who speaks is an office: 本报评论员. */
const nobodyNamed = /^[■●□◆◇◎○☆★]?\s?本[报刊](?:特约)?(?:评论员|编辑部|评论部|记者|通讯员|编辑|观察员)$/u

/** A name and nothing else, between a title and its text. A name of three characters whose surname is common, or of two that are set to three. */
function nameAlone(pieces: readonly Piece[], i: number): Taken | undefined {
  const [above, piece, next] = [pieces[i - 1], pieces[i] as Piece, pieces[i + 1]]
  if (!above || !next || !/^(?:\p{Script=Han}{3}|\p{Script=Han}\s{1,3}\p{Script=Han})$/u.test(piece.text))
    return undefined
  if (!areSurelyNames(piece.plain) || piece.gap !== 1 || next.gap > 1 || above.gap === 0) return undefined
  if (/[。，；：！？、]/u.test(above.plain) || above.width < narrowestTitle) return undefined
  if (!/[，。]/u.test(next.plain) || next.width < narrowestText) return undefined
  return opened([piece], [{ name: piece.text.replace(/\s/gu, ''), role: undefined }])
}

/** 「老站台变身新书屋」 is eight. */
const narrowestTitle = 6
const narrowestText = 9

/** 「■本报通讯员 赵明清 孟瑾」 is 13; six names of three characters are 24 more. */
const widestByline = 34
/** 记者手记 is the name of a column, not of a person. */
const columnsOfReporters =
  '手记|札记|观察|调查|见闻|日记|述评|感言|感悟|随笔|走笔|连线|来信|心声|点评|证|节|站|团|说|从|在|了解|获悉|采访|看到|走进|来到|跟随|就'
const bullet = '[■●□▲◆◇◎○☆★口ロ]'
const people = '\\p{Script=Han}{2,4}'
const bylineStart = new RegExp(
  [
    `^(?:${bullet}\\s?)?${roleOfMedium}(?!${columnsOfReporters})(?=[\\s：:、／/]|${people}(?:$|\\s|、|[/／])|\\p{Script=Han}{5,9}$)`,
    `^${bullet}\\s?(?:\\p{Script=Han}\\s{0,3}){1,4}(?:$|[\\s、])`,
    `^(?:${bullet}\\s?)?(?:${workWords}|作者|口述|讲述|翻译|供图)\\s?[/／：:|｜丨]`,
    `^\\p{Script=Han}[\\p{Script=Han}\\s、]{1,14}\\s?[/／|｜丨]\\s?(?:文|图文|文图|整理|采写)$`,
  ].join('|'),
  'u',
)
/** Who took a picture stands below its caption: another rule's. */
const isPhoto = /(?:[^文并/／、\s]|\s)摄$|供图$/u

/** A byline in the line of its title: `给工业产品“做CT” 通讯员 孔敏 文/图`. */
function behindTitle(piece: Piece, habits: Habits): Taken | undefined {
  const m = findEither(titleThenNames, piece.text)
  const title = m?.groups.title
  if (!m || title === undefined || /[。，；]/u.test(title)) return undefined
  const printed = piece.text.slice(title.length)
  const names = namesFrom(printed, habits.penNames)
  if (!names.length || !names.every((n) => n.role !== undefined && areSurelyNames(n.name))) return undefined
  const [before, own] = cutPiece(piece, title.length)
  if (!before || !own) return undefined
  const mark: Opening = { is: 'opening', dateline: undefined, names, byline: [own], pieces: [own] }
  return { marks: [{ is: 'text', piece: before }, mark], used: 1 }
}

const titleThenNames = new RegExp(
  `^(?<title>[^。，；]{6,40}?)(?:\\s+|(?=本报|通讯员\\s|记者\\s))${roleOfMedium}[：:\\s]*(?:\\p{Script=Han}[\\s、]{0,2}){2,12}(?:\\s(?:${workWords}))?$`,
  'u',
)

/** `文/孔敏 图/袁科` → the names of the text, and those of the pictures. */
export function withoutPictures(printed: string): { text: string; pictures: string | undefined } {
  const behind = /(?<=[/／]\s?文\s)\s*(?<who>[^/／：:]{2,20})[/／]\s?(?:图|摄)$/u.exec(printed)
  if (behind) return { text: printed.slice(0, behind.index), pictures: behind.groups?.who }
  const m = /(?:^|\s|(?<=\p{Script=Han}))(?:图片?|摄影?|插图|绘图|制图)\s?[/／：:]\s?(?<who>[^/／：:]{2,30})$/u.exec(
    simplified(printed),
  )
  if (!m || m.index === 0 || /[/／]$/u.test(printed.slice(0, m.index))) return { text: printed, pictures: undefined }
  return {
    text: printed.slice(0, m.index),
    pictures: printed.slice(m.index + m[0].length - (m.groups?.who?.length ?? 0)),
  }
}

/** 本报记者孔敏袁科: what runs on behind a role can be a sentence. */
const isGlued = (text: string): boolean => /[者员員]\p{Script=Han}{5,9}$/u.test(text)

/** A name with a role is one; without, its surname must be a common one. */
function isNamed({ name, role }: Name, text: string, penNames: ReadonlySet<string>): boolean {
  if (penNames.has(name)) return true
  if (role !== undefined && isGlued(text)) return areSurelyNames(name)
  if (role !== undefined) return looksLikeNames(name) || isOrganisation(simplified(name))
  return areSurelyNames(name) || (isOrganisation(simplified(name)) && /[/／：:]/u.test(text))
}
