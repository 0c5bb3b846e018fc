import type { Rule } from './rule.ts'

/** Lines that were found to be no Chinese belong to no article. */
export const unreadable: Rule = {
  name: 'unreadable',
  take(pieces, i) {
    const end = pieces.findIndex((piece, k) => k >= i && piece.whole !== 'unreadable')
    const run = pieces.slice(i, end < 0 ? pieces.length : end)
    if (run.length === 0) return undefined
    return {
      marks: [{ is: 'furniture', kind: 'unreadable', pieces: run, why: 'no Chinese that can be read' }],
      used: run.length,
    }
  },
}
