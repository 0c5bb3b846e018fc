/** A text that a message quotes (a file's name, what stands in a file) so that it stays in its line and shows what it holds:
 *  line ends, other controls (a terminal obeys them) and characters that turn or hide their neighbours are written as a
 *  programmer writes them. Everything else stays, blanks too.
 *      'two⏎lines.txt' → two\nlines.txt        'a\u202etxt.exe' → a\u202etxt.exe, in these letters */
export function visible(text: string): string {
  return text.replace(unseen, (c) => named[c] ?? escaped(c.codePointAt(0) ?? 0))
}

/** Controls; soft hyphen, zero-width characters, direction marks, overrides and isolates, tags, the byte order mark; line and
 *  paragraph separators; half a pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(code: number): string {
  const digits = code.toString(16)
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`
}
