import type { Piece } from '../../types/lines.ts'
import { cutPiece } from '../lines.ts'
import { type Cells, cells, characters, type Gap, gapsOf } from './gaps.ts'
import type { Mend, Mended } from './mend.ts'

/** Columns that stand side by side in one line, as an extractor prints them that keeps the sheet's layout. Where a gutter goes down through several lines, what stands
 *  left of it is read first (recursive X-Y cut, Nagy & Seth 1984).
 *      闲置多年的青石镇老汽车站，          晚上七点，柳河乡的梨园里
 *      如今成了居民爱去的书屋。            亮起了灯。                      */
export const sideBySide: Mend = {
  name: 'side-by-side',
  mend(pieces): Mended | readonly Piece[] {
    const [lines, size] = [characters, cells]
      .map((size): [Line[], Cells] => [pieces.map((piece) => lineOf(piece, size)), size])
      .reduce((a, b) => (alignment(b[0]) > alignment(a[0]) ? b : a))
    if (lines.filter(({ gaps }) => gaps.length > 0).length < fewest) return pieces
    const out = cutBlock(lines, size)
    const left = out.filter(({ piece, gaps }) => gaps.some(({ wide }) => wide) && piece.width > widestRow)
    const first = left[0]?.piece
    return {
      pieces: out.map(({ piece }) => piece),
      doubts:
        first && left.length >= fewest
          ? [
              {
                rule: 'side-by-side',
                line: first.span.line,
                found: `${left.length} lines that hold two columns, the first: ${first.text.slice(0, quoted)}`,
                todo: 'extract the page again without the layout (pdftotext -raw), or give the lines in the right order',
              },
            ]
          : [],
    }
  },
}

const quoted = 40
/** Two lines can be a table. */
const fewest = 3
/** A row of a table is narrower than two columns of text. */
const widestRow = 20

type Line = { piece: Piece; from: number; to: number; gaps: readonly Gap[] }

/** A line across a sheet has fewer blanks than this; a page in one line has any number, and no gutter. */
const mostGaps = 60

/** A stretched line has blanks everywhere. */
function lineOf(piece: Piece, size: Cells): Line {
  const { gaps, ...edges } = gapsOf(piece, size)
  if (gaps.length > mostGaps) return { piece, ...edges, gaps: [] }
  return { piece, ...edges, gaps: piece.stretched ? gaps.filter(({ wide }) => wide) : gaps }
}

/** A gutter: the lines from `first` to before `end` that have a gap there or stand on one side of it. */
type Gutter = { at: number; first: number; end: number; cut: number }

/** Half-width figures and pushed marks move a column's edge; a single blank must stand nearer to be one. */
const slack = 4
const narrowSlack = 1

/** How many of the wide gaps end in a column in which the one before it ends too. */
function alignment(lines: readonly Line[]): number {
  const ends = lines.flatMap(({ gaps }) => gaps.filter(({ wide }) => wide).map(({ to }) => to))
  return ends.filter((to, i) => to === ends[i - 1]).length
}

function cutBlock(lines: readonly Line[], size: Cells): readonly Line[] {
  const gutter = bestGutter(lines)
  if (!gutter) return lines
  const inside = lines.slice(gutter.first, gutter.end)
  const halves = inside.map((line, i) => halvesOf(line, gutter.at, gutterIn(inside, i, gutter.at), size))
  const side = (k: 0 | 1) => halves.flatMap((pair) => pair[k] ?? [])
  return [
    ...cutBlock(lines.slice(0, gutter.first), size),
    ...cutBlock(inOneColumn(side(0)), size),
    ...cutBlock(inOneColumn(side(1)), size),
    ...cutBlock(lines.slice(gutter.end), size),
  ]
}

/** Edges that the columns of one sheet have at the most. */
const mostPlaces = 600

/** The gutter that parts most lines. */
function bestGutter(lines: readonly Line[]): Gutter | undefined {
  let best: Gutter | undefined
  const places = new Set(lines.flatMap(({ gaps }) => gaps.map(({ to }) => to - 1)))
  if (places.size > mostPlaces) return undefined
  for (const at of places) {
    let run: Gutter | undefined
    for (const [i, line] of lines.entries()) {
      const gap = gutterIn(lines, i, at)
      if (!gap && line.from < at && line.to > at + 1) run = undefined
      else if (gap) {
        run ??= { at, first: i, end: i, cut: 0 }
        run.end = i + 1
        if (gap.from - line.from >= narrowest && line.to - gap.to >= narrowest) run.cut++
        if (run.cut >= fewest && run.cut > (best?.cut ?? 0)) best = { ...run }
      }
    }
  }
  return best && { ...best, end: withRest(lines, best) }
}

/** Cells of a table are narrower than columns of text. */
const narrowest = 8

/** The longer of two columns goes on below the last line that both share. */
function withRest(lines: readonly Line[], { at, end }: Gutter): number {
  let rest = end
  for (const line of lines.slice(end)) {
    const before = lines[rest - 1]?.piece.span.line ?? 0
    if (line.piece.span.line > before + 1 || (line.from < at && line.to > at + 1)) break
    rest++
  }
  return rest
}

/** The gap of a line that belongs to a gutter: a wide one, or a single blank where two neighbours have one too. */
function gutterIn(lines: readonly Line[], i: number, at: number): Gap | undefined {
  const gap = gapAt(lines[i], at)
  if (!gap || gap.wide) return gap
  const beside = (k: number) =>
    lines[k] !== undefined &&
    Math.abs(numberOf(lines[k]) - numberOf(lines[i])) === Math.abs(k - i) &&
    gapAt(lines[k], at) !== undefined
  return (beside(i - 1) && (beside(i - 2) || beside(i + 1))) || (beside(i + 1) && beside(i + 2)) ? gap : undefined
}

const numberOf = (line: Line | undefined) => line?.piece.span.line ?? 0

/** The gap of a line at a gutter: the one that it goes through, else one near by. */
function gapAt(line: Line | undefined, at: number): Gap | undefined {
  const distance = ({ from, to }: Gap) => Math.max(from - at, at - to + 1, 0)
  const near = (line?.gaps ?? []).filter((gap) => distance(gap) <= (gap.wide ? slack : narrowSlack))
  return near.sort((a, b) => distance(a) - distance(b))[0]
}

/** What of a line stands left and right of a gutter. */
function halvesOf(line: Line, at: number, gap: Gap | undefined, size: Cells): [Line | undefined, Line | undefined] {
  if (!gap) return line.from >= at ? [undefined, line] : [line, undefined]
  const [left, right] = cutPiece(line.piece, gap.at)
  const behind = right && lineOf(right, size)
  const before = left && lineOf(left, size)
  return [before && shifted(before, line.from - before.from), behind && shifted(behind, gap.to - behind.from)]
}

/** A half keeps the columns of its line. */
function shifted(line: Line, by: number): Line {
  const gaps = line.gaps.map((gap) => ({ ...gap, from: gap.from + by, to: gap.to + by }))
  return { ...line, from: line.from + by, to: line.to + by, gaps }
}

/** A line that is set in begins a paragraph, and so does one below a blank. */
const indent = 1.5

/** Lines of one column, which know again what stands above them in it. */
function inOneColumn(lines: readonly Line[]): Line[] {
  const edge = Math.min(...lines.map(({ from }) => from))
  return lines.map((line, i) => {
    const above = lines[i - 1]?.piece.span.line
    const blank = above === undefined ? 1 : line.piece.span.line - above - 1
    const gap = Math.max(blank, line.from - edge > indent ? 1 : 0)
    return { ...line, piece: { ...line.piece, gap } }
  })
}
