import { type Html, html, type Part } from './html.ts'

/** Where a line of Chinese may end. Browsers keep a quotation mark together with a figure or a Latin letter beside it, and
 *  that with whatever stands on the other side (Unicode's line breaking, LB19): 绕“3423”高 is one piece to them, and the
 *  line before it is short, or set wide. They also begin lines with the dot between the parts of a name, as no printer does.
 *  The text is the same characters either way. */

/** Running text with the ends that browsers miss: before “3423 and behind 3423” in Chinese. */
export function breakable(text: string): Part {
  return mayMiss.test(text) ? joined(text.split(missed)) : text
}

const mayMiss = /·|[“‘][0-9A-Za-z]|[0-9A-Za-z%][”’]/
const missed = /(?<=\p{Script=Han})(?=[“‘][0-9A-Za-z])|(?<=[0-9A-Za-z%][”’])(?=[\p{Script=Han}“‘])/u

/** A headline whose lines end between words, as a newspaper's do: 金乡走好“五步棋”|深化民意…, never 深|化. Its style has to be
 *  `word-break: keep-all`. A single character stays with the word before it (工作者 is cut as 工作 and 者) and with a quotation
 *  behind it (擦亮凝“新”), a numeral with what it counts (三|强化, 第一|书记). */
export function betweenWords(text: string): Part {
  const pieces: string[] = []
  let before = ''
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && (!mayPart(last, segment) || goTogether(before, segment)))
      pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
    before = segment
  }
  return joined(pieces)
}

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Whether a line may end between what stands before and the segment that comes next. */
function mayPart(before: string, next: string): boolean {
  if (opening.test(next)) return endsInText.test(before)
  return closing.test(before) ? beginsWithText.test(next) : isWord.test(next) && endsInChinese.test(before)
}

/** Whether a word of the segmenter belongs to the one before it. */
function goTogether(before: string, next: string): boolean {
  return quoting.test(next) ? oneCharacter.test(before) : numeral.test(before) && isWord.test(next)
}

const oneCharacter = /^\p{Script=Han}$/u
const quoting = /^[“‘《]/
const numeral = /^第?[一二三四五六七八九十百千两]+$/
const opening = /^[“‘《〈（【—]/
const closing = /[”’》〉）】，。、：；！？·]$/
const endsInText = /[\p{L}\p{N}”’》〉）】，。、：；！？]$/u
const beginsWithText = /^[\p{L}\p{N}]/u
const isWord = /^\p{Script=Han}{2}/u
const endsInChinese = /\p{Script=Han}$/u

function joined(pieces: readonly string[]): Html[] {
  return pieces.map((piece, index) => html`${index > 0 && html`<wbr>`}${withDots(piece)}`)
}

/** A text in which no line ends before a middle dot. */
function withDots(text: string): Part {
  if (!text.includes('·')) return text
  return text
    .split(beforeDot)
    .map((part, index) => (index % 2 === 0 ? part : html`<span class="dotted">${part}</span>`))
}

const beforeDot = /([\p{Script=Han}”’》]·)/u
