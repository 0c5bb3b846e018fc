import { type Fault, faultOf } from './fault.ts'
import { type Registered, registerFile } from './permalinks.ts'

/** An id that a page's record remembers without an article, and the articles that may have its text. */
export type LostOn = { file: string; id: string; candidates: readonly string[] }

/** What an archive does not keep of what its register promises: every live id has its article, every article is registered,
 *  nothing has an id that leads elsewhere, and no text that was withdrawn may be public under another id. `files` are the
 *  articles' by their ids. In the order of the register, then of the files. */
export function publishedFaults(
  links: readonly Registered[],
  files: ReadonlyMap<string, string>,
  lost: readonly LostOn[],
): Fault[] {
  const states = new Map(links.map(({ id, state }) => [id, state]))
  const missing = links.flatMap(({ id, row, state }) =>
    state === 'live' && !files.has(id)
      ? [faultOf(registerFile, row, `${id} was published, and no article has it any more`, settle(id))]
      : [],
  )
  const misnamed = [...files].flatMap(([id, file]) => {
    const state = states.get(id)
    if (state === 'redirected')
      return [
        faultOf(
          file,
          undefined,
          `has the id ${id}, which is redirected`,
          'make that id live again, or take the article out of the dump',
        ),
      ]
    if (state !== undefined) return []
    return [
      faultOf(
        file,
        undefined,
        `has the id ${id}, which was never registered`,
        'run npm run parse, or delete the file if no dump made it',
      ),
    ]
  })
  const doubtful = lost.flatMap(({ file, id, candidates }) => {
    const live = candidates.filter((one) => files.has(one) && states.get(one) === 'live')
    const isOpen =
      states.get(id) === 'withdrawn' && !files.has(id) && live.length === candidates.length && live.length > 0
    return isOpen
      ? [faultOf(file, undefined, `${id} was withdrawn, and ${live.join(' or ')} may have its text`, decide(live))]
      : []
  })
  return [...missing, ...misnamed, ...doubtful]
}

const settle = (id: string) =>
  `run npm run parse: it names who may have its text; then npm run permalinks -- redirect ${id} ID, or -- withdraw ${id} --why REASON`

/** What a person has to say of the articles that may have the text of a withdrawn one. */
export const decide = ([first, ...others]: readonly string[]): string =>
  `npm run permalinks -- withdraw ${first}${others.map((id) => ` (or ${id})`).join('')} --why REASON; if it is another text, say so in corrections/ with “id: { line: LINE, is: ${first} }”`
