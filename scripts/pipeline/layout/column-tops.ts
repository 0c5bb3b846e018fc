import { type Knows, knowsFrom, readsOn } from '../text/reads-on.ts'
import type { Element, Fragment } from '../types/layout.ts'

/** Cuts a fragment that bites its own tail: the foot of one column stands above the head of the other half of the same paragraph, and text between them ends and begins sentences.
 *      力电池回收和充电设施等配套。⏎⏎ …… ⏎⏎根据规划，产业链不仅包括整车组装，还包括动
 *      (head: torn)                              (tail: torn; 还包括动|力电池 reads on)
 *  The part behind the last blank line comes first. It is cut there, so that the joins of torn ends can put it in front. */
export function cutLoops(elements: readonly Element[]): Element[] {
  if (elements.length > longestPage) return [...elements]
  const knows = knowsFrom(
    elements.flatMap((e) => (e.is === 'fragment' ? e.paragraphs.flatMap((p) => p.pieces.map((x) => x.plain)) : [])),
  )
  const tails = elements.flatMap((e) => (e.is === 'fragment' && e.ends >= torn ? [lastLine(e)] : []))
  const out = elements.flatMap((e, i) => (e.is === 'fragment' ? cut(e, elements[i - 1], tails, knows) : [e]))
  out.forEach((e, at) => {
    e.at = at
  })
  return out
}

/** Parts of a page; what has more is no page. */
const longestPage = 400
/** Both ends must be torn more likely than not. */
const torn = 0.5
/** A word over the cut, or the same three characters elsewhere on the page. */
const readsOnSurely = 1

function cut(fragment: Fragment, before: Element | undefined, tails: readonly string[], knows: Knows): Element[] {
  const { paragraphs, starts, ends, opening, credit } = fragment
  const at = paragraphs.findLastIndex((p, i) => i > 0 && (p.pieces[0]?.gap ?? 0) > 0)
  if (starts < torn || ends < torn || opening || credit || at < 1) return [fragment]
  const head = paragraphs[0]?.pieces[0]?.plain ?? ''
  const own = readsOn(lastLine(fragment), head, knows)
  const others = tails.filter((t) => t !== lastLine(fragment)).map((t) => readsOn(t, head, knows))
  const above = before?.is === 'fragment' && before.ends >= torn ? readsOn(lastLine(before), head, knows) : 0
  if (own < readsOnSurely || own <= above || others.some((o) => o > own)) return [fragment]
  return [
    { ...fragment, paragraphs: paragraphs.slice(0, at), ends: 0, closed: false, signature: undefined },
    { ...fragment, paragraphs: paragraphs.slice(at), starts: 0, jumps: [] },
  ]
}

const lastLine = (f: Fragment): string => f.paragraphs.at(-1)?.pieces.at(-1)?.plain ?? ''
