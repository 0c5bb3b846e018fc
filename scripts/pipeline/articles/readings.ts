import { columnInBrackets, isPhoto } from '../layout/heading-shape.ts'
import { summariesApart } from '../layout/summaries.ts'
import { fragmentsFromMarks, nothingKnown } from '../layout/text-blocks.ts'
import { possibleSeams } from '../layout/topic-breaks.ts'
import { chainsFromElements } from '../reading-order/torn-paragraphs.ts'
import { type Knows, knowsFrom, readsOn } from '../text/reads-on.ts'
import { cannotStart, endsClause, endsSentence } from '../text/typography.ts'
import type { Chain, Composition, Draft } from '../types/articles.ts'
import type { Fragments, Known, TitleBlock } from '../types/layout.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark } from '../types/marks.ts'
import { headlinesApart } from './headlines-apart.ts'
import { setQuotesApart, withQuotes } from './pull-quotes.ts'
import { compose } from './segmentation.ts'

/** A page as one reading has it: its fragments, what they are joined to, its articles. */
export type Reading = { fragments: Fragments; chains: Chain[]; composition: Composition }

/** Marks → the reading that explains the page best. A headline exactly as wide as the column that it is printed in looks like a line of the text:
 *      …实现纯净、高效的双光子发射一直⏎⏎让光子学会“成对”出场（探一线）⏎北京量子院的实验室里，…
 *  Where an article has no sure headline, every line of it at a blank line that reads on neither from the line above nor into the line below is tried as one: the page
 *  is read again with it, and keeps it when that explains the page clearly better. A page whose articles all have their headlines and their beginnings is read once. */
export function readPage(marks: readonly Mark[]): Reading {
  let known = nothingKnown
  let reading = readWith(marks, known)
  let readings = affordable(reading)
  for (let round = 0; round < mostHidden; round++) {
    const guesses = guessesFor(reading, known).slice(0, readings)
    readings -= guesses.length
    const better = bestReading(marks, reading, known, guesses)
    if (!better) break
    ;({ known, reading } = better)
  }
  return reading
}

/** No page hides more of them; and so many lines are tried each time. */
const mostHidden = 4
const mostTried = 8

/** How often a page is read again at the most: it may take its share of time for every character. Joining takes the power of 2.5 of a page's elements; composing, its chains and
 *  titles times the second power of the titles. */
function affordable({ fragments: { elements, slots }, chains }: Reading): number {
  const characters = slots.reduce((sum, { piece }) => sum + piece.plain.length, 0)
  const titles = elements.filter(({ is }) => is === 'title').length
  return Math.floor(
    (workPerCharacter * characters) / (elements.length ** 2.5 / 6 + (chains.length + titles) * titles ** 2),
  )
}

const workPerCharacter = 30

function readWith(marks: readonly Mark[], known: Known): Reading {
  const fragments = summariesApart(fragmentsFromMarks(marks, known))
  const { rest, quotes } = setQuotesApart(fragments.elements)
  const { elements, chains } = headlinesApart(rest, chainsFromElements(rest))
  const titles = elements.filter((e): e is TitleBlock => e.is === 'title')
  const composed = compose(chains, titles)
  const composition = { ...composed, drafts: withQuotes(composed.drafts, quotes) }
  return { fragments: { ...fragments, elements }, chains, composition }
}

type Guess = { piece: Piece; as: keyof Known; gain: number; least: number }

/** What a reading could have taken for something else, and was not told before. */
function guessesFor(reading: Reading, { titles, texts, starts }: Known): Guess[] {
  const guesses = [...hiddenTitles(reading).slice(0, mostTried), ...hiddenTexts(reading), ...hiddenStarts(reading)]
  return guesses.filter(({ piece }) => !titles.has(piece) && !texts.has(piece) && !starts.has(piece))
}

/** The page read again with each guess; the reading that gains most, when it gains enough. */
function bestReading(marks: readonly Mark[], reading: Reading, known: Known, guesses: readonly Guess[]) {
  let best: { known: Known; reading: Reading; gain: number } | undefined
  for (const { piece, as, gain, least } of guesses) {
    const more = { ...known, [as]: new Set([...known[as], piece]) }
    const other = readWith(marks, more)
    const whole = gain + other.composition.total - reading.composition.total - least
    if (whole >= (best?.gain ?? 0)) best = { known: more, reading: other, gain: whole }
  }
  return best
}

/** The first line of a paragraph, all that the foot of a column had room for, looks like a title: where a text starts torn and no text ends so, a title that is as wide as a first line
 *  of that text's column and reads on into it is tried as text.
 *      法国政府还鼓励企业将体育活动   [between blank lines]   …   纳入员工健康管理体系。 */
function hiddenTexts({ fragments, chains }: Reading): Guess[] {
  const torn = chains.map((c) => c.fragments[0]).filter((f) => f !== undefined && f.starts >= tornStart && !f.credit)
  if (!torn.length) return []
  const knows = knowsFrom(fragments.slots.map((s) => s.piece.plain))
  const out: Guess[] = []
  for (const e of fragments.elements) {
    if (e.is !== 'title') continue
    for (const piece of e.pieces) {
      if (endsClause(piece.plain) || endsSentence(piece.plain) || /[）)》]$/u.test(piece.plain)) continue
      const gains = torn
        .filter((f) => Math.abs(piece.width + 2 - (f?.columns ?? 0)) <= aboutAsWide)
        .map((f) => readsOn(piece.plain, f?.paragraphs[0]?.pieces[0]?.plain ?? '', knows))
      const gain = Math.max(0, ...gains)
      if (gain > 0) out.push({ piece, as: 'texts', gain, least: leastOfText })
    }
  }
  return out.sort((a, b) => b.gain - a.gain).slice(0, mostTried)
}

const tornStart = 0.6
const aboutAsWide = 1.5
const leastOfText = 1

/** A page with a headline to spare may print two texts as one: paragraphs at blank lines, where the talk changes most, could begin the other. */
function hiddenStarts({ fragments, composition }: Reading): Guess[] {
  if (!hasSpare(composition)) return []
  const seams = fragments.elements.flatMap((e) =>
    e.is === 'fragment' && !e.credit
      ? possibleSeams(e.paragraphs).flatMap(({ at, shared }) => {
          const piece = e.paragraphs[at]?.pieces[0]
          return piece && piece.gap > 0 ? [{ piece, shared }] : []
        })
      : [],
  )
  return seams
    .sort((a, b) => a.shared - b.shared)
    .slice(0, mostSeams)
    .map(({ piece }) => ({ piece, as: 'starts', gain: 0, least: leastOfStart }))
}

/** A headline without a text, or a second one above a text. */
const hasSpare = ({ loose, drafts }: Composition): boolean =>
  loose.some(isHeadline) || drafts.some((d) => d.titles.filter(isHeadline).length > 1)

const isHeadline = (t: TitleBlock): boolean => t.text.length >= aHeadline
/** 「拼豆选购需谨慎」 has seven; shorter blocks are kickers and labels. */
const aHeadline = 7
const mostSeams = 5
const leastOfStart = 1.5

/** What speaks for a hidden headline, in the points of composition. */
const leastGain = 4.5
/** A headline in plain sight that no text has is likelier the one that is missing. */
const otherIsSpare = 2
const named = 3
/** 「“连接秘中友谊的桥梁”」: one whole quotation, and nothing else in the line. */
const quoted = 1.5
/** A blank line above and below. */
const alone = 1
const paragraphEnded = -1.5
const hasComma = -1.5
/** A headline below this is doubtful enough to look for another. */
const sureHeadline = 0.6
/** 「乡村小路有了名字」 has eight. */
const shortest = 5

/** Lines that could be a headline in disguise, the likeliest first. */
function hiddenTitles({ fragments, composition }: Reading): Guess[] {
  const lacking = composition.drafts.filter(lacksHeadline)
  if (!lacking.length) return []
  const own = new Set(lacking.flatMap((d) => d.chains.flatMap((c) => c.paragraphs.flatMap((p) => p.pieces))))
  const { slots, laid } = fragments
  const knows = knowsFrom(slots.map((s) => s.piece.plain))
  const least = leastGain + (hasSpare(composition) ? otherIsSpare : 0)
  const out: Guess[] = []
  slots.forEach(({ piece, inline, cutOff }, i) => {
    const [before, after] = [slots[i - 1]?.piece, slots[i + 1]?.piece]
    if (!own.has(piece) || laid[i]?.role === 'title' || inline || cutOff || !couldBeTitle(piece, after)) return
    const torn = before !== undefined && !endsSentence(before.plain)
    let gain = after ? -joined(piece, after, knows) : 0
    if (torn) gain -= joined(before, piece, knows)
    if (torn && after) gain += Math.max(0, joined(before, after, knows))
    if (gain < strangerToBoth) return
    if (!torn) gain += paragraphEnded
    if (columnInBrackets.test(piece.plain)) gain += named
    if (piece.gap > 0 && after !== undefined && after.gap > 0) gain += alone
    if (/^“[^“”]+”$/u.test(piece.plain)) gain += quoted
    if (piece.plain.includes('，')) gain += hasComma
    out.push({ piece, as: 'titles', gain, least })
  })
  return out.sort((a, b) => b.gain - a.gain)
}

/** What a line must earn at least by not reading on into its neighbours. */
const strangerToBoth = 0.5

function lacksHeadline(d: Draft): boolean {
  return !d.chains.some(isPhoto) && (d.place === 'none' || d.place === 'inside' || d.score < sureHeadline)
}

/** At a blank line, no clause cut off, no number cut in two. */
function couldBeTitle(piece: Piece, after: Piece | undefined): boolean {
  const text = piece.plain
  return (
    (piece.gap > 0 || after === undefined || after.gap > 0) &&
    piece.width >= shortest &&
    !/。$/u.test(text) &&
    !endsClause(text) &&
    !cannotStart(text) &&
    !/[\dA-Za-z的了在和与是将对为从把被及]$/u.test(text)
  )
}

/** −0.5 when nothing says that one line reads on into the other, up to 2.5. */
const joined = (above: Piece, below: Piece, knows: Knows): number => readsOn(above.plain, below.plain, knows) || -0.5
