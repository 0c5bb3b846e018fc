import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { literal } from '../text/literal.ts'

/** Cuts running text into words. */
type Cutter = { by: 'nodejieba' | 'Intl.Segmenter'; cut(text: string): string[] }

type Jieba = { cut(text: string, strict?: boolean): string[]; insertWord(word: string): boolean }

/** The best cutter that this machine has: nodejieba where it could be built, the language's own segmenter otherwise. `names`
 *  (places, people, columns) are never cut. Words serve what is better with them and possible without: keywords, related
 *  articles. What must be the same on every machine, the articles and the search, does not ask for words. `load` is there for
 *  tests. */
export function wordCutter(names: readonly string[] = [], load: () => Jieba | undefined = loadJieba): Cutter {
  const jieba = load()
  if (jieba) {
    for (const name of names) jieba.insertWord(name)
    return { by: 'nodejieba', cut: (text) => jieba.cut(text, true) }
  }
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })
  const known = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    by: 'Intl.Segmenter',
    cut: (text) =>
      aroundNames(text, known).flatMap((part) => (known.includes(part) ? [part] : segmentsOf(segmenter, part))),
  }
}

const segmentsOf = (segmenter: Intl.Segmenter, text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment)

/** A text cut before and behind every name in it. */
function aroundNames(text: string, names: readonly string[]): string[] {
  if (!names.length) return [text]
  const any = new RegExp(`(${names.map(literal).join('|')})`, 'u')
  return text.split(any).filter(Boolean)
}

/** nodejieba is native and optional: where it cannot be loaded, there is none. How rare each word is in general, 20 MB of what
 *  it would load, nobody asks here: it gets an almost empty list instead, but not where this module was bundled away from
 *  its folder. */
function loadJieba(): Jieba | undefined {
  try {
    const jieba: Jieba & { load(dictionaries: { idfDict: string }): unknown } = createRequire(import.meta.url)(
      'nodejieba',
    )
    if (!isLoaded && existsSync(rarities)) jieba.load({ idfDict: rarities })
    isLoaded = true
    return jieba
  } catch {
    return undefined
  }
}

/** Loading takes most of a second, and would forget the names. */
let isLoaded = false

const rarities = join(import.meta.dirname, 'rarities.txt')
