import { isSurname } from '../entities/people.ts'
import { endsClause, endsSentence } from '../text/typography.ts'
import type { Piece } from '../types/lines.ts'
import type { Rule } from './rule.ts'

/** The name of a column (栏目) in a line of its own above a headline, told by its frame: 【民生实事】, ■一线见闻, ●人物. In a text such a line is a part's name. */
export const label: Rule = {
  name: 'label',
  signs: '【〖［[〔「『▍■●◆★▲□○◎▌▎◼',
  take(pieces, i) {
    const piece = pieces[i] as Piece
    const name =
      framed.exec(piece.plain)?.groups?.name ??
      (isAboveTitle(pieces, i) ? marked.exec(piece.plain)?.groups?.name : undefined)
    if (name === undefined || ofText.test(name) || /^\d/u.test(name)) return undefined
    if (piece.gap === 0 && i > 0 && !endsSentence((pieces[i - 1] as Piece).plain) && !isAboveTitle(pieces, i))
      return undefined
    const why = 'the name of a column, in its frame above a headline'
    return { marks: [{ is: 'furniture', kind: 'column-label', pieces: [piece], why, label: name }], used: 1 }
  },
}

const framed = /^(?:【|〖|［|\[|〔|「|『|▍)\s?(?<name>[\p{Script=Han}·“” 　]{2,14})\s?(?:】|〗|］|\]|〕|」|』)$/u
const marked = /^[■●◆★▲□○◎▌▍▎◼]\s?(?<name>[\p{Script=Han}·“”]{2,10})\s?[■●◆★▲□○◎▌▍▎◼]?$/u

/** What names a part of an article, or says what a part is. */
const ofText =
  /^(?:关键词|现象|事件|话题|人物|案例|背景|故事|新闻|镜头|场景|点评|编者按|编后|编者的话|开栏的话|链接|相关链接|新闻链接|延伸阅读|新闻背景|记者手记|采访手记|短评|微评|提示|温馨提示|释义|问|答|本报讯|新闻多一点|记者点评|专家|观点|声音|做法|成效|启示|感悟|声明|公告|广告|通知|启事|摘要|提要|内容提要|导读|核心提示|阅读提示|要点)/u

/** The next line is a title: it ends no sentence and no clause, and is no text's first line. */
function isAboveTitle(pieces: readonly Piece[], i: number): boolean {
  const [piece, next, after] = [pieces[i] as Piece, pieces[i + 1], pieces[i + 2]]
  if (!next || next.gap > 2 || endsSentence(next.plain) || endsClause(next.plain) || /[，。]/u.test(next.plain))
    return false
  const name = piece.plain.slice(1).trim()
  // ■ 孔敏 is who wrote it.
  if (name.length <= 3 && isSurname(name[0])) return false
  return (
    next.width >= narrowestTitle &&
    (after === undefined || after.gap > 0 || /^(?:本报|新华社|[■□●]|记者|通讯员|——)/u.test(after.plain))
  )
}

/** 「老站台变身新书屋」 is eight. */
const narrowestTitle = 5
