import type { Piece } from '../../types/lines.ts'
import { type Edit, edited, type Mend } from './mend.ts'

/** Type that is drawn twice for a heavy look or a shadow, each character beside its copy, in a whole line or in a part of it.
 *      云云河河县县织织密密农农村村供供水水      云河县织密农村供水
 *  红红火火 is a word: a run is longer, unless the page has a long one too. */
export const doubledGlyphs: Mend = {
  name: 'doubled-glyphs',
  mend(pieces) {
    if (!pieces.some(({ text }) => proving.test(text))) return pieces
    const found = pieces.map(({ text }) => runsOf(text))
    if (!found.some((runs) => runs.some((run) => run.groups >= provingGroups))) return pieces
    return pieces.map((piece, i) => {
      const runs = (found[i] ?? []).filter((run) => run.groups >= provingGroups || isAll(run, piece))
      return edited(
        piece,
        this.name,
        runs.flatMap((run) => run.edits),
      )
    })
  },
}

/** 高高兴兴, 红红火火: two groups, and two of such words are four. */
export const provingGroups = 5
/** Characters beside their copies, so many in a row; the groups of `runsOf` are among the ways in which it can match. */
export const proving = new RegExp(`(?:(\\S)(?:\\s?\\1)+\\s*){${provingGroups}}`, 'u')
/** On a page with doubled type, a whole line of so many groups is doubled too. */
const fewest = 2

type Group = { char: string; times: number; from: number; to: number }
type Run = { groups: number; from: number; to: number; edits: Edit[] }

const isAll = ({ groups, from, to }: Run, { text }: Piece) => groups >= fewest && from === 0 && to === text.length

/** Stretches in which every character stands beside copies of itself, all of them equally often: 天天天天向向上上 is 天天向上 drawn twice. */
export function runsOf(text: string): Run[] {
  const runs: Group[][] = [[]]
  for (const { 0: all, 1: char, index } of text.matchAll(/(\S)(?:\s?\1)*/gu)) {
    const group = {
      char: char as string,
      times: all.split(char as string).length - 1,
      from: index,
      to: index + all.length,
    }
    if (group.times > 1) runs.at(-1)?.push(group)
    else runs.push([])
  }
  return runs.flatMap((groups) => {
    const copies = groups.reduce((divisor, { times }) => greatest(divisor, times), 0)
    const [first, last] = [groups[0], groups.at(-1)]
    if (!first || !last || copies < 2) return []
    const edits = groups.map(({ char, times, from, to }) => ({ from, to, text: char.repeat(times / copies) }))
    return [{ groups: groups.length, from: first.from, to: last.to, edits }]
  })
}

/** The greatest common divisor. */
const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b))
