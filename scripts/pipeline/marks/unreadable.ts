import type { Rule } from './rule.ts'

/** Lines that were found to be no Chinese belong to no article. */
export const unreadable: Rule = {
  name: 'unreadable',
  take(pieces, i) {
    let end = i
    while (pieces[end]?.whole === 'unreadable') end++
    const run = pieces.slice(i, end)
    if (run.length === 0) return undefined
    return {
      marks: [{ is: 'furniture', kind: 'unreadable', pieces: run, why: 'no Chinese that can be read' }],
      used: run.length,
    }
  },
}
