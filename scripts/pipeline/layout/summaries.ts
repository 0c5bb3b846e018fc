import type { Element, Fragment, Fragments, TitleBlock } from '../types/layout.ts'
import type { Furniture } from '../types/marks.ts'

/** Takes boxes that say again what the page says elsewhere out of its texts: they are furniture. Only what can be nothing else is taken: it stands under the name of such a
 *  box, has no dateline, no author and no picture, and every one of its sentences stands word for word in another text of the page.
 *      核心提示 ⏎ 泗水县推出“党建引领，青春合力”青年联盟。 */
export function summariesApart(fragments: Fragments): Fragments {
  const boxes: Furniture[] = []
  const taken = new Set<Element>()
  fragments.elements.forEach((title, i) => {
    const box = fragments.elements[i + 1]
    if (title.is !== 'title' || !called.test(title.text) || box?.is !== 'fragment' || !canBeSummary(box)) return
    const elsewhere = fragments.elements.map((e) => (e.is === 'fragment' && e !== box ? textOf(e) : '')).join('')
    if (!repeats(textOf(box), elsewhere)) return
    taken.add(title).add(box)
    boxes.push(furnitureOf(title, box))
  })
  if (boxes.length === 0) return fragments
  const elements = fragments.elements.filter((e) => !taken.has(e)).map((e, at) => ({ ...e, at }))
  return { ...fragments, elements, furniture: [...fragments.furniture, ...boxes] }
}

/** What such a box is called. */
const called = /^[【［]?(?:内容|本文|本版|新闻)?(?:提要|导读|核心提示|摘要|阅读提示|要点)[】］]?[：:]?$/u

const canBeSummary = ({ opening, signature, credit, jumps }: Fragment): boolean =>
  !(opening || signature || credit) && jumps.length === 0

function furnitureOf(title: TitleBlock, box: Fragment): Furniture {
  const pieces = [...title.pieces, ...box.paragraphs.flatMap((p) => p.pieces)]
  return {
    is: 'furniture',
    kind: 'summary',
    pieces,
    why: 'a box whose every sentence stands in another text of the page',
  }
}

/** Letters and digits, and the marks that end a sentence: a box is set in other lines than its article. */
const textOf = ({ paragraphs }: Fragment): string =>
  paragraphs
    .map((p) => p.pieces.map((x) => x.plain).join(''))
    .join('。')
    .replace(/[^\p{L}\p{N}。！？；]/gu, '')

/** Fewer letters are a phrase that anybody may say again. */
const shortestSentence = 8
const shortestBox = 20

function repeats(box: string, elsewhere: string): boolean {
  const sentences = box.split(/[。！？；]/u).filter((s) => s !== '')
  return box.length >= shortestBox && sentences.every((s) => s.length >= shortestSentence && elsewhere.includes(s))
}
