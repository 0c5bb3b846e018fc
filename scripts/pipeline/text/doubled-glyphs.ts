import type { Piece } from '../types.ts'
import { type Edit, edited, type Mend } from './mend.ts'

/** Type that is drawn twice for a heavy look or a shadow, each character beside its copy, in a whole line or in a part of it.
 *      云云河河县县织织密密农农村村供供水水      云河县织密农村供水
 *  红红火火 is a word: a run is longer, unless the page has a long one too. */
export const doubledGlyphs: Mend = {
  name: 'doubled-glyphs',
  mend(pieces) {
    const found = pieces.map(({ text }) => runsOf(text))
    if (!found.some((runs) => runs.some((run) => run.groups >= sure))) return pieces
    return pieces.map((piece, i) => {
      const runs = (found[i] ?? []).filter((run) => run.groups >= sure || isAll(run, piece))
      return edited(
        piece,
        this.name,
        runs.flatMap((run) => run.edits),
      )
    })
  },
}

/** 高高兴兴, 红红火火: two groups, and two of such words are four. */
const sure = 5
/** On a page with doubled type, a whole line of so many groups is doubled too. */
const fewest = 2

type Run = { groups: number; from: number; to: number; edits: Edit[] }

const isAll = ({ groups, from, to }: Run, { text }: Piece) => groups >= fewest && from === 0 && to === text.length

/** Stretches in which every character stands the same number of times. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let copies = 0
  for (const group of text.matchAll(/(\S)(?:\s?\1)*|\s+/gu)) {
    const { 0: all, 1: char, index } = group
    const end = index + all.length
    const times = char ? all.split(char).length - 1 : copies
    // 的的的的 is 的的 drawn twice.
    const fits = run && times >= copies && times % copies === 0
    if (char && !fits) {
      run = times > 1 ? { groups: 0, from: index, to: index, edits: [] } : undefined
      if (run) runs.push(run)
      copies = times
    }
    if (!run || !char) continue
    run.groups++
    run.to = end
    const kept = char.repeat(times / copies)
    run.edits.push({ from: index, to: end, text: kept })
  }
  return runs
}
