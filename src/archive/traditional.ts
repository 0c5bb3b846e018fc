import { ConverterFactory } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/cn2t'
import { z } from 'zod'
import { readDoc } from '../search/build/doc.ts'
import type { Archive } from './load.ts'
import { byText } from './order.ts'
import type { Article } from './schema.ts'

/** The entries of OpenCC's conversion from simplified to traditional characters as Taiwan writes them (s2tw) that an
 *  archive's articles can hit, as opencc-js reads a dictionary: `万 萬|万象 萬象|…`. A text of the archive converts with
 *  them as with the whole, of which they are a small part: its longest match at a place is a phrase that stands there. */
export function traditionalTable(archive: Archive): string {
  const dictionary = entries()
  const root = trieOf(dictionary.keys())
  const found: string[] = []
  for (const article of archive.articles.values())
    for (const text of printedTexts(archive, article)) find(text, root, found)
  return found
    .sort(byText)
    .map((text) => `${text} ${dictionary.get(text)}`)
    .join('|')
}

/** Everything of an article that a page shows in its article, as printed. */
function printedTexts(archive: Archive, article: Article): string[] {
  const { kicker, subtitle, county, dateline, reporter, photographer, headlineLines } = article
  const roles = [...reporter, ...photographer].flatMap(({ name, role }) => [name, role])
  const { headline, text } = readDoc(archive, article)
  return [headline, ...headlineLines, kicker, subtitle, county, dateline, ...roles, '摄影', ...text].filter(
    (part) => part !== null,
  )
}

/** Phrases by their UTF-16 units: what may follow, and the phrase that ends here until it is found. */
type Node = { next: Map<number, Node>; phrase: string | undefined }

function trieOf(phrases: Iterable<string>): Node {
  const root: Node = { next: new Map(), phrase: undefined }
  for (const phrase of phrases) {
    let node = root
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i)
      const next: Node = node.next.get(unit) ?? { next: new Map(), phrase: undefined }
      node.next.set(unit, next)
      node = next
    }
    node.phrase = phrase
  }
  return root
}

/** Adds every phrase that stands anywhere in a text to those that were found, each once. */
function find(text: string, root: Node, found: string[]): void {
  for (let at = 0; at < text.length; at++) {
    let node = root.next.get(text.charCodeAt(at))
    for (let end = at + 1; node !== undefined; end++) {
      if (node.phrase !== undefined) found.push(node.phrase)
      node.phrase = undefined
      node = node.next.get(text.charCodeAt(end))
    }
  }
}

/** OpenCC's two steps as one dictionary: simplified to traditional, then the forms that Taiwan prefers (爲 → 為). A
 *  phrase that stays as it is is kept, for it keeps its characters from being converted one by one. */
function entries(): Map<string, string> {
  const [first = [], second = []] = shape.parse(preset).configs.s2tw.conversionChain
  const prefer = ConverterFactory([second])
  const both = [...second, ...first.toReversed()].flatMap(pairsOf)
  const pairs = both.map(([from, to]): [string, string] => [from, prefer(to)])
  return new Map(pairs.filter(([from, to]) => from.length > 1 || from !== to))
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
