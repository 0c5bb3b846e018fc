import { fold } from '../../text/fold.ts'
import type { WordList } from '../../words/list.ts'
import type { Border } from './nearest-pieces.ts'

/** Tells of a folded text where words end or begin: at its ends and at those of words of the list, read from the left with the
 *  longest word at each place; inside of one none does, and between other characters one may. */
export function wordBorders({ words }: Pick<WordList, 'words'>): (text: string) => (offset: number) => Border {
  const known = new Set(words.map(({ text }) => fold(text)))
  const longest = Math.max(0, ...Array.from(known, ({ length }) => length))
  return (text) => {
    const borders = new Map<number, Border>([
      [0, 'sure'],
      [text.length, 'sure'],
    ])
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at)
      while (length > 1 && !known.has(text.slice(at, at + length))) length--
      if (length > 1) {
        for (let offset = at + 1; offset < at + length; offset++) borders.set(offset, 'none')
        for (const offset of [at, at + length]) borders.set(offset, 'sure')
      }
      at += Math.max(1, length)
    }
    return (offset) => borders.get(offset) ?? 'unsure'
  }
}
