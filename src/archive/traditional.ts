import { ConverterFactory } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/cn2t'
import { z } from 'zod'
import { readBody } from './body.ts'
import type { Archive } from './load.ts'
import { byText } from './order.ts'
import type { Article } from './schema.ts'

/** The entries of OpenCC's conversion from simplified to traditional characters as Taiwan writes them (s2tw) that an
 *  archive's articles can hit, as opencc-js reads a dictionary: `万 萬|万象 萬象|…`. A text of the archive converts with
 *  them as with the whole, of which they are a small part: its longest match at a place is a phrase that stands there. */
export function traditionalTable(archive: Archive): string {
  const { phrases, prefer } = dictionary()
  const find = finder(phrases.keys())
  const found = new Set<string>()
  for (const article of archive.articles.values()) for (const text of printedTexts(archive, article)) find(text, found)
  const entries = [...found].map((from): [string, string] => [from, prefer(phrases.get(from) ?? from)])
  return entries
    .filter(([from, to]) => from.length > 1 || from !== to)
    .sort(([a], [b]) => byText(a, b))
    .map(([from, to]) => `${from} ${to}`)
    .join('|')
}

/** Everything of an article that a page shows in its article, as printed. */
function printedTexts(archive: Archive, article: Article): string[] {
  const { kicker, subtitle, county, dateline, reporter, photographer, headlineLines } = article
  const roles = [...reporter, ...photographer].flatMap(({ name, role }) => [name, role])
  const text = readBody(archive, article.id).map((block) => block.text)
  return [article.headline, ...headlineLines, kicker, subtitle, county, dateline, ...roles, '摄影', ...text].filter(
    (part) => part !== null,
  )
}

/** Phrases by their first UTF-16 units: what ends after them, what may follow, and below the third all that do. */
type Start = { whole: string | undefined; next: Map<number, Start>; longer: string[] }

const newStart = (): Start => ({ whole: undefined, next: new Map(), longer: [] })

/** Adds every phrase that stands anywhere in a text to those that were found. */
function finder(phrases: Iterable<string>): (text: string, found: Set<string>) => void {
  const root = newStart()
  for (const phrase of phrases) {
    let start = root
    for (let at = 0; at < Math.min(phrase.length, mostUnits); at++) {
      const next = start.next.get(phrase.charCodeAt(at)) ?? newStart()
      start.next.set(phrase.charCodeAt(at), next)
      start = next
    }
    if (phrase.length <= mostUnits) start.whole = phrase
    else start.longer.push(phrase)
  }
  const firsts = Array.from({ length: 0x10000 }, (_, unit) => root.next.get(unit))
  return (text, found) => {
    for (let from = 0; from < text.length; from++) {
      let start = firsts[text.charCodeAt(from)]
      for (let at = from + 1; start !== undefined; at++) {
        if (start.whole !== undefined) found.add(start.whole)
        start.whole = undefined
        for (const phrase of start.longer) if (text.startsWith(phrase, from)) found.add(phrase)
        start = start.next.size === 0 ? undefined : start.next.get(text.charCodeAt(at))
      }
    }
  }
}

/** Three tell nearly all of fifty thousand phrases apart; a tree of whole phrases takes longer to make than to use. */
const mostUnits = 3

/** OpenCC's two steps: simplified to traditional, phrase by phrase, then the forms that Taiwan prefers (爲 → 為). A phrase
 *  that stays as it is is kept, for it keeps its characters from being converted one by one. */
function dictionary(): { phrases: ReadonlyMap<string, string>; prefer: (text: string) => string } {
  const [first = [], second = []] = shape.parse(preset).configs.s2tw.conversionChain
  return {
    phrases: new Map([...second, ...first.toReversed()].flatMap(pairsOf)),
    prefer: ConverterFactory([second]),
  }
}

function pairsOf(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })
}

/** What opencc-js has and its types do not say. */
const chain = z.object({ conversionChain: z.array(z.array(z.string())) })
const shape = z.object({ configs: z.object({ s2tw: chain }) })
