import { fold } from '../../text/fold.ts'
import { filterNames } from '../query-shape.ts'
import { dayIn, pageIn } from './days.ts'

type FilterName = keyof typeof filterNames

/** A piece of a typed query, which stands there from `from` to `to`, in UTF-16 units. `is`: plain text, `"…"`, `“…”`, or the
 *  `或` between two others. */
export type Part = {
  is: 'plain' | 'exact' | 'phrase' | 'or'
  text: string
  not: boolean
  name: FilterName | undefined
  from: number
  to: number
}

/** What was typed, in its parts. Blanks part, but not within quotation marks of any kind:
 *
 *      汶上 “第一 书记” －项目 县:汶上 党建“联 盟”活动 2023 年 12 月 17 日
 *      └──┘ └────────┘ └────┘ └─────┘ └────────────┘ └────────────────┘ */
export function partsOf(typed: string): Part[] {
  const parts: Part[] = []
  const marks = new Marks(typed)
  for (let at = 0; at < typed.length; ) {
    const apart = partsWords(typed, at)
    if (apart > 0) {
      at += apart
      continue
    }
    const part = partAt(typed, at, marks)
    parts.push(part)
    at = part.to
  }
  return parts.map((part, nth) =>
    isOr(part) && isTerm(parts[nth - 1]) && isTerm(parts[nth + 1]) ? { ...part, is: 'or' } : part,
  )
}

/** Whether a word is no word of its own between two others. */
export function isOr({ is, text, not, name }: Pick<Part, 'is' | 'text' | 'not' | 'name'>): boolean {
  return is === 'plain' && !not && name === undefined && ors.has(text.toUpperCase())
}

const ors: ReadonlySet<string> = new Set(['或', '或者', 'OR', '|', '｜', '||'])

/** What `或` can stand beside. */
function isTerm(part: Part | undefined): boolean {
  return part !== undefined && !part.not && !isOr(part)
}

function partAt(typed: string, from: number, marks: Marks): Part {
  const not = from > 0 && isMinus(typed, from)
  const named = nameAt(typed, not ? from + 1 : from)
  const at = named?.end ?? (not ? from + 1 : from)
  const closer = closers[typed[at] ?? '']
  if (closer !== undefined && isExact(typed[at])) {
    const end = marks.next(closer, at + 1)
    const text = typed.slice(at + 1, end === -1 ? typed.length : end)
    return { is: 'exact', text, not, name: named?.name, from, to: end === -1 ? typed.length : end + 1 }
  }
  const mayBeDay = !not && !named && closer === undefined
  const to = (mayBeDay ? (endOfDay(typed, at) ?? endBesideDay(typed, at)) : undefined) ?? endOfWord(typed, at, marks)
  const isPhrase = closer !== undefined && marks.next(closer, at + 1) === to - 1
  const text = isPhrase ? typed.slice(at + 1, to - 1) : typed.slice(at, to)
  return { is: isPhrase ? 'phrase' : 'plain', text, not, name: named?.name, from, to }
}

/** A dash of any kind that follows a blank and has something behind it; but —— introduces what is printed below a headline. */
function isMinus(typed: string, at: number): boolean {
  const next = typed[at + 1]
  return isDash(typed[at]) && isBlank(typed[at - 1]) && next !== undefined && !isBlank(next) && !isDash(next)
}

function isDash(character: string | undefined): boolean {
  return character !== undefined && '-－﹣−–—'.includes(character)
}

/** `县:`, with a colon of any kind, before what is no blank. */
const filterStart = /(\p{L}{1,3})[:：﹕∶](?=\S)/uy

function nameAt(typed: string, at: number): { name: FilterName; end: number } | undefined {
  filterStart.lastIndex = at
  const name = fold(filterStart.exec(typed)?.[1] ?? '')
  return isFilterName(name) ? { name, end: filterStart.lastIndex } : undefined
}

function isFilterName(name: string): name is FilterName {
  return names.has(name)
}

const names: ReadonlySet<string> = new Set(Object.keys(filterNames))

/** What closes what opens. */
const closers: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' }

/** Where marks stand in a typed query. One that does not come any more is looked for once: a long text of “ took minutes. */
class Marks {
  readonly #typed: string
  readonly #none = new Set<string>()

  constructor(typed: string) {
    this.#typed = typed
  }

  /** Where the next one stands from here on; -1 for nowhere. Asked from left to right. */
  next(mark: string, from: number): number {
    const at = this.#none.has(mark) ? -1 : this.#typed.indexOf(mark, from)
    if (at === -1) this.#none.add(mark)
    return at
  }
}

function isExact(opener: string | undefined): boolean {
  return opener === '"' || opener === '＂'
}

/** How many characters from here are no part of a word: a blank, a mark behind a day or a word that a day follows, or what a citation calls a newspaper.
 *
 *      缅怀革命先烈[N]. 济宁日报，2021-10-09（4）.
 *                  └─┘         └                  */
function partsWords(typed: string, at: number): number {
  if (isBlank(typed[at])) return 1
  const isInside = at > 0 && !isBlank(typed[at - 1])
  if (isInside && commas.test(typed[at] ?? '')) return 1
  return isInside ? (kindOfSource.exec(typed.slice(at, at + 7))?.[0].length ?? 0) : 0
}

const commas = /[,，、;；。]/
const kindOfSource = /^\[N(?:\/OL)?\]\.?(?=\s|$)/

/** To the next blank that stands in no pair of quotation marks, or to a `"`. */
function endOfWord(typed: string, from: number, marks: Marks): number {
  let end = from
  while (end < typed.length && !isBlank(typed[end]) && (typed[end] !== '"' || end === from)) {
    const closer = isExact(typed[end]) ? undefined : closers[typed[end] ?? '']
    const closed = closer === undefined ? -1 : marks.next(closer, end + 1)
    end = closed === -1 ? end + 1 : closed + 1
  }
  return end
}

/** The end of the longest run of words from here that says a day or a page, blanks and all: 2023 年 12 月 17 日 星期日. */
function endOfDay(typed: string, from: number): number | undefined {
  let found: number | undefined
  let end = from
  for (let words = 0; words < mostWordsOfDay && end < typed.length && end - from < longestDay; words++) {
    while (isBlank(typed[end])) end++
    while (end < typed.length && !isBlank(typed[end]) && end - from < longestDay) end++
    if (end < typed.length && !isBlank(typed[end])) break
    const text = typed.slice(from, end)
    if (saysDayOrPage(text)) found = end
  }
  return found
}

/** Where a word ends that runs into a day or a page, or a day that runs into a page: 2023年12月17日|第3版, 济宁日报|，2023-12-17|（3）,
 *  济宁日报|2023年12月17日. */
function endBesideDay(typed: string, from: number): number | undefined {
  const [word = ''] = /^[^\s"＂]*/.exec(typed.slice(from, from + 2 * longestDay)) ?? []
  const cuts = [...word.matchAll(/[,，、;；。]|[报報]|(?=第|[(（]\d{1,2}[)）]|\[N)/g)].map(
    ({ index, 0: found }) => index + (endsPaper.test(found) ? 1 : 0),
  )
  const cut = cuts.find((at, nth) => {
    const next = word.slice(at, cuts[nth + 1])
    if (kindOfSource.test(next) || saysDayOrPage(word.slice(0, at))) return at > 0
    return at > 0 && (commas.test(next) || endsPaper.test(word.charAt(at - 1))) && saysDayOrPage(next)
  })
  return cut === undefined ? undefined : from + cut
}

/** With what the names of newspapers end. */
const endsPaper = /[报報]/

const saysDayOrPage = (text: string) => dayIn(text) !== undefined || pageIn(text) !== undefined

/** 2023 年 12 月 17 日 星期日 */
const mostWordsOfDay = 7
const longestDay = 40

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}
