import type { Piece } from '../../types/lines.ts'
import type { Problem } from '../../types/report.ts'
import { commonShare, isCommonLetter, mostCounted } from '../decode.ts'
import type { Mend, Mended } from './mend.ts'
import { misreadingOf } from './mojibake.ts'

/** Lines that are no Chinese: glyphs of a font without a character map, bytes that were read in a wrong encoding, what another program had already lost. They are set
 *  apart, and a doubt names cause and remedy; where most of a page is so, all of it is. */
export const unreadable: Mend = {
  name: 'unreadable',
  mend(pieces): Mended | readonly Piece[] {
    const suspects = pieces.filter(isSuspect)
    if (suspects.length === 0) return pieces
    const found = damageOf(suspects)
    if (!found) return pieces
    const damaged = new Set(found.lines)
    const all = lengthOf(found.lines) >= lengthOf(pieces) * most
    return {
      pieces: pieces.map((piece) => (all || damaged.has(piece) ? { ...piece, whole: 'unreadable' } : piece)),
      doubts: [doubtOf(found, all)],
    }
  },
}

type Damage = { what: string; todo: string; lines: readonly Piece[] }

/** More of a page than that leaves no article whole. */
const most = 0.5
const quoted = 30
const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0)

function doubtOf({ what, todo, lines }: Damage, all: boolean): Problem {
  const [first] = lines
  const how = all ? 'no Chinese on this page' : `${lines.length} lines are no Chinese`
  return {
    rule: 'damaged-text',
    line: first?.span.line,
    found: `${how}: ${what}: ${first?.text.slice(0, quoted)}`,
    todo,
  }
}

/** Fewer characters outside ASCII say nothing. */
const fewest = 4
/** Of running Chinese one character in three is common; of a few names none may be. */
const uncommon = 0.08

function isSuspect({ text }: Piece): boolean {
  if (text.length <= mostCounted && leastShareOf(text) >= uncommon) return lost.test(text)
  // Korean and Japanese encodings have the same marks as Chinese ones.
  const letters = text.replace(/\p{P}/gu, '')
  const foreign = [...letters].filter((c) => c > '\u007f').length
  return lost.test(text) || (foreign >= fewest && commonShare(letters) < uncommon)
}

/** The share of characters that are common where every one that is not counts against it, a mark too: no line's `commonShare` is lower. */
export function leastShareOf(text: string): number {
  let [hits, all] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x7f) continue
    all++
    if (isCommonLetter(code)) hits++
  }
  return all > 0 ? hits / all : 0
}

const lost = /\p{Co}{2}|\ufffd|锟斤拷|\?{4}|\(cid:\d+\)/u

/** What no encoding brings back: how it shows, and what to do. */
const lostForEver: readonly { pattern: RegExp; share: number; what: string; todo: string }[] = [
  {
    pattern: /\p{Co}|\(cid:\d+\)/gu,
    share: 0.4,
    what: 'glyphs of a font that has no character map',
    todo: 'have the page read as a picture (OCR), or print the PDF again with fonts that have a map',
  },
  {
    pattern: /\ufffd|锟斤拷/gu,
    share: 0.15,
    what: 'characters that an earlier program could not read and replaced',
    todo: 'extract the page again from its source: this file cannot be brought back',
  },
  {
    pattern: /\?{2,}/gu,
    share: 0.4,
    what: 'question marks of a program that has no Chinese',
    todo: 'extract the page again from its source: this file cannot be brought back',
  },
]

/** The cause that most suspects have. */
function damageOf(suspects: readonly Piece[]): Damage | undefined {
  for (const { pattern, share, what, todo } of lostForEver) {
    const lines = suspects.filter(({ text }) => shareOf(text, pattern) >= share)
    if (lines.length * 2 > suspects.length) return { what, todo, lines }
  }
  if (suspects.length < fewestLines) return undefined
  const misreading = misreadingOf(suspects.map(({ text }) => text).join('\n'))
  if (!misreading) return undefined
  const { bytes, readAs } = misreading
  return {
    what: `${bytes} that was read as ${readAs}`,
    todo: `undo it with iconv -f utf-8 -t ${readAs}, and parse what comes out, which is ${bytes}`,
    lines: suspects,
  }
}

/** A line or two are names. */
const fewestLines = 3

function shareOf(text: string, pattern: RegExp): number {
  const printed = text.replace(/\s/gu, '')
  return [...printed.matchAll(pattern)].reduce((sum, [found]) => sum + found.length, 0) / printed.length
}
