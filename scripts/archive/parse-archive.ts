import { join, resolve } from 'node:path'
import { linkFaults, readRegister, registerFile, withNewLinks } from '../../src/archive/permalinks.ts'
import type { OnProgress } from '../command/progress.ts'
import { dumpFile, type Failure, type ParsedDump } from '../pipeline/dump.ts'
import { Register, type Vanished } from '../pipeline/identity/register.ts'
import { bringIn } from './copy-dumps.ts'
import { disk, type Effects } from './effects.ts'
import { noPlaces, placesFile, readKnowledge } from './knowledge.ts'
import { programHash, readState, type State, same, stateFile, stateOf, writeState } from './state.ts'
import { survey } from './survey.ts'
import { unusedFiles } from './unused-files.ts'
import { parseMany } from './workers.ts'
import { Writer } from './writer.ts'

export type ParseOptions = {
  /** the folder of dumps */
  dumps: string
  /** the content folder that gets articles, pages and permalinks */
  out: string
  /** write nothing: only say what would change */
  check?: boolean
  /** parse every dump, whatever is remembered of the last run */
  fresh?: boolean
  /** where site, places and papers come from when `out` has none */
  template?: string
  onProgress?: OnProgress
  effects?: Effects
}

export type ParseSummary = {
  pages: number
  articles: number
  photos: number
  furniture: number
  unresolved: number
  /** dumps that were parsed in this run; the others had not changed */
  parsed: number
  /** files written, or with `check` files that would be */
  changed: string[]
  removed: string[]
  counties: Map<string | undefined, number>
  problems: { file: string; rule: string; line: number | undefined; found: string; todo: string }[]
  failed: Failure[]
  /** what the content folder lacked and got from the template: it describes the template's paper */
  copied: string[]
  /** files that are there for a dump and do nothing, or say another thing than what is read, each with what to do */
  unused: Failure[]
  /** what the content folder has to have for a full reading and has not, each with what to do */
  lacking: Failure[]
  /** published ids that no article bears any more, each with what to do */
  vanished: { id: string; failure: Failure }[]
}

/** A folder of dumps → articles, pages and permalinks of a content folder. Only dumps that changed since the last run are parsed again; the result is the same as that of
 *  a full parse. Every file is written whole or not at all; files that this program did not write are never touched. With a register that cannot be read nothing is
 *  written: ids would be given twice. */
export async function parseArchive(options: ParseOptions): Promise<ParseSummary> {
  const effects = options.effects ?? disk
  const dumps = resolve(options.dumps)
  const out = resolve(options.out)
  const copies = !options.check && options.template !== undefined
  const copied = copies ? complete(out, resolve(options.template ?? out), effects) : []
  const content = effects.exists(join(out, placesFile)) || !options.template ? out : resolve(options.template)
  const { papers, places, failures } = readKnowledge(content, effects)
  const lacking = effects.exists(join(content, placesFile)) ? [] : [noPlaces]
  const summary = { ...emptySummary(failures), copied, lacking }
  if (failures.length) return summary
  const writer = new Writer(out, options.check ?? false, effects, summary)
  const published = writer.register()
  const { links, faults } = readRegister(published)
  summary.failed.push(...[...faults, ...linkFaults(links)].map((f) => ({ file: registerFile, ...f })))
  if (faults.length) return summary

  const found = effects.dumps(dumps)
  const unlike = bringIn({ dumps, content: out }, found.dumps, copies, effects, summary.failed)
  summary.unused = [...unusedFiles({ dumps, content }, found.dumps, effects), ...unlike]
  summary.failed.push(...found.failures.map((f) => ({ ...f, file: dumpFile(f.file) })))
  const program = programHash({ papers, places })
  const before = options.fresh || options.check ? undefined : readState(out, program, effects)
  const { seen, twins } = survey(dumps, found.dumps, before, effects)
  const now = stateOf({ dumps, content }, program, { seen, twins }, effects)
  const kept = new Map(
    found.dumps.flatMap((d) => (before && same(before, now, d, out, effects) ? [[d, before.dumps[d]] as const] : [])),
  )
  const publishing = found.dumps.filter((d) => !twins.has(d))
  const register = new Register(links, new Set(publishing.map((d) => seen.get(d)?.sha256 ?? '')))
  const state: State = { ...now, dumps: {} }
  for (const [dump, entry] of kept) {
    if (!entry) continue
    register.keep(entry.sha256, entry.articles)
    summary.failed.push(...misused(register, dump, entry.articles))
    addTo(summary, dump, entry)
    state.dumps[dump] = entry
  }
  const list = found.dumps.filter((d) => !kept.has(d))
  const unusable = found.failures.flatMap(({ file }) => (file.endsWith('.txt') ? [file] : writer.dumpsBelow(file)))
  for (const dump of unusable) register.hold(writer.idsOf(dump))
  const unwritten: string[] = []
  let done = kept.size
  options.onProgress?.({ what: 'parsing', done, total: found.dumps.length })
  await parseMany({ folders: { dumps, content }, list, twins, papers, places, effects }, (dump, result) => {
    summary.failed.push(...result.failures)
    const remembered = now.dumps[dump]
    if (result.parsed && remembered) {
      const parsed = withIds(result.parsed, register)
      summary.failed.push(...misused(register, dump, parsed.articles))
      const isWhole = writer.dump(parsed)
      const entry = { ...remembered, ...resultOf(parsed) }
      addTo(summary, dump, entry)
      if (isWhole) state.dumps[dump] = entry
      else unwritten.push(dump)
    } else {
      unusable.push(dump)
      register.hold(writer.idsOf(dump))
    }
    summary.parsed++
    options.onProgress?.({ what: 'parsing', done: ++done, total: found.dumps.length })
  })
  summary.vanished = register.vanished.map((v) => ({ id: v.link.id, failure: lost(v) }))
  writer.finish(withNewLinks(published, register.added), [...Object.keys(state.dumps), ...unusable, ...unwritten])
  if (!options.check) writer.attempt(stateFile, () => writeState(out, state, effects))
  return summary
}

const emptySummary = (failed: Failure[]): ParseSummary => ({
  pages: 0,
  articles: 0,
  photos: 0,
  furniture: 0,
  unresolved: 0,
  parsed: 0,
  changed: [],
  removed: [],
  counties: new Map(),
  problems: [],
  copied: [],
  unused: [],
  lacking: [],
  failed,
  vanished: [],
})

/** What the build needs besides, where the content folder lacks it; gives the names of what tells of the template's paper. */
function complete(out: string, template: string, effects: Effects): string[] {
  if (out === template) return []
  const lacking = ['site.yaml', placesFile, 'papers', 'corrections'].filter(
    (name) => !effects.exists(join(out, name)) && effects.exists(join(template, name)),
  )
  for (const name of lacking) effects.copy(join(template, name), join(out, name))
  return lacking
}

/** The articles’ registered ids in place of those that they would get as new ones: twelve characters that stand nowhere else. */
function withIds(parsed: ParsedDump, register: Register): ParsedDump {
  const ids = register.claim(parsed.sha256, parsed.articles)
  const given = new Map(parsed.articles.map((a, i) => [a.id, ids[i] ?? a.id]))
  if (parsed.articles.every((a) => given.get(a.id) === a.id)) return parsed
  const changed = (text: string) => text.replace(/\b[a-z2-7]{12}\b/gu, (id) => given.get(id) ?? id)
  const articles = parsed.articles.map((a) => {
    const id = given.get(a.id) ?? a.id
    return { ...a, id, path: a.path.replace(a.id, id), text: a.text.replace(a.id, id) }
  })
  return { ...parsed, record: { ...parsed.record, text: changed(parsed.record.text) }, articles }
}

/** What the next run must know of a dump that stays as it is. */
function resultOf({ articles, furniture, unresolved, problems }: ParsedDump) {
  const facts = articles.map(({ id, line, sketch, county, photo }) => ({ id, line, sketch, county, photo }))
  return { articles: facts, furniture, unresolved, problems }
}

/** Articles that bear an id which the register leads elsewhere. One that was withdrawn keeps its file: the site leaves it out. */
function misused(register: Register, dump: string, articles: readonly { id: string }[]): Failure[] {
  return articles.flatMap(({ id }) => {
    const state = register.stateOf(id)
    if (state !== 'redirected') return []
    const todo = 'make it live again, or take the article out of the dump'
    return [{ file: registerFile, line: undefined, found: `${id} is ${state}, and ${dump} has its article`, todo }]
  })
}

function lost({ link, heir }: Vanished): Failure {
  const withdrawn = '“state: withdrawn, on: DAY, because: REASON”'
  const todo = heir
    ? `write “state: redirected, to: ${heir}” there, the article that has most of its text now, or ${withdrawn}`
    : `bring its text back, or write “state: redirected, to: ID” there, or ${withdrawn}`
  const found = `${link.id} was published, and no article bears it any more`
  return { file: registerFile, line: link.row, found, todo }
}

function addTo(summary: ParseSummary, dump: string, entry: State['dumps'][string]): void {
  summary.pages++
  summary.furniture += entry.furniture
  summary.unresolved += entry.unresolved
  for (const a of entry.articles) {
    if (a.photo) summary.photos++
    else summary.articles++
    summary.counties.set(a.county, (summary.counties.get(a.county) ?? 0) + 1)
  }
  for (const p of entry.problems) summary.problems.push({ file: dump, ...p })
}
