import { Converter } from 'opencc-js/cn2t'
import { placedReadings } from '../../../src/search/query/query.ts'
import type { Doc } from '../../../src/search/types.ts'
import { fold } from '../../../src/text/fold.ts'
import { wordCutter } from '../../../src/words/cutter.ts'
import { randomFrom } from './random.ts'

/** A kind of query and queries of it. */
export type Sample = { kind: string; queries: string[] }

/** So many queries of every kind, drawn from the articles themselves; the same for the same articles. */
export function sampleQueries(docs: readonly Doc[], each: number): Sample[] {
  const random = randomFrom(20_231_217)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const { cut } = wordCutter()
  const toTraditional = Converter({ from: 'cn', to: 'tw' })

  const paragraph = () => pick(pick(docs).text)
  const word = (length: number) =>
    drawn(() => pick(cut(paragraph()).filter((one) => new RegExp(`^\\p{Script=Han}{${length}}$`, 'u').test(one))))
  const piece = (length: number) =>
    drawn(() => {
      const text = paragraph()
      const from = Math.floor(random() * (text.length - length))
      return from < 0 ? undefined : text.slice(from, from + length)
    }, isPlain)

  const kinds: Record<string, () => string> = {
    'words of 2': () => word(2),
    'words of 3': () => word(3),
    'words of 4': () => word(4),
    names: () => drawn(() => pick(pick(docs).people)),
    'any 2': () => piece(2),
    'any 3': () => piece(3),
    'any 4': () => piece(4),
    'any 6': () => piece(6),
    'any 12': () => piece(12),
    'two words': () => `${word(2)} ${word(2)}`,
    'three words': () => `${word(2)} ${word(4)} ${word(2)}`,
    traditional: () =>
      drawn(
        () => toTraditional(word(4)),
        (text) => fold(text) !== text,
      ),
    'one character': () => piece(1),
    'no hit': () => `${piece(2)}鑫龘`,
  }
  return Object.entries(kinds).map(([kind, make]) => ({ kind, queries: Array.from({ length: each }, make) }))
}

/** Headlines that no other article has, as people type them, each with its article. */
export function knownItems(docs: readonly Doc[], most: number): { headline: string; id: string }[] {
  const byHeadline = Map.groupBy(docs, ({ headline }) => fold(headline))
  const unique = docs.filter(({ headline }) => byHeadline.get(fold(headline))?.length === 1)
  const step = Math.max(1, Math.floor(unique.length / most))
  const picked = unique.filter((_, nth) => nth % step === 0).slice(0, most)
  return picked.map(({ id, headline }) => ({ id, headline: withoutMarks(headline) }))
}

/** A text without its marks, but for those within words of Latin letters and numbers: 党建“联”盟 → 党建联盟, but 3.5. */
export function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\p{S}]+/gu, (marks, at: number) => {
    const around = [text.charAt(at - 1), text.charAt(at + marks.length)]
    return around.every((character) => /[0-9a-z０-９ａ-ｚ]/iu.test(character)) ? marks : ''
  })
}

/** Draws until what comes is something, and fits. */
function drawn(draw: () => string | undefined, fits: (text: string) => boolean = () => true): string {
  for (;;) {
    const text = draw()
    if (text !== undefined && text !== '' && fits(text)) return text
  }
}

/** No operator of any engine, and nothing that disappears. */
function isPlain(text: string): boolean {
  return !/[\s"“”「」『』:：-]/.test(text) && fold(text) !== '' && placedReadings(text).length === 0
}
