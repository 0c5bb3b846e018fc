import { contextHash } from '../../text/context-hash.ts'
import type { Block } from '../body.ts'
import type { Article } from '../schema.ts'
import type { Slip } from './slip-shape.ts'
import { paragraphNumbers, type Stretch } from './source.ts'

/** What a slip asks for, in the terms of content/corrections; or why it cannot be done, and what to do. */
export type Decision =
  | { misprint: { line: number; was: string; is: string } }
  | { set: { line: number; field: string; value: string | null } }
  | { people: { line: number; field: string; value: { name: string; role: string | null }[] } }
type Refusal = { refused: string; todo: string }

/** A slip against the article that it is about: its text, and what its dump's lines became. `places` are the names of the
 *  gazetteer. */
export function decisionOf(
  slip: Slip,
  known: { article: Article; blocks: readonly Block[]; stretches: readonly Stretch[]; places: ReadonlySet<string> },
): Decision | Refusal {
  if (slip.was === slip.is) return { refused: 'it changes nothing', todo: 'throw it away' }
  return slip.what === 'misprint' ? misprint(slip, known) : field(slip, known)
}

/** The value of a field as an article's page hands it to the form: names with a blank between them. */
export function fieldText(article: Article, what: Exclude<Slip['what'], 'misprint'>): string {
  if (what === 'reporter' || what === 'photographer') return article[what].map(({ name }) => name).join(' ')
  return article[what] ?? ''
}

type Known = Parameters<typeof decisionOf>[1]

function misprint({ paragraph, context, was, is }: Slip, { article, blocks, stretches }: Known): Decision | Refusal {
  const block = blocks[paragraphNumbers(blocks).findIndex((number) => number !== undefined && number === paragraph)]
  if (block === undefined) return { refused: `there is no paragraph ${paragraph}`, todo: 'find where it is now' }
  if (contextHash(block.text) !== context) return changed
  const at = block.text.indexOf(was)
  if (was === '' || at === -1)
    return { refused: `paragraph ${paragraph} does not say “${was}”`, todo: 'find where that stands' }
  if (block.text.indexOf(was, at + 1) !== -1)
    return { refused: `“${was}” stands there more than once`, todo: 'write more of the text round it into was and is' }
  const lines = stretches.filter((one) => one.article === article && one.paragraph === paragraph)
  const line = lineAt(lines, at)
  return line === undefined ? withoutLine : { misprint: { line, was, is } }
}

function field(slip: Slip, { article, stretches, places }: Known): Decision | Refusal {
  const { what, was, is, context } = slip
  if (what === 'misprint') return changed
  if (fieldText(article, what) !== was || contextHash(was) !== context) return changed
  const line = ownLine(stretches, article)
  if (line === undefined) return withoutLine
  if (what === 'reporter' || what === 'photographer') return { people: { line, field: what, value: peopleOf(is) } }
  if (what === 'headline' && is === '') return { refused: 'a headline cannot be empty', todo: 'throw the slip away' }
  if (what === 'county' && is !== '' && !places.has(is))
    return { refused: `“${is}” is no place of places.yaml`, todo: 'write one of its names, or add the place' }
  return { set: { line, field: what, value: is === '' ? null : is } }
}

const changed: Refusal = {
  refused: 'the text is not the one any more that the reader saw',
  todo: 'check whether it is right now, and ask for a new slip if it is not',
}

const withoutLine: Refusal = {
  refused: 'no line of the dump has this text alone',
  todo: 'write the correction by hand, with npm run explain',
}

/** The line of the dump that has the character at this offset of a paragraph. */
function lineAt(stretches: readonly Stretch[], offset: number): number | undefined {
  let made = 0
  for (const { lines } of stretches)
    for (const { number, marks } of lines) {
      made += marks.reduce((sum, mark) => sum + mark.made.length, 0)
      if (made > offset) return number
    }
  return undefined
}

/** A line on which nothing of another article stands. */
function ownLine(stretches: readonly Stretch[], article: Article): number | undefined {
  const others = new Set(
    stretches.filter((one) => one.article !== article).flatMap((one) => one.lines.map(({ number }) => number)),
  )
  const own = stretches.filter((one) => one.article === article).flatMap(({ lines }) => lines)
  return own.find(({ number, marks }) => marks.length > 0 && !others.has(number))?.number
}

/** 通讯员 张三 李四、记者 王五 → names with their roles; a name before any role has none. */
function peopleOf(text: string): { name: string; role: string | null }[] {
  let role: string | null = null
  return text
    .split(/[\s、，,；;]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (!roles.has(word)) return [{ name: word, role }]
      role = word
      return []
    })
}

const roles = new Set(['记者', '通讯员', '作者', '特约记者', '实习记者', '见习记者', '摄影', '摄'])
