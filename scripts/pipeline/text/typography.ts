/** Small facts about printed Chinese that every stage shares. */

/** The half columns that a UTF-16 unit takes: one for ASCII and half-width forms, else two. */
export const halvesOf = (unit: number): 1 | 2 =>
  unit <= 0xff ? ((unit >= 0x20 && unit <= 0x7e) || unit >= 0xa0 ? 1 : 2) : unit >= 0xff61 && unit <= 0xffdc ? 1 : 2

/** The width of a printed text in full-width characters: `2023 年` is 3.5. */
export function widthOf(text: string): number {
  let halves = 0
  for (let i = 0; i < text.length; i++) if (!isSecondHalf(text, i)) halves += halvesOf(text.charCodeAt(i))
  return halves / 2
}

/** Whether a unit is the second one of a character outside the basic plane. */
const isSecondHalf = (text: string, i: number): boolean =>
  i > 0 && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800

/** The last UTF-16 unit of a text, and those of some characters: a look that makes no string. */
export const lastUnit = (text: string): number => text.charCodeAt(text.length - 1)
export function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((c) => c.charCodeAt(0)))
}

/** A sentence is over: 。！？… and what may close behind them. */
export const endsSentence = (text: string): boolean =>
  marksAtEnd.has(lastUnit(text)) && /[。！？!?][”’」』）)》〉\]】]*$|……[”’」』）)]*$/u.test(text)
const marksAtEnd = unitsOf('。！？!?…”’」』）)》〉]】')

/** A clause is over, though the sentence may go on. */
export const endsClause = (text: string): boolean => marksOfClause.has(lastUnit(text))
const marksOfClause = unitsOf('，、；：,;:')

/** No line of a title and no paragraph starts with one of these. */
export const cannotStart = (text: string): boolean => /^[，。、；：？！”’）》〉】」』…,;:?!)%％]/u.test(text)

/** A line whose characters the typesetter pulled apart: `企 业 大 发 展 、勇 攀`, `7 7 起 ， 内 幕 交 易 案 件`.
 *  Two thirds of its characters stand alone between blanks; a title of two parts has one blank, not many. */
export function isStretched(text: string): boolean {
  if (!hasBlank(text)) return false
  const words = text.trim().split(/[ \t\u3000\u00a0]+/u)
  if (words.length < 4) return words.length === 3 && words.every((w) => [...w].length === 1)
  const alone = words.filter((w) => [...w].length <= 1 || /^[\p{P}]/u.test(w) || /[\p{P}]$/u.test(w)).length
  return alone * 3 >= words.length * 2
}

/** Whether a text has one of the blanks that part its words. */
export const hasBlank = (text: string): boolean => /[ \t\u3000\u00a0]/u.test(text)

/** Puts a stretched line together again. */
export const unstretch = (text: string): string => text.replace(/[ \t\u3000\u00a0]+/gu, '')

/** Takes away the blanks that stand round digits and marks only because the typesetter set them apart:
 *      2023 年12月 → 2023年12月      100 余名 → 100余名
 *  and keeps the blank between two Chinese words, which the writer meant. */
export function closeUp(text: string): string {
  if (!/[ \u00a0]/u.test(text)) return text
  return text
    .replace(/(?<=[0-9０-９A-Za-z.%％])[ \u00a0]{1,9}(?=[\p{Script=Han}，。、；：？！”）》])/gu, '')
    .replace(/(?<=[\p{Script=Han}，。、；：？！“（《])[ \u00a0]{1,9}(?=[0-9０-９A-Za-z])/gu, '')
    .replace(/[ \u00a0]{1,9}(?=[，。、；：？！”’）》])/gu, '')
    .replace(/(?<=[，。、；：？！“‘（《])[ \u00a0]{1,9}/gu, '')
}

const half = [...',;:?!()']
const full = [...'，；：？！（）']

/** Half-width punctuation in Chinese text becomes full-width: `泗水县,是` → `泗水县，是`. Between two digits or Latin letters it stays. */
export function widenPunctuation(text: string): string {
  if (!/[,;:?!()]/.test(text)) return text
  const chars = [...text]
  const wide = (c: string | undefined) => c !== undefined && /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—…]/u.test(c)
  const latin = (c: string | undefined) => c !== undefined && /[A-Za-z0-9]/.test(c)
  return chars
    .map((c, i) => {
      const k = half.indexOf(c)
      if (k < 0) return c
      const [before, after] = [chars[i - 1], chars[i + 1]]
      if (latin(before) && latin(after)) return c
      return wide(before) || wide(after) ? full[k] : c
    })
    .join('')
}

/** Pairs of neighbouring letters and digits and how often each stands in a text; a pair is one number, which a Map finds faster than a string. */
export type Grams = Map<number, number>

/** The pairs of a text. Several ask about the same texts of a page: nobody changes what is answered. */
export function bigrams(text: string): Grams {
  const known = counted.get(text)
  if (known) return known
  const counts: Grams = new Map()
  eachBigram(text, (pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1))
  if (counted.size >= mostCounted) counted.clear()
  counted.set(text, counts)
  return counts
}

/** The texts that were asked about last: those of a page, and a title for each. */
const counted = new Map<string, Grams>()
const mostCounted = 128

/** Hands over the pairs of `bigrams` one by one, as printed. A pair is below 2³⁰: engines keep such numbers in place. */
export function eachBigram(text: string, take: (pair: number) => void): void {
  let last = 0
  for (let i = 0; i < text.length; i++) {
    const letter = letterNumber(text.charCodeAt(i))
    if (letter === 0) continue
    if (last) take(last * 0x8000 + letter)
    last = letter
  }
}

/** Chinese characters (U+3400 to U+9FFF, U+F900 to U+FAFF), ASCII letters and digits: 1 to 28290, each its own; 0 for what is none of them. */
function letterNumber(c: number): number {
  if (c >= 0x3400 && c <= 0x9fff) return c - 0x3400 + 1
  if (c < 0x80) return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) ? 0x6c01 + c : 0
  return c >= 0xf900 && c <= 0xfaff ? c - 0xf900 + 0x6c82 : 0
}
