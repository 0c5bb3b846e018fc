import type { Piece } from '../../types/lines.ts'
import { oddsOfContinuation } from '../continuation.ts'
import { hasBlank } from '../typography.ts'
import { isFolio } from './gaps.ts'
import { ends, isVertical, likeliest, type Way, wayOf, waysToCut } from './line-cuts.ts'

/** Columns that an extractor printed line by line into one another: a line of the left, one of the right, or both in one line with a blank between. Every line is given to a
 *  column, cut where it holds several, by the best sum of odds: how its text reads on from the line above in that column, and how its width fits. A beam search, line by line.
 *      闲置多年的青石镇老汽车站， 晚上七点，柳河乡的梨园里亮
 *      如今成了居民爱去的书屋。候
 *      起了灯。农技员把投影布挂在
 *  Answers the pieces column by column, and the lines in which columns were woven. */
export function unweave(pieces: readonly Piece[]): { pieces: Piece[]; woven: Piece[] } {
  const woven: Piece[] = []
  const out = groupsOf(pieces).flatMap((group) => {
    const columns = columnsOf(group)
    if (columns) woven.push(...group)
    return columns ?? group
  })
  return { pieces: out, woven }
}

/** Lines that no blank line parts. The one with the day stands across the sheet. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    const goesOn = above?.span.line === piece.span.line - 1 && !isFolio(piece.text) && !isFolio(above.text)
    if (group && goesOn) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** Lines that hold two columns, their share, and the odds that two columns have over one, in all and for each line: fewer are chance. */
const fewestShared = 2
const leastShare = 1 / 16
const leastOdds = 8
const leastOddsOfLine = 0.6

/** The lines of a group column by column, when several columns explain them better than one. */
function columnsOf(group: readonly Piece[]): Piece[] | undefined {
  const fewest = Math.max(fewestShared, leastShare * group.length)
  // A line without a blank holds one column.
  if (group.filter(({ text }) => hasBlank(text)).length < fewest) return
  const ways = group.map(waysToCut)
  const tries = ways.flat().length
  const shared = ways.filter((some) => some.some(({ isShared }) => isShared)).length
  if (shared < fewest || tries > mostTries) return
  const uncut = group.map((piece) => [wayOf([piece])])
  const least = bestOf(uncut, 1, narrowestBeam).odds + Math.max(leastOdds, leastOddsOfLine * group.length)
  // Most groups that are no columns are told by a look with the narrowest beam.
  if (bestOf(ways, mostColumns, narrowestBeam).odds < least) return
  const several = bestOf(ways, mostColumns, Math.max(narrowestBeam, Math.min(widestBeam, Math.floor(steps / tries))))
  return several.shared < fewestShared || several.odds < least ? undefined : inOrder(several)
}

/** A column as far as it is read. */
type Column = {
  last: Piece
  row: number
  isEnded: boolean
  /** the widest line since the column began anew, and how many there are */
  measure: number
  lines: number
  /** all its lines, and how many each other column had when it last went on */
  total: number
  seen: readonly number[]
  /** a bit for each column that stands left of it */
  rightOf: number
}

type Step = { column: number; piece: Piece; isFirst: boolean; before: Step | undefined }

/** `open`: the columns that may go on. `at`: the column of the last piece. */
type State = {
  odds: number
  columns: readonly Column[]
  open: readonly number[]
  steps?: Step
  shared: number
  at: number
}

/** The beam is the narrower the more ways there are to cut the lines of a group; a group with more than `mostTries` is left as it is. */
const widestBeam = 16
const narrowestBeam = 4
const steps = 1200
const mostTries = 1000
const beamDepth = 12
const mostPlaces = 6
const mostColumns = 8
const mostInAll = 31
/** What a line brings at the most. */
const mostOddsOfLine = 5.2

const oddsOfColumn = -6
const oddsOfVerticalTitle = -1
const oddsOfStartAfterEnd = -2.5
const oddsOfStart = -4.5
/** Columns go on by turns: for each line more that another one went on. */
const oddsOfLateLine = -2
const oddsOfOvertaking = -0.5
const mostBehind = 8
/** A heading above its text. */
const mostLinesOfHeading = 3

function bestOf(rows: readonly (readonly Way[])[], most: number, width: number): State {
  let states: State[] = [{ odds: 0, columns: [], open: [], shared: 0, at: -1 }]
  for (const [row, ways] of rows.entries()) {
    const next = new Map<string, State>()
    let top = Number.NEGATIVE_INFINITY
    for (const state of states)
      for (const way of ways)
        for (const placed of placements(state, way, { row, most, floor: top - beamDepth })) {
          top = Math.max(top, placed.odds)
          const key = placed.open.map((k) => keyOf(placed.columns[k] as Column)).join(' ')
          const known = next.get(key)
          if (!known || known.odds < placed.odds) next.set(key, placed)
        }
    states = likeliest([...next.values()], width)
  }
  const ended = states.map((state) => ({ ...state, odds: state.odds + oddsOfEnd(state) }))
  return ended.reduce((a, b) => (b.odds > a.odds ? b : a))
}

/** Columns that were left behind in the middle of a sentence. */
function oddsOfEnd({ columns, open }: State): number {
  const waiting = open.filter((k) => isWaiting(columns, k))
  return waiting.reduce((sum, k) => sum + oddsOfLate(linesBehind(columns, open, k)), 0)
}

const keyOf = ({ last: { span } }: Column) => `${span.line}:${span.from}`

/** `floor`: the odds that are not worth a try. */
type Search = { row: number; most: number; floor: number }

function placements(state: State, { parts, odds, isShared }: Way, { row, most, floor }: Search): State[] {
  let all = [{ ...state, odds: state.odds + odds, shared: state.shared + (isShared ? 1 : 0), at: -1 }]
  for (const [i, piece] of parts.entries()) {
    const search = { row, most, floor: floor - mostOddsOfLine * (parts.length - 1 - i) }
    all = likeliest(
      all.flatMap((one) => placesFor(one, piece, search)),
      mostPlaces,
    )
  }
  return all
}

/** A piece in every column that stands right of the one before it in its line. */
function placesFor(state: State, piece: Piece, { row, most, floor }: Search): State[] {
  const { columns, open, at } = state
  const out: State[] = []
  const take = (k: number, by: number, isFirst: boolean) => {
    if (state.odds + by >= floor) out.push(withPiece(state, piece, { row, k, by, isFirst }))
  }
  for (const k of open) {
    const column = columns[k] as Column
    const isLeft = at >= 0 && (k === at || ((columns[at] as Column).rightOf & (1 << k)) !== 0)
    if (column.row === row || isLeft) continue
    const waiting = open.filter((j) => j !== k && isWaiting(columns, j) && linesSince(columns, k, j) > 0)
    const late = oddsOfLate(linesBehind(columns, open, k)) + oddsOfOvertaking * waiting.length
    take(k, late + oddsOfNext(column, piece), false)
    const canStart = column.isEnded || column.lines <= mostLinesOfHeading
    take(k, late + (canStart ? oddsOfStartAfterEnd : oddsOfStart), true)
  }
  if (open.length < most && columns.length < mostInAll)
    take(columns.length, columns.length === 0 ? 0 : isVertical(piece) ? oddsOfVerticalTitle : oddsOfColumn, true)
  return out
}

/** How many lines a column went on since another one did. */
const linesSince = (columns: readonly Column[], k: number, other: number): number =>
  k === other ? 0 : (columns[k] as Column).total - ((columns[other] as Column).seen[k] ?? 0)

/** How many lines any other column went on since this one did. */
const linesBehind = (columns: readonly Column[], open: readonly number[], k: number): number =>
  Math.max(0, ...open.map((j) => linesSince(columns, j, k)))

const oddsOfLate = (behind: number) => (behind > 1 ? Math.max(oddsOfColumn, oddsOfLateLine * (behind - 1)) : 0)

/** Whether a column's last line ends no sentence. */
function isWaiting(columns: readonly Column[], k: number): boolean {
  const { last, isEnded } = columns[k] as Column
  return !isEnded && !isVertical(last)
}

type Placing = { row: number; k: number; by: number; isFirst: boolean }

function withPiece(state: State, piece: Piece, { row, k, by, isFirst }: Placing): State {
  const { at, steps } = state
  const columns = state.columns.slice()
  const known = columns[k]
  const left = columns[at]
  columns[k] = {
    last: piece,
    row,
    isEnded: ends(piece.text),
    measure: isFirst || !known ? piece.width : Math.max(known.measure, piece.width),
    lines: isFirst || !known ? 1 : known.lines + 1,
    total: (known?.total ?? 0) + (isVertical(piece) ? 0 : 1),
    seen: columns.map(({ total }) => total),
    rightOf: (known?.rightOf ?? 0) | (left ? left.rightOf | (1 << at) : 0),
  }
  const open = known ? state.open : [...state.open, k]
  const isOpen = (j: number) =>
    j === k || isVertical((columns[j] as Column).last) || linesBehind(columns, open, j) <= mostBehind
  const step = { column: k, piece, isFirst, before: steps }
  return { ...state, odds: state.odds + by, columns, open: open.filter(isOpen), steps: step, at: k }
}

/** Marks and half-width figures move a line's end. */
const slack = 1.3
const indent = 2

const oddsOfShortLine = -4
const oddsOfShortFirstLine = -1.5
const oddsOfFullLine = 1
const oddsOfFirstLine = 0.5
const oddsOfLastLine = -0.5
const oddsOfUnfinishedLine = -3.5
const oddsOfLineTooLong = -6

/** The odds that a column goes on with a piece. */
function oddsOfNext({ last, isEnded, lines, measure: widest }: Column, piece: Piece): number {
  if (isVertical(last)) return isVertical(piece) ? 0 : oddsOfShortLine
  // The first line may be set in.
  const measure = lines === 1 ? Math.max(widest, Math.min(piece.width, widest + indent)) : widest
  let odds = 0
  if (last.width < measure - slack && !isEnded)
    odds += last.width < measure - indent - slack ? oddsOfShortLine : oddsOfShortFirstLine
  if (!isEnded || last.width > measure - 1) odds += oddsOfContinuation(last.text, piece.text)
  if (piece.width > measure + slack) return odds + oddsOfLineTooLong
  if (piece.width >= measure - slack) return odds + oddsOfFullLine
  if (isEnded && piece.width >= measure - indent - slack) return odds + oddsOfFirstLine
  return odds + (ends(piece.text) ? oddsOfLastLine : oddsOfUnfinishedLine)
}

/** Column after column, each behind those that stand left of it. */
function inOrder({ columns, steps }: State): Piece[] {
  const lines: Piece[][] = columns.map(() => [])
  for (let step = steps; step; step = step.before) {
    const { piece, isFirst, column } = step
    lines[column]?.unshift({ ...piece, gap: isFirst ? Math.max(1, piece.gap) : 0 })
  }
  const out: Piece[] = []
  const read = new Set<number>()
  const visit = (k: number) => {
    if (read.has(k)) return
    read.add(k)
    for (const j of columns.keys()) if ((columns[k] as Column).rightOf & (1 << j)) visit(j)
    out.push(...(lines[k] ?? []))
  }
  for (const k of columns.keys()) visit(k)
  return out
}
