import type { Piece } from '../../types/lines.ts'
import type { Problem } from '../../types/report.ts'
import { cutPiece } from '../lines.ts'
import { type Cells, cells, characters, type Gap, gapsOf, isFolio } from './gaps.ts'
import type { Mend, Mended } from './mend.ts'
import { type Box, inReadingOrder } from './reading-order.ts'
import { unweave } from './woven-columns.ts'

/** Columns that stand side by side in one line, as an extractor prints them that keeps the sheet's layout. Each line is cut at the gutters, what stands below each
 *  other is one block, and the blocks are read in the order of their places on the sheet.
 *      闲置多年的青石镇老汽车站，          晚上七点，柳河乡的梨园里
 *      如今成了居民爱去的书屋。            亮起了灯。                      */
export const sideBySide: Mend = {
  name: 'side-by-side',
  mend(pieces): Mended | readonly Piece[] {
    const [lines, size] = [characters, cells]
      .map((size): [Line[], Cells] => [pieces.map((piece) => lineOf(piece, size)), size])
      .reduce((a, b) => (alignment(b[0]) > alignment(a[0]) ? b : a))
    if (!keepsLayout(lines)) {
      const { pieces: unwoven, woven } = unweave(pieces)
      return { pieces: unwoven, doubts: wovenDoubts(woven) }
    }
    const out: Piece[] = []
    let end = 0
    for (const region of regionsOf(lines)) {
      out.push(...pieces.slice(end, region.first))
      out.push(...readAcross(lines.slice(region.first, region.end), size))
      end = region.end
    }
    out.push(...pieces.slice(end))
    return { pieces: out, doubts: doubtsOf(out) }
  },
}

/** Whether a page has wide gaps between texts: the extractor kept the places of its columns. */
const keepsLayout = (lines: readonly Line[]) =>
  lines.filter((line) => line.gaps.some((gap) => gap.wide && partsText(line, gap))).length >= fewest

/** What still holds two columns. */
function doubtsOf(pieces: readonly Piece[]): Problem[] {
  const left = pieces.filter((piece) => piece.width > widestRow && lineOf(piece, cells).gaps.some(({ wide }) => wide))
  const [first] = left
  if (!first || left.length < fewest) return []
  return [
    {
      rule: 'side-by-side',
      line: first.span.line,
      found: `${left.length} lines that hold two columns, the first: ${first.text.slice(0, quoted)}`,
      todo: 'extract the page again without the layout (pdftotext -raw), or give the lines in the right order',
    },
  ]
}

function wovenDoubts(woven: readonly Piece[]): Problem[] {
  const [first] = woven
  if (!first) return []
  return [
    {
      rule: 'side-by-side',
      line: first.span.line,
      found: `${woven.length} lines in which columns were printed into one another, and which were taken apart by how they read on, the first: ${first.text.slice(0, quoted)}`,
      todo: 'extract the page again in reading order (pdftotext -raw), or check the texts',
    },
  ]
}

const quoted = 40
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

/** How many of the wide gaps end in a column in which the one before it ends too. */
function alignment(lines: readonly Line[]): number {
  const ends = lines.flatMap(({ gaps }) => gaps.filter(({ wide }) => wide).map(({ to }) => to))
  return ends.filter((to, i) => to === ends[i - 1]).length
}

/** Half-width figures and pushed marks move a column's edge. */
const slack = 4
/** Cells of a table are narrower than columns of text. */
const narrowest = 8
/** A line of a narrow caption. */
const narrowestFull = 5
/** Two lines can be a table. */
const fewest = 3
/** Lines without a gutter that columns beside each other have between two that have one. */
const mostBetween = 5

/** Where columns stand side by side: from the first line with a gutter to before the line behind the last; nowhere on a page where no gutter goes down through lines
 *  that follow each other. */
function regionsOf(lines: readonly Line[]): Region[] {
  if (lines.filter((_, i) => hasGutterAcross(lines, i)).length < fewest) return []
  const regions: (Region & { parted: number })[] = []
  for (const [i, line] of lines.entries()) {
    const gutters = guttersOf(lines, i)
    if (gutters.length === 0) continue
    const isParted = gutters.some((gap) => partsText(line, gap) && (!gap.wide || supportOf(lines, i, gap.to) > 0))
    const last = regions.at(-1)
    if (last && i - last.end <= mostBetween) {
      last.end = i + 1
      if (isParted) last.parted++
    } else if (isParted) regions.push({ first: i, end: i + 1, parted: 1 })
  }
  const out: Region[] = []
  for (const region of regions.filter(({ parted }) => parted >= fewest))
    out.push(withRest(lines, region, out.at(-1)?.end ?? 0))
  return out
}

/** The lines from `first` to before `end`. */
type Region = { first: number; end: number }

/** The longer of two columns goes on above the first line that both share, and below the last. */
function withRest(lines: readonly Line[], region: Region, least: number): Region {
  let end = region.end
  let first = Math.max(region.first, least)
  const isNext = (k: number) => numberOf(lines[k]) === numberOf(lines[k - 1]) + 1
  while (end < lines.length && isNext(end) && end - region.end < mostBetween) end++
  while (first > least && isNext(first) && region.first - first < mostBetween) first--
  return { first, end }
}

/** Whether a gap between two texts has gaps above or below it, in lines that follow each other. */
function hasGutterAcross(lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line
  const has = (k: number, at: number) =>
    lines[k] !== undefined &&
    Math.abs(lines[k].piece.span.line - line.piece.span.line) === Math.abs(k - i) &&
    lines[k].gaps.some(({ to }) => Math.abs(to - at) <= slack)
  return line.gaps.some(({ to, ...gap }) => {
    if (!partsText(line, { to, ...gap })) return false
    const [a, b, c, d] = [-2, -1, 1, 2].map((by) => has(i + by, to))
    return gap.wide ? b || c : (b && (a || c)) || (c && d)
  })
}

const partsText = ({ from, to }: Line, gap: Gap) => gap.from - from >= narrowest && to - gap.to >= narrowest

/** How far around a line others show where its columns begin. */
const around = 6

/** How many of the lines around one have text that begins at a place. */
function supportOf(lines: readonly Line[], i: number, at: number): number {
  let support = 0
  for (let k = Math.max(0, i - around); k < Math.min(lines.length, i + around + 1); k++) {
    const line = lines[k] as Line
    if (k !== i && startsOf(line).some((start) => Math.abs(start - at) <= slack)) support++
  }
  return support
}

const startsOf = ({ from, gaps }: Line) => [from, ...gaps.map(({ to }) => to)]

/** The lines of a region, cut at their gutters and read block by block. */
function readAcross(lines: readonly Line[], size: Cells): Piece[] {
  const rows = lines.map((line, i) => cutAt(line, guttersOf(lines, i), size))
  const out: Piece[] = []
  let blocks: Block[] = []
  let open: Block[] = []
  for (const [i, parts] of rows.entries()) {
    const number = numberOf(parts[0])
    const above = rows[i - 1]
    if (above && number > numberOf(above[0]) + 1 && !open.some((block) => readsOn(block, rows.slice(i, i + fewest)))) {
      out.push(...inReadingOrder(blocks).flatMap(({ lines }) => inOneColumn(lines)))
      blocks = []
      open = []
    }
    open = open.filter(({ bottom }) => number - bottom <= mostBlank)
    const touched = parts.map((part) => open.filter((block) => overlap(block, part) > 0))
    const next = parts.map((part, k) => {
      const [block, ...others] = touched[k] ?? []
      const isAlone = block && others.length === 0 && touched.filter((all) => all.includes(block)).length === 1
      if (isAlone && goesOn(block, part)) return extend(block, part, number)
      const fresh: Block = { ...edgesOf(part), top: number, bottom: number, lines: [part] }
      blocks.push(fresh)
      return fresh
    })
    const over = new Set(touched.flat())
    open = [...open.filter((block) => !over.has(block)), ...next]
  }
  return [...out, ...inReadingOrder(blocks).flatMap(({ lines }) => inOneColumn(lines))]
}

const numberOf = (line: Line | undefined) => line?.piece.span.line ?? 0

/** Whether a column goes on in its place over a row of blanks: its last line is full and ends in no sentence's end. */
function readsOn({ lines, left, right }: Block, below: readonly (readonly Line[])[]): boolean {
  const last = lines.at(-1)
  if (!last || lines.length < fewest || right - last.to > slack || sentenceEnd.test(last.piece.text)) return false
  return below.flat().some(({ from, to }) => Math.abs(from - left) < slack && Math.abs(to - right) < slack)
}

const sentenceEnd = /[。！？…”）】]$/u

type Block = Box & { lines: Line[] }

/** Blank lines inside a column. */
const mostBlank = 3

const edgesOf = ({ from, to }: Line) => ({ left: from, right: to })
const overlap = (block: Block, { from, to }: Line) => Math.min(block.right, to) - Math.max(block.left, from)

/** Whether a line has the edges of the block above it. A block of few lines has not shown its measure. */
function goesOn(block: Block, { from, to }: Line): boolean {
  if (block.lines.length < fewest) return true
  return from >= block.left - slack && to <= block.right + slack
}

function extend(block: Block, part: Line, number: number): Block {
  block.lines.push(part)
  block.left = Math.min(block.left, part.from)
  block.right = Math.max(block.right, part.to)
  block.bottom = number
  return block
}

/** The gaps of a line that are gutters: the wide ones, and a single blank behind a full line where others begin. */
function guttersOf(lines: readonly Line[], i: number): Gap[] {
  const line = lines[i] as Line
  if (isFolio(line.piece.text)) return []
  let from = line.from
  return line.gaps.filter((gap) => {
    const isGutter =
      gap.wide || (gap.from - from >= narrowestFull && !isInNumber(line, gap) && supportOf(lines, i, gap.to) >= 2)
    if (isGutter) from = gap.to
    return isGutter
  })
}

/** Some programs set a blank on both sides of figures and foreign words. */
function isInNumber({ piece: { text } }: Line, { at }: Gap): boolean {
  return /[\dA-Za-z]$/.test(text.slice(0, at).trimEnd()) || /[\dA-Za-z]/.test(text[at] ?? '')
}

/** A line cut at gaps; each part keeps its place in the line. */
function cutAt(line: Line, gaps: readonly Gap[], size: Cells): Line[] {
  const parts: Line[] = []
  let rest = line
  for (const gap of gaps) {
    const at = gap.at - (line.piece.text.length - rest.piece.text.length)
    const [left, right] = cutPiece(rest.piece, at)
    if (!left || !right) continue
    parts.push(placed(left, rest.from, size))
    rest = placed(right, gap.to, size)
  }
  return [...parts, rest]
}

function placed(piece: Piece, at: number, size: Cells): Line {
  const line = lineOf(piece, size)
  const by = at - line.from
  return { ...line, from: at, to: line.to + by }
}

/** A line that is set in begins a paragraph, and so does one below a blank. */
const indent = 1.5

/** Lines of one column, which know again what stands above them in it. */
function inOneColumn(lines: readonly Line[]): Piece[] {
  const edge = Math.min(...lines.map(({ from }) => from))
  return lines.map(({ piece, from }, i) => {
    const above = lines[i - 1]?.piece.span.line
    const blank = above === undefined ? 1 : piece.span.line - above - 1
    return { ...piece, gap: Math.max(blank, from - edge > indent ? 1 : 0) }
  })
}
