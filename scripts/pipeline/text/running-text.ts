import type { Piece } from '../types/lines.ts'
import { closeUp, widenPunctuation } from './typography.ts'

/** Wrapped lines → running text: what the paper printed, without what only the typesetter did.
 *      `精神“听红色党课 忆革命精神”` keeps its blank, `100 余⏎名` becomes 100余名, `General⏎Motors` keeps two words,
 *      `泗水县,是` gets the comma of Chinese text. */
export function runningText(pieces: readonly Piece[]): string {
  let text = ''
  let last = ''
  for (const { plain } of pieces) {
    text += /[A-Za-z]$/u.test(last) && /^[A-Za-z]/u.test(plain) ? ` ${plain}` : plain
    last = plain || last
  }
  return widenPunctuation(closeUp(text.replace(/[ \t\u3000\u00a0]+/gu, ' '))).trim()
}

/** The lines of one title, joined without a blank unless one is printed. */
export const titleText = (pieces: readonly Piece[]): string => runningText(pieces)
