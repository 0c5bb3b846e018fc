import { findEither, isIn } from '../../../src/text/either-script.ts'
import { looksLikeNames, namesFrom, roles } from '../entities/people.ts'
import { type Stream, streamOf } from '../text/across-lines.ts'
import { cutPiece } from '../text/lines.ts'
import type { Habits, Mark, Name, Opening, Piece } from '../types.ts'
import type { Rule, Taken } from './rule.ts'

/** Where the text of an article begins: dateline, byline, or both.
 *      本报微山讯（通讯员 李祥宇 满⏎彬阳）2023 年以来
 *      本报北京4月20日⏎电 （记者赵展慧）记者近日
 *      新华社南昌4月20日电 中共
 *      本報泗水訊（通訊員 常琦）近年來        the marks in either script, names as printed
 *  A title can run straight into it:
 *      激发乡村发展动能本报泗水讯（通讯员 常琦 刘超）近年来
 *                    ^ cut here */
export const opening: Rule = {
  name: 'opening',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (piece.span.from > farthest || !isIn(anySource, piece.plain)) return undefined
    const stream = streamOf(pieces, i, mostLines, cutPiece)
    const m = findEither(dateline, stream.text)
    if (!m || stream.used(m.index + 1) !== 1) return undefined
    const start = m.index
    if (start > 0 && !canBeCutBefore(stream.text, start, m.text)) return undefined
    const marks: Mark[] = []
    if (start > 0) for (const before of stream.pieces(0, start)) marks.push({ is: 'text', piece: before })
    const end = start + m.text.length
    const named = namesBehind(stream, end, habits)
    const to = named?.to ?? end
    marks.push({
      is: 'opening',
      dateline: { text: m.text, place: m.groups.place, pieces: stream.pieces(start, end) },
      names: named?.names ?? [],
      byline: stream.pieces(end, to),
      pieces: stream.pieces(start, to),
    })
    const rest = stream.rest(to)
    return { marks, used: stream.used(to), rest }
  },
}

/** No printed line has a dateline further from its start. */
const farthest = 4000
/** `（通讯员 刘传贺 范长青⏎崔成浩）` and a dateline broken before its 电 need three lines of a narrow column. */
const mostLines = 4

const source = '本报|本刊|本台|新华社|据新华社|中新社|据中新社|据新华网|新华网|人民网|光明网|中新网|法新社|路透社'
const anySource = new RegExp(source, 'u')
const dateline = new RegExp(
  `(?:${source})(?<place>\\p{Script=Han}{0,8}?)(?:\\d{1,2}月\\d{1,2}日)?(?:讯|电|专电|快讯)(?=$|[（(]|\\P{L}|\\p{L})`,
  'u',
)

/** In the middle of a line a dateline is one only when names in brackets or a day prove it, and what stands before is no open bracket: `（本报北京5月12日电）` closes an article. */
function canBeCutBefore(text: string, start: number, found: string): boolean {
  const before = text[start - 1] as string
  if (/[（(“《据據]/u.test(before)) return false
  const behind = text.slice(start + found.length, start + found.length + 6)
  const proof = isIn(/^[（(](?:本报)?(?:见习|特约)?(?:记者|通讯员)/u, behind) || isIn(/\d月\d{1,2}日电$/u, found)
  return proof && !/[，、]/u.test(before)
}

/** `（通讯员 侯成彦 李烁）`, `(记者李心萍)`: the names in brackets right behind the dateline. */
function namesBehind(stream: Stream, from: number, habits: Habits): { names: Name[]; to: number } | undefined {
  const m = /^[（(]([^（）()]{2,80})[）)]/u.exec(stream.text.slice(from))
  if (m) {
    const to = from + m[0].length
    const inner = stream.printed(from, to)
    if (!isIn(/记者|通讯员|作者|实习生|评论员/u, m[0]) && !looksLikeNames(inner.replace(/[（）()]/gu, '')))
      return undefined
    return { names: namesFrom(inner, habits.penNames), to }
  }
  return undefined
}

/** A byline in a line of its own: `■本报通讯员 赵明清 孟瑾`, `本报记者 吴 凯 黄金玉`. Names only; a sentence is none. */
export const byline: Rule = {
  name: 'byline',
  take(pieces, i, habits): Taken | undefined {
    const piece = pieces[i] as Piece
    const behindDateline = piece.gap === 0 && piece.span.from > 0
    if (behindDateline || piece.width > widestByline || !isIn(bylineStart, piece.text)) return undefined
    const run = [piece]
    for (let k = i + 1; run.length < 3; k++) {
      const next = pieces[k]
      if (!next || next.gap > 0 || !looksLikeNames(next.text) || next.width > widestByline) break
      if (!/[\s、]/u.test(next.text) && [...next.text].length > 4) break
      run.push(next)
    }
    const printed = run.map((p) => p.text).join('\n')
    const names = namesFrom(printed.replace(/^[■●□▲◆○◎]/u, ''), habits.penNames)
    if (!names.length || !names.every((n) => looksLikeNames(n.name))) return undefined
    const mark: Opening = { is: 'opening', dateline: undefined, names, byline: run, pieces: run }
    return { marks: [mark], used: run.length }
  },
}

/** 「■本报通讯员 赵明清 孟瑾」 is 13; six names of three characters are 24 more. */
const widestByline = 34
/** 记者手记 is the name of a column, not of a person. */
const columnsOfReporters = '手记|札记|观察|调查|见闻|日记|述评|感言|感悟|随笔|走笔|连线|来信|心声|点评'
const bylineStart = new RegExp(
  `^[■●□▲◆○◎]?\\s?(?:本报|本刊|新华社|人民日报)?(?:驻\\p{Script=Han}{1,8})?(?:${roles.join('|')})(?!${columnsOfReporters})(?=[\\s：:、]|\\p{Script=Han}{2,4}(?:$|\\s))`,
  'u',
)
