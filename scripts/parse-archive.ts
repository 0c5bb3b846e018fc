import { join, resolve } from 'node:path'
import { disk, type Effects, unfinished } from './effects.ts'
import { readKnowledge } from './knowledge.ts'
import { parseMany } from './parse-many.ts'
import type { Result } from './parse-one.ts'
import { readState, type State, same, stateOf, writeState } from './parse-state.ts'
import type { Failure, ParsedDump } from './pipeline/dump.ts'
import { type Link, linksFromText, Register, registerFile, textFromLinks } from './pipeline/permalinks.ts'
import type { OnProgress } from './progress.ts'

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
  /** published ids that no article bears any more */
  vanished: Link[]
}

/** A folder of dumps → articles, pages and permalinks of a content folder. Only dumps that changed since the last run are parsed again; the result is the same as that of
 *  a full parse. Every file is written whole or not at all; files that this program did not write are never touched. */
export async function parseArchive(options: ParseOptions): Promise<ParseSummary> {
  const effects = options.effects ?? disk
  const dumps = resolve(options.dumps)
  const out = resolve(options.out)
  if (!options.check && options.template) complete(out, resolve(options.template), dumps, effects)
  const knowledgeDir = effects.exists(join(out, 'places.yaml')) || !options.template ? out : resolve(options.template)
  const { papers, places, failures } = readKnowledge(knowledgeDir, effects)
  const summary = emptySummary(failures)
  if (failures.length) return summary
  const found = effects.dumps(dumps)
  summary.failed.push(...found.failures)
  const writer = new Writer(out, options.check ?? false, effects, summary)
  const before = options.fresh || options.check ? undefined : readState(out, effects)
  const now = stateOf({ dumps, content: knowledgeDir }, found.dumps, { papers, places }, effects)
  const kept = new Map(
    found.dumps.flatMap((d) => (before && same(before, now, d, out, effects) ? [[d, before.dumps[d]] as const] : [])),
  )
  const list = found.dumps.filter((d) => !kept.has(d))
  const register = new Register(writer.links(), new Set(Object.values(now.dumps).map((d) => d.sha256)))
  const state: State = { ...now, dumps: {} }
  for (const [dump, entry] of kept) {
    if (!entry) continue
    register.claim(entry.sha256, entry.articles)
    addTo(summary, dump, entry)
    state.dumps[dump] = entry
  }
  let done = kept.size
  options.onProgress?.({ what: 'parsing', done, total: found.dumps.length })
  await parseMany(
    { folders: { dumps, content: knowledgeDir }, list, papers, places, effects },
    (dump, result: Result) => {
      summary.failed.push(...result.failures)
      if (result.parsed) state.dumps[dump] = writer.dump(withIds(result.parsed, register), now.dumps[dump])
      if (state.dumps[dump]) addTo(summary, dump, state.dumps[dump])
      summary.parsed++
      options.onProgress?.({ what: 'parsing', done: ++done, total: found.dumps.length })
    },
  )
  summary.vanished = register.vanished
  writer.finish(register.links, new Set(Object.keys(state.dumps).map((d) => d.replace(/\.txt$/u, ''))))
  if (!options.check && summary.failed.every((f) => f.found !== writeFailed)) writeState(out, state, effects)
  return summary
}

const writeFailed = 'could not be written'

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
  failed,
  vanished: [],
})

/** What the build needs besides, where the content folder lacks it. */
function complete(out: string, template: string, dumps: string, effects: Effects): void {
  if (out === template) return
  for (const name of ['site.yaml', 'places.yaml', 'papers', 'corrections']) {
    if (!effects.exists(join(out, name)) && effects.exists(join(template, name)))
      effects.copy(join(template, name), join(out, name))
  }
  if (!effects.exists(join(out, 'dumps')) && !dumps.startsWith(out)) effects.copy(dumps, join(out, 'dumps'))
}

/** The article’s registered id in place of the one that it would get as a new one: twelve characters that stand nowhere else. */
function withIds(parsed: ParsedDump, register: Register): ParsedDump {
  const ids = register.claim(parsed.sha256, parsed.articles)
  let record = parsed.record.text
  const articles = parsed.articles.map((a, i) => {
    const id = ids[i] as string
    if (id === a.id) return a
    record = record.replaceAll(a.id, id)
    return { ...a, id, path: a.path.replace(a.id, id), text: a.text.replace(a.id, id) }
  })
  return { ...parsed, record: { ...parsed.record, text: record }, articles }
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

/** Puts files into the content folder, and takes away those that an earlier run put there and that no dump gives any more. */
class Writer {
  readonly #out: string
  readonly #check: boolean
  readonly #effects: Effects
  readonly #summary: ParseSummary

  constructor(out: string, check: boolean, effects: Effects, summary: ParseSummary) {
    this.#out = out
    this.#check = check
    this.#effects = effects
    this.#summary = summary
    if (!check)
      for (const half of [...this.#below('articles', unfinished), ...this.#below('pages', unfinished)])
        effects.remove(join(out, half))
  }

  links(): Link[] {
    const path = join(this.#out, registerFile)
    return this.#effects.exists(path) ? linksFromText(new TextDecoder().decode(this.#effects.read(path))) : []
  }

  /** Writes a dump's articles, then its page, then takes away articles that it has no more: in this order a run that is cut off leaves nothing that a later one could not
   *  finish. */
  dump(parsed: ParsedDump, hashes: { sha256: string; sidecar: string } | undefined): State['dumps'][string] {
    for (const a of parsed.articles) this.#put(a.path, a.text)
    this.#put(parsed.record.path, parsed.record.text)
    const stem = parsed.dump.replace(/\.txt$/u, '')
    const live = new Set(parsed.articles.map((a) => a.path))
    for (const file of this.#own(stem)) if (!live.has(file)) this.#take(file)
    return {
      sha256: parsed.sha256,
      sidecar: hashes?.sidecar ?? '',
      articles: parsed.articles.map(({ id, line, sketch, county, photo }) => ({ id, line, sketch, county, photo })),
      furniture: parsed.furniture,
      unresolved: parsed.unresolved,
      problems: parsed.problems,
    }
  }

  /** The register, and an end to the files of dumps that are gone. A dump that only could not be read keeps what it had. */
  finish(links: readonly Link[], stems: ReadonlySet<string>): void {
    this.#put(registerFile, textFromLinks(links))
    const failed = new Set(this.#summary.failed.map((f) => f.file.replace(/\.txt$/u, '')))
    for (const record of this.#below('pages', '.yaml')) {
      const stem = record.slice('pages/'.length, -'.yaml'.length)
      if (stems.has(stem) || failed.has(stem)) continue
      for (const file of this.#own(stem)) this.#take(file)
      this.#take(record)
    }
  }

  #below(folder: string, ending: string): string[] {
    return this.#effects.files(join(this.#out, folder), ending).map((f) => `${folder}/${f}`)
  }

  /** The article files that this program wrote for a dump: their name is an id. */
  #own(stem: string): string[] {
    return this.#below(`articles/${stem}`, '.md').filter(
      (f) => /\/[a-z2-7]{12}\.md$/u.test(f) && !f.slice(`articles/${stem}/`.length).includes('/'),
    )
  }

  #put(path: string, text: string): void {
    const file = join(this.#out, path)
    if (this.#effects.exists(file) && new TextDecoder().decode(this.#effects.read(file)) === text) return
    this.#summary.changed.push(path)
    if (this.#check) return
    try {
      this.#effects.write(file, text)
    } catch (error) {
      this.#summary.changed.pop()
      const why = error instanceof Error ? error.message : String(error)
      this.#summary.failed.push({
        file: path,
        line: undefined,
        found: writeFailed,
        todo: `${why}: make room or give leave to write, and run again`,
      })
    }
  }

  #take(path: string): void {
    this.#summary.removed.push(path)
    if (!this.#check) this.#effects.remove(join(this.#out, path))
  }
}
