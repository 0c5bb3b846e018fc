import { isIn } from '../../../src/text/either-script.ts'
import { endsSentence } from '../text/typography.ts'
import type { Piece } from '../types/lines.ts'
import type { Rule, Taken } from './rule.ts'

/** What bodies that sign notices are called by at the end of their names. */
const bodies = '局会院委司部社校处所府办站行队厂店馆组园企'

/** What stands below an article or a notice and closes it.
 *      （作者为东北财经大学本科⏎生，本文选编自邮箱投稿）
 *      （本报阿布扎比5月12日电）
 *      本期统筹：张安宇        数据来源：禾芯动力（深圳）⏎科技有限公司
 *      云河县水务局⏎2024年6月19日 */
export const note: Rule = {
  name: 'note',
  signs: `（(—―：:${bodies}中心公集日`,
  take(pieces, i) {
    const first = pieces[i] as Piece
    const signed = signatureOfNotice(pieces, i)
    if (signed) return signed
    if (first.gap === 0 && first.span.from > 0) return undefined
    const ends = /^[（(]/u.test(first.plain)
    const run = ends ? bracketed(pieces, i) : labelled(pieces, i)
    return run && { marks: [{ is: 'note', pieces: run, ends }], used: run.length }
  },
}

/** Who signs a notice, and the day below. A day alone closes what ends with a sentence. */
function signatureOfNotice(pieces: readonly Piece[], i: number): Taken | undefined {
  const [first, next] = [pieces[i] as Piece, pieces[i + 1]]
  const closes = (day: Piece) => ({ is: 'note' as const, pieces: [day], ends: true })
  if (isDay(first))
    return i > 0 && endsSentence(pieces[i - 1]?.plain ?? '') ? { marks: [closes(first)], used: 1 } : undefined
  if (!next || !isDay(next) || !signsNotice(first) || first.plain.length > longestName) return undefined
  return { marks: [{ is: 'note', pieces: [first], ends: false }, closes(next)], used: 2 }
}

const body = new RegExp(`[${bodies}]$|中心$|公司$|集团$`, 'u')
/** 「济宁市任城区住房和城乡建设局」 has 14. */
const longestName = 24

/** Whether a line may be the name of a body that signs a notice. */
export const signsNotice = (line: Piece | undefined): boolean => line !== undefined && body.test(line.plain)

const isDay = ({ plain }: Piece): boolean =>
  /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u.test(
    plain,
  )

const mostLines = 7
const closing =
  /作者|本报|新华社|摘编|摘自|选自|选编|节选|原载|原题|采写|采访|编译|翻译|译者|整理|供图|参与|执笔|来源|撰稿|记者|通讯员|工作单位|资料|据\S{2,8}报道|[电讯][，）)]/u

/** `（孔敏 摄）` ends a caption. */
const takenBy = /摄(?:影报道|影)?[）)]$/u

/** A bracket that opens with a line and closes with one. */
function bracketed(pieces: readonly Piece[], i: number): Piece[] | undefined {
  const run: Piece[] = []
  let depth = 0
  for (let k = i; k < pieces.length && run.length < mostLines; k++) {
    const piece = pieces[k] as Piece
    if (k > i && piece.gap > 1) return undefined
    run.push(piece)
    for (const c of piece.plain) depth += c === '（' || c === '(' ? 1 : c === '）' || c === ')' ? -1 : 0
    if (depth > 0) continue
    const text = run.map((p) => p.plain).join('')
    return depth === 0 &&
      /[）)]$/u.test(text) &&
      !isIn(takenBy, text) &&
      text.length > 5 &&
      isIn(closing, text) &&
      !/。[^）)”]/u.test(text)
      ? run
      : undefined
  }
  return undefined
}

const label =
  /^[—―]{1,2}\s?编\s?者$|^(?:本[期版文]?(?:统筹|策划)|统筹|总?策划|版式设计|美术设计|图表设计|制图|绘图|图表|数据来源|资料来源|图片来源|文字整理|翻译|编译|核稿)\s?[：:]/u

/** `制图：张丹峰`, with the rest of it when it is wrapped. */
function labelled(pieces: readonly Piece[], i: number): Piece[] | undefined {
  const first = pieces[i] as Piece
  if (!isIn(label, first.plain) || first.width > 30 || /。/u.test(first.plain)) return undefined
  const next = pieces[i + 1]
  const wrapped =
    next &&
    next.gap === 0 &&
    next.width < first.width &&
    next.width < 12 &&
    /[\p{Script=Han}]$/u.test(next.plain) &&
    first.width > 8
  return wrapped ? [first, next] : [first]
}
