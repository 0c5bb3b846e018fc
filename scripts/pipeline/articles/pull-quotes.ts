import type { Draft } from '../types/articles.ts'
import type { Element, Fragment, TitleBlock } from '../types/layout.ts'

/** Sentences of an article set large beside it (导语, 引文): several lines as wide as each other, with a comma among them, and nearly every five characters of them stand in the text
 *  itself. They look like a title, and are none:
 *      蜜源植物决定了蜂蜜色彩的基调，蜜蜂酿造的⏎过程还会催生罕见色彩
 *  Answers the elements without them, and each with the fragments that say the same. */
export function setQuotesApart(elements: readonly Element[]): { rest: Element[]; quotes: Quote[] } {
  const texts = elements.filter((e): e is Fragment => e.is === 'fragment' && !e.credit)
  const said = new Map<Fragment, string>(texts.map((f) => [f, textOf(f)]))
  const quotes: Quote[] = []
  const rest: Element[] = []
  for (let i = 0; i < elements.length; ) {
    const run = quoteFrom(elements, i)
    const text = run.map((t) => t.text).join('')
    const home = run.length && looksSet(run, text) ? homeOf(text, texts, said) : undefined
    if (home) quotes.push({ blocks: run, home })
    else rest.push(...elements.slice(i, i + Math.max(1, run.length)))
    i += Math.max(1, run.length)
  }
  rest.forEach((e, at) => {
    e.at = at
  })
  return { rest, quotes }
}

/** A quotation set apart, and the fragment whose words it repeats. */
export type Quote = { blocks: TitleBlock[]; home: Fragment }

/** Gives each quotation to the article that says the same. */
export function withQuotes(drafts: readonly Draft[], quotes: readonly Quote[]): Draft[] {
  return drafts.map((d) => {
    const own = quotes.filter((q) => d.chains.some((c) => c.fragments.includes(q.home))).map((q) => q.blocks)
    return own.length ? { ...d, quotes: own } : d
  })
}

/** Title blocks in a row, as far as they can be one quotation: two that a blank line parts in mid-sentence. */
function quoteFrom(elements: readonly Element[], from: number): TitleBlock[] {
  const run: TitleBlock[] = []
  for (let k = from; k < elements.length && run.length < mostBlocks; k++) {
    const e = elements[k] as Element
    if (e.is !== 'title') break
    const above = run.at(-1)?.pieces.at(-1)
    if (above && (above.width < (e.pieces[0]?.width ?? 0) || /[）)]$/u.test(above.plain))) break
    run.push(e)
  }
  return run
}

const mostBlocks = 3
/** 「蜜源植物决定了蜂蜜色彩的基调，蜜蜂酿造的过程还会催生罕见色彩」 is 30; a headline of so many characters with a comma among them is rare. */
const shortestQuote = 24
const sameWidth = 1.5

/** Wrapped as text is: every line but the last as wide as the first. A headline is cut where its sense allows. */
function looksSet(run: readonly TitleBlock[], text: string): boolean {
  const widths = run.flatMap((t) => t.pieces.map((p) => p.width))
  const [first = 0] = widths
  return (
    widths.length > 1 &&
    text.length >= shortestQuote &&
    text.includes('，') &&
    widths.slice(0, -1).every((w) => Math.abs(w - first) <= sameWidth) &&
    (widths.at(-1) ?? 0) <= first + sameWidth
  )
}

/** Of five characters in a row so many stand in the page's text, and so many in one stretch of it. */
const saidAgain = 0.7
const saidThere = 0.3

function homeOf(text: string, texts: readonly Fragment[], said: ReadonlyMap<Fragment, string>): Fragment | undefined {
  const grams = fives(text)
  const share = (own: string) => grams.filter((g) => own.includes(g)).length / Math.max(1, grams.length)
  if (share([...said.values()].join('')) < saidAgain) return undefined
  const shares = texts.map((f) => share(said.get(f) ?? ''))
  const most = Math.max(...shares)
  return most >= saidThere ? texts[shares.indexOf(most)] : undefined
}

const fives = (text: string): string[] => {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  return Array.from({ length: Math.max(0, letters.length - 4) }, (_, i) => letters.slice(i, i + 5))
}

const textOf = (f: Fragment): string =>
  f.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain.replace(/[^\p{L}\p{N}]/gu, ''))).join('')
