import { isColumnName } from '../layout/heading-shape.ts'
import type { Fragments, TitleBlock } from '../types/layout.ts'
import type { Furniture } from '../types/marks.ts'

/** Headings without a text that are names of columns become labels of the page:
 *      要闻速览 / 小麦返青不误农时 / text
 *  Answers the page with them, and the headings that stay without a text. */
export function columnNamesApart(
  fragments: Fragments,
  loose: readonly TitleBlock[],
): { labelled: Fragments; loose: TitleBlock[] } {
  const names = loose.filter((t) => isColumnName(t.text))
  if (names.length === 0) return { labelled: fragments, loose: [...loose] }
  const labels = names.flatMap(({ pieces: [piece], text }) => (piece ? [{ label: text, piece }] : []))
  return {
    labelled: {
      ...fragments,
      furniture: [...fragments.furniture, ...names.map(furnitureOf)],
      labels: [...fragments.labels, ...labels].sort((a, b) => a.piece.span.line - b.piece.span.line),
    },
    loose: loose.filter((t) => !names.includes(t)),
  }
}

const furnitureOf = ({ pieces, text }: TitleBlock): Furniture => ({
  is: 'furniture',
  kind: 'column-label',
  pieces,
  label: text,
  why: 'the name of a column beside a headline',
})
