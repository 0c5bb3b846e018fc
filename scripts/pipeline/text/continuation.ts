import { shareOfNews } from './pairs.ts'
import { wordAcross } from './reads-on.ts'
import { cannotStart, eachBigram } from './typography.ts'

/** The odds (natural logarithm) that a printed line goes on with another, against any other line of its page: by whether a word goes over the cut, and how common the pair of characters
 *  at the cut is in news. Measured on the 125 pages of `practice2` whose lines stand in order: of lines below each other and others of one page. */
export function oddsOfContinuation(above: string, below: string): number {
  if (cannotStart(below)) return oddsOfBadStart
  const pair = above.slice(-1) + below.slice(0, 1)
  if (!twoHan.test(pair)) return 0
  let share = 0
  eachBigram(pair, (number) => {
    share = shareOfNews(number)
  })
  const rareness = Math.min(rarest, Math.max(0, -Math.log2(share) - commonest))
  if (wordAcross(above, below)) return 4.1 - 0.33 * rareness
  return rareness === rarest ? -1.2 : 1.6 - 0.22 * rareness
}

const oddsOfBadStart = -4
const twoHan = /^\p{Script=Han}{2}$/u

/** A pair that one text of 2^3 has is as telling as any commoner one; what one of 2^11 has is as good as none. */
const commonest = 3
const rarest = 8
