/** A dump's text → its lines, as they stand there: CRLF, CR and LF end one, and so does the form feed that extractors put
 *  between pages. Nothing is trimmed. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\f\u2028\u2029]/u)
}
