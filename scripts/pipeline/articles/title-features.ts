import {
  beginningOf,
  beginsWithFrame,
  beginsWithNumber,
  columnInBrackets,
  columnsOf,
  datelinePlace,
  endsAsNotice,
  isBesideText,
  isBrokenForSense,
  isNoticeName,
  isPhoto,
  isWide,
  opens,
} from '../layout/heading-shape.ts'
import type { Add } from '../model/score.ts'
import { endsClause } from '../text/typography.ts'
import type { Chain, Part, TitlePlace } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'
import type { PageEvidence } from './page-evidence.ts'
import { gapAbove, isLabel, isText, isTitle, shortText } from './parts.ts'

/** What speaks for an article without a title. */
export function untitledFeatures(page: PageEvidence, own: readonly Part[], add: Add): void {
  const chains = own.filter(isText)
  if (chains.some(isPhoto)) return
  add(opens(beginningOf(chains)) ? 'untitled behind a dateline' : 'untitled')
  add('title elsewhere', page.fitApart(chains, own))
  if (page.lengthOf(chains) < shortText) add('untitled short')
}

/** What speaks for these title blocks as the title of the article that the parts are. */
export function titleFeatures(
  page: PageEvidence,
  own: readonly Part[],
  title: readonly TitleBlock[],
  place: TitlePlace,
  add: Add,
): void {
  const chains = own.filter(isText)
  const begins = beginningOf(chains)
  const columns = columnsOf(begins)
  if (place === 'inside') add('title inside')
  for (const t of title) add('title words', page.fit(t, chains) / title.length)
  placeFeatures(page, title, chains, add)
  for (const c of chains)
    if (c !== begins && opens(c) && place !== 'inside')
      add('title names both', Math.max(0, ...title.map((t) => page.fit(t, [c]))))
  if (chains.some(isPhoto)) add('title of a picture')
  if (place === 'after') add('title behind')
  if (title.some((t) => endsAsNotice(t.text))) {
    add(place === 'before' ? 'notice above its text' : 'notice elsewhere')
    if (isNoticeName(title.at(-1)?.text ?? '')) add('title of more blocks', title.length - 1)
  }
  add('title words at the start', Math.max(...title.map((t) => page.fitLead(t, begins))))
  add(
    'title fits another text better',
    Math.max(...title.map((t) => Math.max(0, page.bestFit(t) - Math.max(0, page.fit(t, chains))))),
  )
  neighbourFeatures(page, own, title, add)
  shapeFeatures(title, columns, add)
  add('title of more blocks', title.length - 1)
  const length = title.reduce((n, t) => n + t.text.length, 0)
  if (length < shortTitle) add('title short')
  if (length > longTitle) add('title long')
  if (page.lengthOf(chains) < 3 * length && !chains.some(isPhoto)) add('title longer than its text')
}

/** What stands right above and below the title: no blank line parts it from its own text, or from a stranger. */
function neighbourFeatures(page: PageEvidence, own: readonly Part[], title: readonly TitleBlock[], add: Add): void {
  const [first, last] = [title[0], title.at(-1)]
  if (!first || !last) return
  const [above, below] = [page.beside(first, -1), page.beside(last, 1)]
  if (above && isText(above) && first.pieces[0]?.gap === 0)
    add(own.includes(above) ? 'title touches its text' : 'title touches a stranger')
  if (below && isText(below) && gapAbove(below) === 0)
    add(own.includes(below) ? 'title touches its text' : 'title touches a stranger')
  add('title beside another heading', [above, below].filter((p) => p && isTitle(p)).length)
}

/** 「横铺班车」 has four characters. */
const shortTitle = 5
const longTitle = 70

/** Whether the title names the place of its article's dateline, or of another one's. */
function placeFeatures(page: PageEvidence, title: readonly TitleBlock[], chains: readonly Chain[], add: Add): void {
  const text = title.map((t) => t.text).join('')
  const own = chains.map(datelinePlace).find((p) => p !== undefined)
  if (own !== undefined && text.includes(own)) add('title names its place')
  else if ([...page.places].some((p) => text.includes(p))) add('title names another place')
}

/** How the title is set. */
function shapeFeatures(title: readonly TitleBlock[], columns: number, add: Add): void {
  const headlines = title.filter((t) => isWide(t, columns) || columnInBrackets.test(t.text))
  if (title.some((t) => isWide(t, columns))) add('title wider than the measure')
  if (title.some((t) => isBrokenForSense(t, columns))) add('title broken for sense')
  if (title.some((t) => t.known)) add('title is known')
  if (title.some((t) => columnInBrackets.test(t.text))) add('title with its column')
  if (title.every((t) => beginsWithFrame(t))) add('title is a label')
  if (title.every((t) => isBesideText(t))) add('title is beside text')
  if (title.every((t) => beginsWithNumber(t))) add('title numbered')
  if (title.some(isSpaced)) add('title spaced')
  const lines = title.reduce((n, t) => n + t.pieces.length, 0)
  const width = Math.max(...title.flatMap((t) => t.pieces.map((p) => p.width)))
  if (lines === 1) add('title of one line')
  if (lines > 3) add('title of many lines', lines - 3)
  if (columns > 0 && width > 1.6 * columns) add('title twice the measure')
  if (columns > 0 && width < 0.6 * columns) add('title narrow')
  if (title.some((t) => endsClause(t.text))) add('title breaks off')
  add('title of two headlines', Math.max(0, headlines.length - 1))
}

/** `暖心“加”速 服务“提”质`: a blank between two characters of a line. */
const isSpaced = (t: TitleBlock): boolean =>
  /\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(t.pieces.map((p) => p.text).join('\n'))

/** 「拼豆选购需谨慎」 has seven; shorter blocks are kickers and labels. */
const shortLoose = 7

/** What a title costs that no text beside it takes: less when its words stand in a text elsewhere, to which it can be given back later. */
export function looseFeatures(page: PageEvidence, t: TitleBlock, add: Add): void {
  if (isLabel(t)) {
    add('label beside')
    return
  }
  add('loose')
  add('loose: words elsewhere', page.bestFit(t))
  if (t.text.length < shortLoose) add('loose short')
}
