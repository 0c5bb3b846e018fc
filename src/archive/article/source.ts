import { Aligner, type Mark } from '../../text/align.ts'
import { type Block, readBody } from '../body.ts'
import { type Cut, cutLines, readDump } from '../dump.ts'
import { readLedger } from '../ledger.ts'
import type { Archive } from '../load.ts'
import type { Article, LedgerEntry, Page } from '../schema.ts'

/** A line of a dump in a stretch of it: what the stretch has of it, and what stands before and after that. A blank line
 *  has no marks. `joined`: the text goes on in the next line without a break. */
export type SourceLine = { number: number; before: string; marks: Mark[]; after: string; joined: boolean }

/** Lines of a dump that became one thing: a paragraph, a title, a piece of page furniture. */
export type Stretch = {
  /** the ledger's word for it: body, headline, folio … */
  is: string
  /** the article it belongs to; undefined for page furniture */
  article: Article | undefined
  /** which paragraph of the article it is, from 1; undefined for what is no paragraph */
  paragraph: number | undefined
  /** the text that was made of it, where it differs from the lines or joins them */
  made: string | undefined
  lines: SourceLine[]
}

/** The dump of a page, whole and in its order, with what each stretch became; undefined when the dump is not there, or is
 *  not the one that was parsed. Every line with something printed is in at
 *  least one stretch, and in more than one where several begin in it. */
export function sourceOf(archive: Archive, page: Page): Stretch[] | undefined {
  const ledger = readLedger(archive, page)
  const dump = readDump(archive, page)
  if (dump === undefined) return undefined
  const lines = archive.mask.masked(withoutSpans(dump, hiddenIn(archive, ledger)).join('\n')).split('\n')
  const aligners = new Map<string, { aligner: Aligner; blocks: readonly Block[] }>()
  const stretches: Stretch[] = []
  for (const { from, to, is, article: id } of ledger) {
    const article = id === null ? undefined : archive.articles.get(id)
    if (id !== null && article === undefined) {
      const hidden = cutLines(lines, from, to)
      stretches.push({
        is: 'withdrawn',
        article: undefined,
        paragraph: undefined,
        made: undefined,
        lines: hidden.map(({ number }) => ({ number, before: '', marks: [], after: '', joined: false })),
      })
      continue
    }
    const known = { is, article, paragraph: undefined, made: article && fieldOf(article, is) }
    const cut = cutLines(lines, from, to)
    if (article && isText(is)) {
      const blocks = aligners.get(article.id)?.blocks ?? readBody(archive, article.id)
      const aligner = aligners.get(article.id)?.aligner ?? new Aligner(blocks.map(({ text }) => text))
      aligners.set(article.id, { aligner, blocks })
      stretches.push(...paragraphsOf(cut, aligner, blocks).map((one) => ({ ...known, ...one })))
    } else {
      const aligner = new Aligner(known.made === undefined ? [] : [known.made])
      const marked = cut.map((line) => ({ ...line, marks: known.made ? marksIn(aligner, line.text) : same(line.text) }))
      const plain = marked.map(({ text, ...line }) => ({ ...line, joined: false }))
      stretches.push({ ...known, lines: known.made === undefined ? plain : joinedUp(plain) })
    }
  }
  return withBlankLines(stretches, lines)
}

/** The spans of articles that the archive does not show: what was withdrawn. */
function hiddenIn({ articles }: Archive, ledger: readonly LedgerEntry[]): LedgerEntry[] {
  return ledger.filter(({ article }) => article !== null && !articles.has(article))
}

/** Lines with a block for every character that is not to be seen. */
function withoutSpans(lines: readonly string[], hidden: readonly LedgerEntry[]): string[] {
  const shown = [...lines]
  for (const { from, to } of hidden)
    for (const { number, before, text, after } of cutLines(shown, from, to))
      shown[number - 1] = before + '■'.repeat(text.length) + after
  return shown
}

/** The number of each paragraph among a text's blocks, from 1; undefined for a subhead. */
export function paragraphNumbers(blocks: readonly Block[]): (number | undefined)[] {
  let count = 0
  return blocks.map(({ is }) => (is === 'paragraph' ? ++count : undefined))
}

/** What of the ledger is an article's running text. */
function isText(is: string): boolean {
  return is === 'body' || is === 'subhead' || is === 'caption' || is === 'note'
}

/** The field of an article that a title or dateline became. */
function fieldOf(article: Article, is: string): string | undefined {
  const { headline, kicker, subtitle, dateline } = article
  const fields: Record<string, string | null> = { headline, kicker, subtitle, dateline }
  return fields[is] ?? undefined
}

/** Lines of running text → one stretch a paragraph. A line in which one ends and the next begins stands in both. */
function paragraphsOf(cuts: readonly Cut[], aligner: Aligner, blocks: readonly Block[]): Omit<Stretch, 'article'>[] {
  const numbers = paragraphNumbers(blocks)
  const found: (Omit<Stretch, 'article'> & { block: number | undefined })[] = []
  for (const { number, before, text, after } of cuts) {
    const parts = aligner.align(text)
    parts.forEach((part, nth) => {
      const block = part.text ?? found.at(-1)?.block
      const end = parts[nth + 1]?.from ?? text.length
      const line = {
        number,
        before: before + text.slice(0, part.from),
        marks: part.marks,
        after: text.slice(end) + after,
        joined: false,
      }
      const last = found.at(-1)
      if (last && last.block === block) last.lines.push(line)
      else {
        const made = block === undefined ? undefined : blocks[block]
        const paragraph = block === undefined ? undefined : numbers[block]
        found.push({ is: made?.is ?? 'body', block, paragraph, made: made?.text, lines: [line] })
      }
    })
  }
  return found.map(({ block, lines, ...stretch }) => ({ ...stretch, lines: joinedUp(lines) }))
}

function marksIn(aligner: Aligner, text: string): Mark[] {
  return aligner.align(text).flatMap(({ marks }) => marks)
}

function same(text: string): Mark[] {
  return [{ raw: text, made: text }]
}

/** Every line but the last goes on in the next. */
function joinedUp(lines: readonly Omit<SourceLine, 'joined'>[]): SourceLine[] {
  return lines.map((line, nth) => ({ ...line, joined: nth < lines.length - 1 }))
}

/** Puts the lines that no stretch has, which are blank, behind the line that they follow. */
function withBlankLines(stretches: readonly Stretch[], lines: readonly string[]): Stretch[] {
  const held = new Set(stretches.flatMap((stretch) => stretch.lines.map(({ number }) => number)))
  const blank = (number: number): SourceLine => ({
    number,
    before: lines[number - 1] ?? '',
    marks: [],
    after: '',
    joined: false,
  })
  const isBlank = (number: number) => number <= lines.length && !held.has(number)
  const placed = new Set<number>()
  const behind = (number: number): SourceLine[] => {
    const found: SourceLine[] = []
    for (let next = number; isBlank(next) && !placed.has(next); next++) {
      placed.add(next)
      found.push(blank(next))
    }
    return found
  }
  return stretches.map((stretch, nth) => ({
    ...stretch,
    lines: [...(nth === 0 ? behind(1) : []), ...stretch.lines.flatMap((line) => [line, ...behind(line.number + 1)])],
  }))
}
