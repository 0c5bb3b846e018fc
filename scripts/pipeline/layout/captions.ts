import type { Element, Fragment } from '../types/layout.ts'

/** A caption set in lines of its own width is one text, however many blank lines the extractor put into it.
 *      随着气温逐渐回升，…抢抓农时，开 ⏎⏎ 展玉米、葵花等农作物的播种作业。⏎⏎ 图为4月16日，… ⏎⏎ 陈 洋摄
 *  Going up from the photographer, everything of the caption's width belongs to it. Where it is as wide as the article above, only its last paragraph does, and the one before
 *  when the last only says what the picture shows. */
export function widenCaptions(elements: readonly Element[]): Element[] {
  const out: Element[] = []
  for (const element of elements) {
    if (element.is === 'fragment' && element.credit) {
      for (let taken = takeAbove(out, element); taken; taken = takeAbove(out, element)) out.pop()
    }
    out.push(element)
  }
  out.forEach((e, at) => {
    e.at = at
  })
  return out
}

/** Moves what the fragment above holds into the caption, if it belongs there; says whether it did. */
function takeAbove(out: readonly Element[], caption: Fragment): boolean {
  const above = out.at(-1)
  if (above?.is !== 'fragment' || above.credit || above.opening || above.signature || above.closed) return false
  if (caption.opening || caption.taken >= mostTaken) return false
  const torn = above.ends > 0.5
  const unlike = differs(above, caption)
  const verses = caption.credit?.whole === true && lengthOf(caption) < longestVerses
  if (lengthOf(above) + lengthOf(caption) > longestCaption) return false
  if (unlike && !verses && !showsOnly(caption)) return false
  if (!unlike && !ownWidth(out, above, caption) && !(torn && caption.starts > 0)) return false
  const last = above.paragraphs.at(-1)
  const first = caption.paragraphs[0]
  if (torn && last && first) {
    first.pieces.unshift(...last.pieces)
    first.columns = last.columns
    caption.paragraphs.unshift(...above.paragraphs.slice(0, -1))
  } else caption.paragraphs.unshift(...above.paragraphs)
  caption.starts = above.starts
  caption.jumps = [...above.jumps, ...caption.jumps]
  caption.columns = above.columns
  caption.taken++
  return true
}

/** Four lines of seven characters and what leads to them. */
const longestVerses = 60

const lengthOf = (f: Fragment) => f.paragraphs.reduce((n, p) => n + p.pieces.reduce((m, x) => m + x.plain.length, 0), 0)

/** Text above a caption that would make it longer is an article, though it is set in the same width. */
const longestCaption = 300

/** A caption of more stretches than these is none. */
const mostTaken = 12

const differs = (a: Fragment, b: Fragment) => Math.abs(a.columns - b.columns) > 1 && a.columns > 0

/** `图为4月16日，奇台农场的种植户驾驶农机播种玉米。`: the sentence before it tells why. */
const showsOnly = (caption: Fragment) =>
  /^(?:图为|图[①②③④⑤⑥一二三四]|[上下左右]图|大图|小图|题图)/u.test(caption.paragraphs[0]?.pieces[0]?.plain ?? '')

/** Whether what stands above these lines is set in another width, so that the width is the caption's own, and no article could be that short. */
function ownWidth(out: readonly Element[], above: Fragment, caption: Fragment): boolean {
  let length = lengthOf(above) + lengthOf(caption)
  for (let k = out.length - 2; k >= 0; k--) {
    const e = out[k] as Element
    if (e.is !== 'fragment') return true
    if (e.opening && !differs(e, caption)) return false
    if (differs(e, above) || e.credit) return true
    length += lengthOf(e)
    if (length > longestCaption) return false
  }
  return true
}
