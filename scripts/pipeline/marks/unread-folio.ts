import { simplified } from '../../../src/text/either-script.ts'
import { dateAt } from '../entities/printed-dates.ts'
import type { Piece } from '../types/lines.ts'
import type { Mark } from '../types/marks.ts'
import { edgesOf, isInFoot, isInHead } from './page-edges.ts'

/** Lines at the head or the foot of a page that look like its folio or masthead, and that no rule took: a form that nobody wrote down yet.
 *      大运河畔·2024年6月19日·品读        第三版面 文艺家 */
export function unreadFolios(pieces: readonly Piece[], marks: readonly Mark[]): Piece[] {
  const edges = edgesOf(pieces)
  const texts = new Set(marks.flatMap((m) => (m.is === 'text' ? [m.piece.span.line] : [])))
  return pieces.filter(
    (piece, i) => (isInHead(i, edges) || isInFoot(i, edges)) && texts.has(piece.span.line) && looksLikeFolio(piece),
  )
}

/** A folio with everything in it; what is wider is text. */
const widest = 60

/** A whole day, a weekday or a page number, and no sentence round it. */
function looksLikeFolio({ text, width }: Piece): boolean {
  const plain = simplified(text.normalize('NFKC'))
  if (width > widest || /[。；！？]|下转|上接|[，,]\p{Script=Han}/u.test(plain)) return false
  return strong.test(plain) || hasWholeDay(plain)
}

const strong =
  /星期[一二三四五六日天]|第\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|总第\s?\d+\s?期|CN\s?\d{2}-\d{4}|邮发代号/u

function hasWholeDay(text: string): boolean {
  const at = text.search(/(?:19|20)\d{2}\s?[年.\-/]|[一二][〇零○]/u)
  const parts = at < 0 ? undefined : dateAt(text, at)?.parts
  return (
    parts?.year !== undefined &&
    parts.month !== undefined &&
    parts.day !== undefined &&
    !/局|会$|院$|公司|中心$/u.test(text)
  )
}
