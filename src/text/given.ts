/** What somebody writes into a sidecar, a correction, a slip or a profile, against what no page could print as it is meant. */

/** Whether something of a text can be seen: 　, U+200B and the fillers of Hangul and Braille cannot. */
export const isSeen = (text: string): boolean =>
  /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** Whether a text has a character that is an order and no text: controls, ends of lines among them, marks that turn the
 *  direction of what follows, half a pair. */
export const hasOrder = (text: string): boolean =>
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text)
