import { parse } from 'yaml'
import { z } from 'zod'
import { isDay } from './calendar.ts'
import { articleId } from './schema.ts'

/** One published id, for ever. `dump` is the hash of the dump in which it was first seen, `line` where it began there, `sketch`
 *  what its text looked like then, `since` the day on which it was given. */
const linkShape = z.strictObject({
  id: articleId,
  dump: z.string(),
  line: z.coerce.number().int().positive(),
  sketch: z.string(),
  state: z.enum(['live', 'redirected', 'withdrawn']),
  since: z
    .string()
    .refine(isDay, 'is no day: YYYY-MM-DD')
    .optional()
    .describe('the day of first publishing; ids of before 2026-12 may have none'),
  to: articleId.optional().describe('redirected: the id that has its text now'),
  on: z.string().optional().describe('withdrawn: the day'),
  because: z.string().optional().describe('withdrawn: the reason, which its page tells'),
})
export type Link = z.infer<typeof linkShape>

/** A link and the line of the register where it stands, counted from 1. */
export type Registered = Link & { row: number }

/** What is wrong with the register: where, what stands there, what to do. */
type LinkFault = { line: number; found: string; todo: string }

/** The register of published ids: append-only. */
export const registerFile = 'permalinks.yaml'

/** The register's text → its links, and the lines that are none. One link takes one line as the program writes it, or a dash
 *  and the indented lines below it as a person may. The program's own lines are read without a YAML parser: a hundred thousand
 *  of them take a moment, not a minute. */
export function readRegister(text: string): { links: Registered[]; faults: LinkFault[] } {
  const links: Registered[] = []
  const faults: LinkFault[] = []
  for (const { row, source } of itemsOf(text)) {
    const link = linkFromLine(source) ?? linkFromYaml(source)
    if (typeof link === 'string') faults.push({ line: row, found: link, todo: 'put back what stood in this line' })
    else links.push({ ...link, row })
  }
  return { links, faults }
}

/** The register's text with another state in one id's line, and with an article that is withdrawn in the lines of those that lead to it: nothing else changes, byte for byte.
 *  Undefined where the register has no such id. */
export function withState(text: string, id: string, state: Gone): string | undefined {
  const { links } = readRegister(text)
  const link = links.find((one) => one.id === id)
  if (link === undefined) return undefined
  const leading = state.state === 'withdrawn' ? links.filter((one) => one.state === 'redirected' && one.to === id) : []
  return leading.reduce((now, one) => withState(now, one.id, state) ?? now, withLine(text, link, state))
}

function withLine(text: string, link: Registered, state: Gone): string {
  const item = [...itemsOf(text)].find(({ row }) => row === link.row)
  const lines = text.split('\n')
  lines.splice(link.row - 1, (item?.end ?? link.row) - link.row + 1, changedLine(link, state))
  return lines.join('\n')
}

/** What became of a link that is live no more. */
export type Gone = { state: 'redirected'; to: string } | { state: 'withdrawn'; on: string; because: string }

/** The register's text with new links behind the old ones. What stood there stays as it stood, byte for byte. */
export function withNewLinks(text: string, links: readonly Link[]): string {
  const old = text === '' ? header : text.endsWith('\n') ? text : `${text}\n`
  return links.length === 0 && text !== '' ? text : old + links.map(lineOf).join('')
}

/** What the links of a register promise and do not keep among themselves. */
export function linkFaults(links: readonly Registered[]): LinkFault[] {
  const byId = new Map<string, Registered>()
  const faults: LinkFault[] = []
  for (const link of links) {
    const earlier = byId.get(link.id)
    if (earlier)
      faults.push({
        line: link.row,
        found: `${link.id} stands in line ${earlier.row} already`,
        todo: 'keep one of the two lines',
      })
    else byId.set(link.id, link)
  }
  for (const link of links) {
    const fault = faultOf(link, byId)
    if (fault) faults.push({ line: link.row, ...fault })
  }
  return faults
}

/** Where a redirected link leads in the end; undefined when that is no live link. */
export function targetOf(link: Link, byId: ReadonlyMap<string, Link>): Link | undefined {
  const passed = new Set<string>()
  let at: Link | undefined = link
  while (at?.state === 'redirected' && !passed.has(at.id)) {
    passed.add(at.id)
    at = at.to === undefined ? undefined : byId.get(at.to)
  }
  return at?.state === 'live' ? at : undefined
}

const header =
  '# Every address that was ever published. Append-only: the program adds lines, a person changes a state; nobody takes a line away.\n'

function lineOf({ id, dump, line, since, sketch }: Link): string {
  return `- { id: ${id}, dump: ${dump}, line: ${line}, state: live${sinceOf(since)}, sketch: ${sketch || '""'} }\n`
}

const sinceOf = (day: string | undefined) => (day === undefined ? '' : `, since: ${day}`)

/** The line of a link that is gone. A reason in double quotes is YAML, whatever stands in it. */
function changedLine({ id, dump, line, since, sketch }: Link, gone: Gone): string {
  const what =
    gone.state === 'redirected'
      ? `redirected, to: ${gone.to}`
      : `withdrawn, on: ${gone.on}, because: ${JSON.stringify(gone.because)}`
  return `- { id: ${id}, dump: ${JSON.stringify(dump)}, line: ${line}, state: ${what}${sinceOf(since)}, sketch: ${sketch || '""'} }`
}

const own =
  /^- \{ id: ([a-z2-7]{12}), dump: ([0-9a-f]{64}), line: ([1-9]\d{0,8}), state: live(?:, since: (\d{4}-\d\d-\d\d))?, sketch: ([0-9a-z.]+|"") \}$/

function linkFromLine(source: string): Link | undefined {
  const m = own.exec(source)
  if (!m) return undefined
  const [, id = '', dump = '', line, since, sketch = ''] = m
  if (since !== undefined && !isDay(since)) return undefined
  const day = since === undefined ? {} : { since }
  return { id, dump, line: Number(line), state: 'live', ...day, sketch: sketch === '""' ? '' : sketch }
}

/** A line that a person changed. Every scalar is text here: a sketch may look like a number. */
function linkFromYaml(source: string): Link | string {
  try {
    const read = z
      .array(linkShape)
      .length(1)
      .safeParse(parse(source, { schema: 'failsafe', maxAliasCount: 0 }))
    if (read.success) return read.data[0] as Link
    return read.error.issues.map(({ path, message }) => `${path.slice(1).join('.') || 'link'}: ${message}`).join('; ')
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)
  }
}

/** The items of the register's list with the lines where each begins and ends. Comments and blank lines lie between and
 *  inside. */
function* itemsOf(text: string): Generator<{ row: number; end: number; source: string }> {
  let item: { row: number; end: number; source: string } | undefined
  let row = 0
  for (const raw of text.split('\n')) {
    row++
    const line = raw.trimEnd()
    if (item && /^\s+\S/.test(line)) {
      item.source += `\n${line}`
      item.end = row
    } else if (line !== '' && !line.startsWith('#')) {
      if (item) yield item
      item = { row, end: row, source: line }
    }
  }
  if (item) yield item
}

function faultOf(link: Registered, byId: ReadonlyMap<string, Link>): Omit<LinkFault, 'line'> | undefined {
  const { id, state, to, on, because } = link
  if (state === 'live') {
    if (to === undefined && on === undefined && because === undefined) return undefined
    return { found: `${id} is live, and says what became of it`, todo: 'make its state redirected or withdrawn' }
  }
  if (state === 'withdrawn') {
    if (on !== undefined && isDay(on) && because) return undefined
    const todo = 'say `on:` which day (YYYY-MM-DD) and `because:` of what; its page tells it'
    return { found: `${id} is withdrawn without a day and a reason`, todo }
  }
  if (to === undefined) return { found: `${id} is redirected nowhere`, todo: 'name the article: `to: ID`' }
  if (targetOf(link, byId)) return undefined
  const found = byId.has(to) ? `${id} leads to ${to}, and in the end to no live id` : `${id} leads to ${to}, no id here`
  return { found, todo: 'lead it to a live id, or withdraw it' }
}
