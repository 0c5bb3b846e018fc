import {
  beginningOf,
  closes,
  columnsOf,
  datelineBelow,
  datelinePlace,
  introduces,
  isIntroduction,
  isLabelled,
  isLead,
  isNote,
  isPart,
  isPhoto,
  opens,
  signsOnly,
} from '../layout/heading-shape.ts'
import type { Add } from '../model/score.ts'
import type { Chain, Part } from '../types/articles.ts'
import type { PageEvidence } from './page-evidence.ts'
import { isLabel, isText, shortText } from './parts.ts'

/** What speaks for reading these parts, in printed order, as one article, whatever its title. `columnNames`: how many names of columns stand in brackets beside them. */
export function textFeatures(page: PageEvidence, own: readonly Part[], columnNames: number, add: Add): void {
  const chains = own.filter(isText)
  const [first, last] = [chains[0], chains.at(-1)]
  if (!first || !last) return
  const begins = beginningOf(chains)
  add('article')
  add('starts torn', first.fragments[0]?.starts ?? 0)
  add('ends torn', last.fragments.at(-1)?.ends ?? 0)
  joinFeatures(page, own, add)
  if (!chains.some(isPhoto)) add('label beside', own.filter(isLabel).length)
  add('second column name', Math.max(0, columnNames - 1))
  const datelineAbove = chains.some((c) => datelinePlace(c) !== undefined)
  for (const c of chains) {
    if (c !== begins && opens(c)) add(isPart(c, chains) ? 'names of a part' : 'second opening')
    if (c !== first && isLabelled(c)) add('label inside')
    if (c !== last && closes(c)) add('goes on behind a note')
    if (c !== last && closesNotice(c)) add('goes on behind a notice')
    if (datelineAbove && datelineBelow(c)) add('dateline above and below')
  }
  if (opens(begins)) add('opening')
  if (closes(last)) add('closed')
  if (chains.some(isPhoto)) return
  if (page.lengthOf(chains) < shortText) add('short text')
  add('another measure', new Set(chains.map((c) => Math.round(columnsOf(c)))).size - 1)
  for (const c of chains) {
    if (c !== first) add('torn inside', c.fragments[0]?.starts ?? 0)
    if (c !== last) add('torn inside', c.fragments.at(-1)?.ends ?? 0)
  }
  borderFeatures(page, first, last, add)
}

/** 特此公告。, 声明作废。: the last words of a notice. */
const closesNotice = (c: Chain): boolean =>
  /(?:特此(?:公告|公示|声明|通告|通知|启事|更正)|(?:声明|登报)作废|予以作废)[。！.]?$/u.test(
    c.paragraphs.at(-1)?.pieces.at(-1)?.plain ?? '',
  )

/** Whether the talk goes on across the article's borders, where the part beyond could be of it. */
function borderFeatures(page: PageEvidence, first: Chain, last: Chain, add: Add): void {
  const before = nextText(page, first, -1)
  const behind = nextText(page, last, 1)
  if (before && !opens(first)) add('talk goes on before', page.cohesion(before, first))
  if (behind && !opens(behind)) {
    add('talk goes on behind', page.cohesion(last, behind))
    if (page.beside(last, 1) === behind && Math.abs(columnsOf(behind) - columnsOf(last)) <= 0.5)
      add('text goes on behind')
  }
}

/** The next text of the page in one direction, which is no caption. */
function nextText(page: PageEvidence, from: Part, step: 1 | -1): Chain | undefined {
  let at = page.beside(from, step)
  while (at && (!isText(at) || isPhoto(at))) at = page.beside(at, step)
  return at && isText(at) ? at : undefined
}

/** How well neighbouring texts of one article fit together. */
function joinFeatures(page: PageEvidence, own: readonly Part[], add: Add): void {
  let before: Chain | undefined
  let titled = false
  for (const part of own) {
    if (!isText(part)) {
      titled = true
      continue
    }
    if (before) {
      add(titled ? 'joined below a heading' : 'joined')
      const free = isLead(before) || isIntroduction(before) || isNote(part) || signsOnly(part) || signsOnly(before)
      const apart = free ? 0 : Math.abs(columnsOf(before) - columnsOf(part))
      if (apart > 1) add('other measure')
      else {
        add(titled ? 'same measure below a heading' : 'same measure')
        if (apart > 0.5) add('nearly the same measure')
      }
      if (!free) add('words in common', page.cohesion(before, part))
      if (introduces(before)) add('introduced')
    }
    before = part
    titled = false
  }
}
