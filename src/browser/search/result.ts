import { estimateInWords } from '../../archive/wording/estimate.ts'
import type { Field, Hit } from '../../search/types.ts'
import { element, markedPassage } from './elements.ts'

/** One result as a list item: titles, the pieces of the text, and where and when it was printed. Whatever was found is
 *  marked where it stands, so that every result shows why it is one. */
export function resultItem(hit: Hit, address: string): HTMLLIElement {
  const { doc } = hit
  const text = hit.passages.filter(({ field }) => field === 'text')
  return element(
    'li',
    {},
    ...(doc.kicker ? [element('p', { class: 'above' }, ...shown(hit, 'kicker'))] : []),
    element('h2', {}, element('a', { class: 'h', href: address }, ...shown(hit, 'headline'))),
    ...(doc.subtitle ? [element('p', { class: 'below' }, ...shown(hit, 'subtitle'))] : []),
    ...text.map((passage) => element('p', { class: 'excerpt' }, ...markedPassage(passage))),
    meta(hit),
  )
}

function meta(hit: Hit): HTMLElement {
  const { doc } = hit
  const printed = [doc.date ?? undatedInWords(doc.estimate), ...(doc.page ? [`第 ${doc.page} 版`] : [])]
  const found = (['paper', 'section', 'column', 'dateline'] as const).filter((field) =>
    hit.passages.some((passage) => passage.field === field),
  )
  const parts = [
    ...(doc.county ? [element('span', { class: 'tag' }, ...shown(hit, 'county'))] : []),
    ...(doc.kind === 'photo' ? [element('span', {}, '图片')] : []),
    ...printed.map((words) => element('span', {}, words)),
    ...(doc.people.length > 0 ? [element('span', {}, ...names(hit))] : []),
    ...hit.passages
      .filter(({ field }) => field === 'credits' && !hit.passages.some((passage) => passage.field === 'people'))
      .map((passage) => element('span', {}, ...markedPassage(passage))),
    ...found.map((field) => element('span', {}, ...shown(hit, field))),
  ]
  return element('p', { class: 'meta' }, ...parts.flatMap((part) => [part, ' ']))
}

/** A field that has one value, marked where something was found in it. */
function shown({ doc, passages }: Hit, field: Exclude<Field, 'people' | 'credits' | 'text'>): (Node | string)[] {
  const passage = passages.find((one) => one.field === field)
  return passage ? markedPassage(passage) : [doc[field] ?? '']
}

function names({ doc, passages }: Hit): (Node | string)[] {
  return doc.people.flatMap((name, nth) => {
    const passage = passages.find((one) => one.field === 'people' && one.nth === nth)
    return [...(nth > 0 ? [' '] : []), ...(passage ? markedPassage(passage) : [name])]
  })
}

function undatedInWords(estimate: string | undefined): string {
  return estimate === undefined ? '日期不详' : `日期不详，${estimateInWords(estimate)}`
}
