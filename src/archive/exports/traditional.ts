import { ConverterFactory, CustomConverter } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/cn2t'
import { z } from 'zod'
import { readBody } from '../body.ts'
import type { Archive } from '../load.ts'
import { byText } from '../order.ts'
import type { Article } from '../schema.ts'

/** The entries of OpenCC's conversion from simplified to traditional characters as Taiwan writes them (s2tw) that a site can
 *  hit, as opencc-js reads a dictionary: `万 萬|万象 萬象|…`. A text of the archive converts with
 *  them as with the whole, of which they are a small part: its longest match at a place is a phrase that stands there. A
 *  few stand there only in pieces, and do no harm. `own` are the site's own words. Left out are
 *  the rarest characters, which would change the length (𠗣 for 㓆). */
export function traditionalTable(archive: Archive, own: Iterable<string>): string {
  const { phrases, prefer } = dictionary()
  const pieces = new Pieces([...phrases.keys()])
  for (const text of own) pieces.add(text)
  for (const text of namesOf(archive)) pieces.add(text)
  for (const article of archive.articles.values()) for (const text of printedTexts(archive, article)) pieces.add(text)
  const found = [...phrases.keys()].filter((phrase) => pieces.has(phrase))
  const entries = found.map((from): Entry => [from, prefer(phrases.get(from) ?? from)])
  const kept = entries.filter(([from, to]) => (from.length > 1 || from !== to) && from.length === to.length)
  const people = peopleOf(archive).filter((name) => !phrases.has(name))
  return asTable([...kept, ...namesApart(people, CustomConverter(asTable(kept)))].sort(([a], [b]) => byText(a, b)))
}

type Entry = [from: string, to: string]

const asTable = (entries: readonly Entry[]) => entries.map(([from, to]) => `${from} ${to}`).join('|')

/** Entries for the names of people that would become others as words: a surname is none, 沈海涛 has nothing of 瀋海高速, and some
 *  surnames stay as they are. */
function namesApart(people: readonly string[], convert: (text: string) => string): Entry[] {
  return people.flatMap((name): Entry[] => {
    const surname = name.charAt(0)
    const to = (sameSurnames.includes(surname) ? surname : convert(surname)) + convert(name.slice(1))
    return name.length > 1 && to !== convert(name) ? [[name, to]] : []
  })
}

/** Surnames that were never written otherwise; as words these characters become 範, 於, 餘 and so on. */
const sameSurnames = '范于余郁岳涂游咸朴种'

function peopleOf({ articles }: Archive): string[] {
  const all = [...articles.values()].flatMap(({ reporter, photographer }) => [...reporter, ...photographer])
  return [...new Set(all.map(({ name }) => name))]
}

/** What the pages say of the archive besides its articles. */
function namesOf({ site, places, papers, pages }: Archive): string[] {
  return [
    ...[site.title, site.tagline, site.textLicence],
    ...places.map(({ name }) => name),
    ...papers.map(({ name }) => name),
    ...pages.flatMap(({ paper, section, furniture, unresolved }) => [
      ...[paper ?? '', section ?? ''],
      ...[...furniture, ...unresolved].map(({ text }) => text),
    ]),
  ]
}

/** Everything of an article that a page shows in its article, as printed. */
function printedTexts(archive: Archive, article: Article): string[] {
  const { kicker, subtitle, county, dateline, column, reporter, photographer, headlineLines } = article
  const roles = [...reporter, ...photographer].flatMap(({ name, role }) => [name, role])
  const text = readBody(archive, article.id).map((block) => block.text)
  return [article.headline, ...headlineLines, kicker, subtitle, county, dateline, column, ...roles, ...text].filter(
    (part) => part !== null,
  )
}

/** Which pairs of UTF-16 units of some phrases stand in some texts, and, but for one in a thousand, which threes: enough to
 *  say of a phrase whether it stands there. Fifty thousand phrases looked for at every place take ten times as long. */
class Pieces {
  /** each unit of a phrase has a number from 1 */
  private readonly numbers = new Uint16Array(0x10000)
  private readonly count: number
  private readonly single: Bits
  /** the pairs of the phrases, of which a text has few */
  private readonly asked: Bits
  private readonly pairs: Bits
  private readonly threes = new Bits(2 ** bitsOfThree)

  constructor(phrases: readonly string[]) {
    let count = 1
    for (const phrase of phrases)
      for (let at = 0; at < phrase.length; at++)
        if (this.numberAt(phrase, at) === 0) this.numbers[phrase.charCodeAt(at)] = count++
    this.count = count
    this.single = new Bits(count)
    this.asked = new Bits(count ** 2)
    this.pairs = new Bits(count ** 2)
    for (const phrase of phrases)
      for (let at = 1; at < phrase.length; at++)
        this.asked.add(this.numberAt(phrase, at - 1) * count + this.numberAt(phrase, at))
  }

  add(text: string): void {
    let [first, second] = [0, 0]
    let wasAsked = false
    for (let at = 0; at < text.length; at++) {
      const third = this.numberAt(text, at)
      const pair = second * this.count + third
      const isAsked = this.asked.has(pair)
      this.single.add(third)
      if (isAsked) this.pairs.add(pair)
      if (isAsked && wasAsked) this.threes.add(this.placeOf(first, second, third))
      wasAsked = isAsked
      first = second
      second = third
    }
  }

  has(phrase: string): boolean {
    let [first, second] = [0, 0]
    for (let at = 0; at < phrase.length; at++) {
      const third = this.numberAt(phrase, at)
      if (!this.single.has(third)) return false
      if (at > 0 && !this.pairs.has(second * this.count + third)) return false
      if (at > 1 && !this.threes.has(this.placeOf(first, second, third))) return false
      first = second
      second = third
    }
    return true
  }

  private numberAt(text: string, at: number): number {
    return this.numbers[text.charCodeAt(at)] ?? 0
  }

  /** A place in the table for three units. The multipliers are odd and have no pattern of bits. */
  private placeOf(first: number, second: number, third: number): number {
    return (Math.imul(first * this.count + second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b)) >>> (32 - bitsOfThree)
  }
}

/** 16 MB of bits. */
const bitsOfThree = 27

/** A set of whole numbers below a limit, one bit each. */
class Bits {
  private readonly words: Uint32Array

  constructor(limit: number) {
    this.words = new Uint32Array(Math.ceil(limit / 32))
  }

  add(number: number): void {
    const word = number >>> 5
    this.words[word] = (this.words[word] ?? 0) | (1 << (number & 31))
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0
  }
}

/** OpenCC's two steps: simplified to traditional, phrase by phrase, then the forms that Taiwan prefers (爲 → 為). A phrase
 *  that stays as it is is kept, for it keeps its characters from being converted one by one. */
function dictionary(): { phrases: ReadonlyMap<string, string>; prefer: (text: string) => string } {
  const [first = [], second = []] = shape.parse(preset).configs.s2tw.conversionChain
  const phrases = new Map([...second, ...first.toReversed()].flatMap(pairsOf))
  return { phrases: new Map([...phrases, ...cutElsewhere(phrases)]), prefer: ConverterFactory([second]) }
}

/** OpenCC takes the longest phrase at a place, from left to right:
 *      看表演 → 看錶演, for 看表 comes before 表演
 *  Where a phrase that ends in 干, 表 or 面 for 乾, 錶 or 麪 runs into a word that a newspaper has often, the word is meant. */
function cutElsewhere(phrases: ReadonlyMap<string, string>): Entry[] {
  const converted = (text: string) => phrases.get(text) ?? Array.from(text, (one) => phrases.get(one) ?? one).join('')
  const found = ['国家', '直面'].map((word): Entry => [word, converted(word)])
  for (const [from, to] of phrases) {
    if (from.length < 2 || !/[乾錶麪]$/.test(to)) continue
    for (const word of frequent)
      if (from.endsWith(word.charAt(0))) {
        const before = from.slice(0, -1)
        found.push([before + word, converted(before) + converted(word)])
      }
  }
  return found
}

const frequent = '干部 表示 表现 表演 表明 表达 表述 表态 表决 表彰 表扬 面向 面积 面临 面对 面貌'.split(' ')

function pairsOf(dictionary: string): Entry[] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to]
  })
}

/** What opencc-js has and its types do not say. */
const chain = z.object({ conversionChain: z.array(z.array(z.string())) })
const shape = z.object({ configs: z.object({ s2tw: chain }) })
