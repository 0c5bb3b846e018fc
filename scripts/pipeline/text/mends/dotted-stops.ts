import { type Mend, replaced } from './mend.ts'

/** Full stops that a program for reading pictures took for dots.
 *      改造管网八十六公里.       改造管网八十六公里。
 *  A dot in a number, between Latin letters or in a name (约翰.史密斯) stays: it ends no line, so a page is mended only when several of its lines end with one. */
export const dottedStops: Mend = {
  name: 'dotted-stops',
  mend(pieces) {
    const ends = pieces.filter(({ text }) => /[.．]/u.test(text) && lineEnd.test(text)).length
    if (ends < fewest) return pieces
    return pieces.map((piece) => replaced(piece, this.name, dot, () => '。'))
  },
}

/** One line may end with a stray dot. */
const fewest = 2
const lineEnd = /[\p{Script=Han}”’》）)][.．][”’」』]?$/u
const dot = /(?<=[\p{Script=Han}”’》）)%％])[.．](?![.．\w])/gu
