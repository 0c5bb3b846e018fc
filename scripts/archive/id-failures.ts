import { correctionsFile, dumpFile } from '../../src/archive/dump-files.ts'
import { type Registered, registerFile } from '../../src/archive/permalinks.ts'
import { decide } from '../../src/archive/published.ts'
import type { Failure } from '../pipeline/dump.ts'
import type { Reprint } from '../pipeline/identity/reprints.ts'
import type { Claims, Missing } from '../pipeline/identity/types.ts'

/** What to do about a published id that no article has: its candidates, and the command that settles it. */
export function missingFailure({ link, candidates }: Missing): Failure {
  const { id, row, state } = link
  const [first, ...others] = candidates
  const also = others.length > 0 ? ` (or of ${others.join(', ')})` : ''
  if (state === 'withdrawn') {
    const found = first
      ? `${id} was withdrawn, and ${candidates.join(' or ')} may have its text`
      : `${id} was withdrawn, and no article has it any more`
    const todo = first
      ? decide(candidates)
      : 'nothing to do if its text was taken out of the dumps; otherwise look which article has it now, and withdraw that one'
    return { file: registerFile, line: row, found, todo }
  }
  const found = `${id} was published, and no article has it any more`
  const withdraw = `npm run permalinks -- withdraw ${id} --why REASON`
  const todo = first
    ? `npm run permalinks -- redirect ${id} ${first}${also} writes “state: redirected, to: ${first}” there, the article that has most of its text now; or ${withdraw}`
    : `bring its text back, or npm run permalinks -- redirect ${id} ID, or ${withdraw}`
  return { file: registerFile, line: row, found, todo }
}

/** What people decided of ids and cannot be. */
export const refusedFailures = (refused: Claims['refused']): Failure[] =>
  refused.map(({ dump, id }) => ({
    file: correctionsFile(dump),
    line: undefined,
    found: `${id} is no published id that an article can have: it was never given, is redirected, or stands twice`,
    todo: 'write one that parse or verify names, or remove this correction',
  }))

/** What to do about articles that say what was withdrawn elsewhere. */
export const reprintFailures = (found: readonly Reprint[]): Failure[] =>
  found.map(({ dump, line, id, of, isWhole }) => ({
    file: dumpFile(dump),
    line,
    found: `${id} has ${isWhole ? 'the text' : 'much of the text'} of ${of}, which was withdrawn`,
    todo: `npm run permalinks -- withdraw ${id} --why REASON, if nobody may read it here either`,
  }))

/** Articles with an id which the register leads elsewhere. One that was withdrawn keeps its file: the site leaves it out. */
export function misusedFailures(ids: Claims['ids'], links: readonly Registered[]): Failure[] {
  const redirected = new Map(
    links.flatMap((link) => (link.state === 'redirected' ? [[link.id, link.row] as const] : [])),
  )
  return [...ids].flatMap(([dump, all]) =>
    all.flatMap((id): Failure[] => {
      const line = redirected.get(id)
      if (line === undefined) return []
      const todo = 'make it live again, or take the article out of the dump'
      return [{ file: registerFile, line, found: `${id} is redirected, and ${dump} has its article`, todo }]
    }),
  )
}
