/** A text → its lines, as they stand there. Whatever any program takes for the end of a line ends one here, in dumps and in
 *  every file that this program reads or writes: LF, CR, both together, VT, the form feed that extractors put between pages,
 *  NEL, U+2028 and U+2029. Nothing is trimmed. */
export function linesOf(text: string): string[] {
  return text.split(lineEnd)
}

/** Whether a UTF-16 unit ends a line, alone or with the one beside it. */
export const endsLine = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029

/** Whether a text has more than one line. */
export const hasLineEnd = (text: string): boolean => lineEnd.test(text)

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u
