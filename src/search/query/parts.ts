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
  for (let at = 0; at < typed.length; ) {
    if (isBlank(typed[at])) {
      at++
      continue
    }
    const part = partAt(typed, at)
    parts.push(part)
    at = part.to
  }
  return parts.map((part, nth) =>
    isOr(part) && isTerm(parts[nth - 1]) && isTerm(parts[nth + 1]) ? { ...part, is: 'or' } : part,
  )
}

/** Whether a word is no word of its own between two others. */
export function isOr({ is, text, not, name }: Pick<Part, 'is' | 'text' | 'not' | 'name'>): boolean {
  return is === 'plain' && !not && name === undefined && ors.has(text)
}

const ors: ReadonlySet<string> = new Set(['或', 'OR', '|', '｜', '||'])

/** What `或` can stand beside. */
function isTerm(part: Part | undefined): boolean {
  return part !== undefined && !part.not && !isOr(part)
}

function partAt(typed: string, from: number): Part {
  const not = from > 0 && isMinus(typed, from)
  const named = nameAt(typed, not ? from + 1 : from)
  const at = named?.end ?? (not ? from + 1 : from)
  const closer = closers[typed[at] ?? '']
  if (closer !== undefined && isExact(typed[at])) {
    const end = typed.indexOf(closer, at + 1)
    const text = typed.slice(at + 1, end === -1 ? typed.length : end)
    return { is: 'exact', text, not, name: named?.name, from, to: end === -1 ? typed.length : end + 1 }
  }
  const day = not || named ? undefined : endOfDay(typed, at)
  const to = day ?? endOfWord(typed, at)
  const isPhrase = closer !== undefined && typed.indexOf(closer, at + 1) === to - 1
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

function isExact(opener: string | undefined): boolean {
  return opener === '"' || opener === '＂'
}

/** To the next blank that stands in no pair of quotation marks, or to a `"`. */
function endOfWord(typed: string, from: number): number {
  let end = from
  while (end < typed.length && !isBlank(typed[end]) && (typed[end] !== '"' || end === from)) {
    const opener = typed[end] ?? ''
    const closed = isExact(opener) ? -1 : typed.indexOf(closers[opener] ?? '\0', end + 1)
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
    if (dayIn(text) !== undefined || pageIn(text) !== undefined) found = end
  }
  return found
}

/** 2023 年 12 月 17 日 星期日 */
const mostWordsOfDay = 7
const longestDay = 40

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}
