import { findEither, isIn } from '../../../src/text/either-script.ts'
import { areSurelyNames, looksLikeNames, namesFrom } from '../entities/people.ts'
import { role } from '../entities/roles.ts'
import { type Stream, streamOf } from '../text/across-lines.ts'
import { cutPiece } from '../text/lines.ts'
import type { Habits } from '../types/knowledge.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark, Name } from '../types/marks.ts'
import { anySource, bracketForms, dateline } from './dateline-forms.ts'
import { namesBeforeText } from './names-in-text.ts'
import type { Rule } from './rule.ts'

/** Where the text of an article begins: dateline, byline, or both.
 *      本报微山讯（通讯员 李祥宇 满⏎彬阳）2023 年以来
 *      本报北京4月20日⏎电 （记者赵展慧）记者近日
 *      【本报讯】记者孔敏报道：        （马六甲31日讯）        〔记者孔敏／云河报导〕
 *      本报讯 记者 孔敏 通讯员 袁科 近日，
 *      本報泗水訊（通訊員 常琦）近年來        the marks in either script, names as printed
 *  A title can run straight into it:
 *      激发乡村发展动能本报泗水讯（通讯员 常琦 刘超）近年来
 *                    ^ cut here */
export const opening: Rule = {
  name: 'opening',
  signs: '报刊台网社媒线讯者【〔（([',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    if (piece.span.from > farthest || !isIn(anySource, piece.plain)) return undefined
    const stream = streamOf(pieces, i, mostLines, cutPiece)
    const head = bracketed(stream, habits) ?? plain(stream) ?? namesOnly(stream, habits)
    if (!head || stream.used(head.from + 1) !== 1) return undefined
    if (head.from > 0 && !canBeCutBefore(stream.text, head.from, head.to)) return undefined
    const marks: Mark[] = []
    if (head.from > 0) for (const before of stream.pieces(0, head.from)) marks.push({ is: 'text', piece: before })
    const named = head.names ? { names: head.names, to: head.to } : namesBehind(stream, head.to, habits)
    const to = named?.to ?? head.to
    const begins = head.isByline ? head.from : head.to
    const printed = { text: stream.text.slice(head.from, head.to), place: head.place }
    marks.push({
      is: 'opening',
      dateline: head.isByline ? undefined : { ...printed, pieces: stream.pieces(head.from, head.to) },
      names: named?.names ?? [],
      byline: stream.pieces(begins, to),
      pieces: stream.pieces(head.from, to),
    })
    const rest = stream.rest(to)
    return { marks, used: stream.used(to), rest }
  },
}

/** No printed line has a dateline further from its start. */
const farthest = 4000
/** `（通讯员 刘传贺 范长青⏎崔成浩）` and a dateline broken before its 电 need three lines of a narrow column. */
const mostLines = 4

/** A head that only names people has no dateline. */
type Head = { from: number; to: number; place: string | undefined; names?: Name[]; isByline?: boolean }

/** 本报微山讯, 新华社北京6月19日电, 云河融媒讯. */
function plain(stream: Stream): Head | undefined {
  const m = findEither(dateline, stream.text)
  return m && { from: m.index, to: m.index + m.text.length, place: m.groups.place }
}

/** A dateline in brackets, at the start of a line; names can stand in there too. */
function bracketed(stream: Stream, habits: Habits): Head | undefined {
  for (const form of bracketForms) {
    const m = findEither(form, stream.text)
    if (!m || m.index > 0) continue
    const { names, place } = m.groups
    const to = m.text.length
    // In round brackets and alone on its line it closes the article above.
    if (/^[（(]/u.test(m.text) && !stream.rest(to)) continue
    if (!names) return { from: 0, to, place }
    const at = m.text.indexOf(names)
    const people = withoutPlace(namesFrom(stream.printed(at, at + names.length), habits.penNames))
    const isByline = m.text.length <= names.length + 3
    if (people.length && people.every((n) => looksLikeNames(n.name)))
      return { from: 0, to, place, names: people, isByline }
  }
  return undefined
}

/** 〔记者孔敏云河报道〕: what stands glued behind the people and is surely none is where they were. */
const withoutPlace = (names: Name[]): Name[] =>
  names.length > 1 && areSurelyNames(names[0]?.name ?? '') && !areSurelyNames(names.at(-1)?.name ?? '')
    ? names.slice(0, -1)
    : names

/** 记者孔敏、袁科报道：近日 with no dateline before it. */
function namesOnly(stream: Stream, habits: Habits): Head | undefined {
  const named = namesWithoutBrackets(stream, 0, habits)
  if (!named || !isIn(/报[道导][：:]$/u, stream.text.slice(0, named.to))) return undefined
  return { from: 0, place: undefined, isByline: true, ...named }
}

/** In the middle of a line a dateline is one only when names in brackets or a day prove it, and what stands before is no open bracket: `（本报北京5月12日电）` closes an article. */
function canBeCutBefore(text: string, start: number, end: number): boolean {
  const before = text[start - 1] as string
  if (/[（(【〔“《据據]/u.test(before)) return false
  const proof = isIn(namesFollow, text.slice(end, end + 12)) || isIn(/\d月\d{1,2}日电$/u, text.slice(start, end))
  return proof && !/[，、]/u.test(before)
}

const namesFollow = new RegExp(`^[（(](?:本报)?${role}`, 'u')

/** The names right behind the dateline: `（通讯员 侯成彦 李烁）`, `(记者李心萍)`, `记者 孔敏 报道`. */
function namesBehind(stream: Stream, from: number, habits: Habits): { names: Name[]; to: number } | undefined {
  const m = /^[：:]?[（(〔【]([^（）()〔〕【】]{2,80})[）)〕】][：:]?/u.exec(stream.text.slice(from))
  if (m) {
    const to = from + m[0].length
    const inner = stream.printed(from, to)
    if (!isIn(anyRole, m[0]) && !looksLikeNames(inner.replace(/[（）()〔〕【】：:]/gu, ''))) return undefined
    return { names: namesFrom(inner, habits.penNames), to }
  }
  return namesWithoutBrackets(stream, from, habits)
}

const anyRole = new RegExp(`${role}|文/图`, 'u')
const roleFirst = new RegExp(`^[：:]?(?:本报|本刊)?${role}`, 'u')
/** A line end before the last character of a name: 李鸣⏎志、. */
const insideName = /(\p{Script=Han})\n(\p{Script=Han})(?=[、\s]|报[道导])/gu
/** Two roles with three names each. */
const longestNames = 60

function namesWithoutBrackets(stream: Stream, from: number, habits: Habits): { names: Name[]; to: number } | undefined {
  if (!isIn(roleFirst, stream.text.slice(from, from + 14))) return undefined
  const printed = stream
    .printed(from, Math.min(from + longestNames, stream.text.length))
    .replace(/^[：:\s]+/u, '')
    .replace(insideName, '$1$2')
  const skipped = /^[：:]*/u.exec(stream.text.slice(from))?.[0].length ?? 0
  const found = namesBeforeText(printed)
  if (!found) return undefined
  const names = namesFrom(printed.slice(0, found.names), habits.penNames)
  if (!names.length || !names.every((n) => areSurelyNames(n.name))) return undefined
  return { names, to: from + skipped + printed.slice(0, found.to).replace(/\s/gu, '').length }
}
