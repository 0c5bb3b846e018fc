/** What can be told of two texts laid end to end: whether one reads on into the other. */

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Characters on either side of the cut that are looked at: no word of the language's own dictionary that tells anything is longer. */
const aroundCut = 4

/** Whether a word of the language goes over the cut between two texts, by the dictionary of the runtime itself (ICU): of the places where a typesetter ends a line, two in
 *  five lie within a word; of two texts that have nothing to do with each other, few make one.
 *      带动了全县葡萄产 | 业链条越拉越长      yes: 产业
 *      促进经济多元化 | 谁在借网络平台        no */
export function wordAcross(tail: string, head: string): boolean {
  const a = tail.slice(-aroundCut)
  const b = head.slice(0, aroundCut)
  if (!/[\p{Script=Han}A-Za-z0-9]$/u.test(a) || !/^[\p{Script=Han}A-Za-z0-9]/u.test(b)) return false
  const cut = `${a}|${b}`
  const known = asked.get(cut) ?? isWordAcross(a, b)
  if (asked.size >= mostAsked) asked.clear()
  asked.set(cut, known)
  return known
}

/** The cuts that were asked about last: every reading of a page asks about the same ones. */
const asked = new Map<string, boolean>()
const mostAsked = 20_000

function isWordAcross(a: string, b: string): boolean {
  for (const { index, segment } of segmenter.segment(a + b))
    if (index < a.length && index + segment.length > a.length) return true
  return false
}

/** Whether a page prints some characters side by side within a line. */
export type Knows = (characters: string) => boolean

/** The lines of a page → what it prints side by side. Asked twice, it answers from memory; of pairs it knows all when it is first
 *  asked, for hundreds of torn ends times starts ask about as many. */
export function knowsFrom(lines: readonly string[]): Knows {
  const text = lines.join('\n')
  if (last?.text !== text) last = { text, knows: knowsOf(text) }
  return last.knows
}

/** What the lines of the page say that was asked about last: several ask about the same. */
let last: { text: string; knows: Knows } | undefined

function knowsOf(text: string): Knows {
  let pairs: ReadonlySet<number> | undefined
  const asked = new Map<string, boolean>()
  return (characters) => {
    if (characters.length === 2) {
      pairs ??= pairsIn(text)
      return pairs.has(pairAt(characters, 0))
    }
    let known = asked.get(characters)
    if (known === undefined) {
      known = text.includes(characters)
      asked.set(characters, known)
    }
    return known
  }
}

function pairsIn(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at))
  return pairs
}

/** Two UTF-16 units as one number. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** How surely one text reads on into another, 0 to 2.5: a word over the cut, and pairs and triples of characters over it that the page prints elsewhere too. */
export function readsOn(tail: string, head: string, knows: Knows): number {
  const a = tail.slice(-2)
  const b = head.slice(0, 2)
  let score = wordAcross(tail, head) ? aWord : 0
  // What is longer holds this pair.
  if (!knows(a.slice(-1) + b.slice(0, 1))) return score
  score += 0.5
  if (knows(a + b.slice(0, 1)) || knows(a.slice(-1) + b)) score += 0.7
  if (a.length === 2 && b.length === 2 && knows(a + b)) score += 0.3
  return score
}

const aWord = 1
