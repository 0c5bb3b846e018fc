import { join, resolve } from 'node:path'
import { dumpFile } from '../../src/archive/dump-files.ts'
import { linkFaults, readRegister, registerFile } from '../../src/archive/permalinks.ts'
import type { OnProgress } from '../command/progress.ts'
import { today } from '../command/today.ts'
import type { Failure } from '../pipeline/dump.ts'
import { claimIds } from '../pipeline/identity/claims.ts'
import { reprints } from '../pipeline/identity/reprints.ts'
import { withoutMeeting } from './address-clashes.ts'
import { complete } from './complete.ts'
import { bringIn } from './copy-dumps.ts'
import { disk, type Effects } from './effects.ts'
import { missingFailure, misusedFailures, refusedFailures, reprintFailures } from './id-failures.ts'
import { noPlaces, placesFile, readKnowledge } from './knowledge.ts'
import { alone, lockFile } from './lock.ts'
import { namelessPack } from './pack.ts'
import { readMemory } from './page-memory.ts'
import type { Decided, Outcome } from './parse-dump.ts'
import { type Done, fateOf, type Parsed, parseAgain, readDumps, twinsOf } from './read-dumps.ts'
import { programHash, readState, type State, stateFile, writeState } from './state.ts'
import { unappliedCorrections, unusedFiles } from './unused-files.ts'
import { Workers } from './workers.ts'
import { Writer } from './writer.ts'

type ParseOptions = {
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
  /** what partitions made of dumps */
  done?: Done
  /** the day on which new ids are published, when it is not the present one */
  day?: string
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
  /** files that are there for a dump and do nothing, or say another thing than what is read, and texts that were withdrawn elsewhere,
   *  each with what to do */
  unused: Failure[]
  /** what the content folder has to have for a full reading and has not, each with what to do */
  lacking: Failure[]
  /** published ids that no article has any more, each with what to do */
  vanished: { id: string; failure: Failure }[]
}

/** A folder of dumps → articles, pages and permalinks of a content folder. Every dump is read; only those that changed since
 *  the last run are parsed again, and the result is that of a full parse. Ids are claimed over the whole archive, then the
 *  register is written, then the files. Another program that writes there is waited for. Every file is written whole or not at
 *  all; files that this program did not write are never touched. With a register that cannot be read nothing is written: ids
 *  would be given twice. */
export async function parseArchive(options: ParseOptions): Promise<ParseSummary> {
  const lock = join(resolve(options.out), lockFile)
  return options.check ? parse(options) : alone(lock, () => parse(options))
}

async function parse(options: ParseOptions): Promise<ParseSummary> {
  const effects = options.effects ?? disk
  const check = options.check ?? false
  const dumps = resolve(options.dumps)
  const out = resolve(options.out)
  const copies = !check && options.template !== undefined
  const copied = copies ? complete(out, resolve(options.template ?? out), effects) : []
  const content = effects.exists(join(out, placesFile)) || !options.template ? out : resolve(options.template)
  const folders = { dumps, content }
  const { papers, places, failures } = readKnowledge(content, effects)
  const lacking = effects.exists(join(content, placesFile)) ? [] : [noPlaces]
  const summary = { ...emptySummary(failures), copied, lacking }
  if (failures.length) return summary
  const writer = new Writer(out, check, effects, summary)
  const { links, faults } = readRegister(writer.register())
  summary.failed.push(...[...faults, ...linkFaults(links)].map((f) => ({ file: registerFile, ...f })))
  if (faults.length) return summary

  const found = withoutMeeting(effects.dumps(dumps))
  const unlike = bringIn({ dumps, content: out }, found.dumps, copies, effects, summary.failed)
  summary.failed.push(...found.failures.map((f) => ({ ...f, file: dumpFile(f.file) })))
  const program = programHash({ papers, places })
  const before = options.fresh || check ? undefined : readState(out, program, effects)
  const memory = readMemory(out, before, effects)
  const workers = new Workers({ folders, papers, places, effects })
  const pack = namelessPack()
  const setting = { folders, out, workers, effects, pack, ...(options.done && { done: options.done }) }
  try {
    const say = (what: string, total: number) => (done: number) => options.onProgress?.({ what, done, total })
    const earlier = { state: before, hashes: memory.hashes }
    const all = await readDumps(found.dumps, earlier, setting, say('parsing', found.dumps.length))
    const twins = twinsOf(all, setting)
    summary.unused = [
      ...unusedFiles(folders, found.dumps, effects),
      ...unlike,
      ...unappliedCorrections(twins, content, effects),
    ]
    const unreachable = found.failures.flatMap(({ file }) => (file.endsWith('.txt') ? file : writer.dumpsBelow(file)))
    const readings = found.dumps.flatMap((dump) => {
      const reading = (all.kept.get(dump) ?? all.parsed.get(dump))?.reading
      if (!reading) return []
      return twins.has(dump) ? { ...reading, articles: [] } : reading
    })
    const claims = claimIds({
      links,
      memory: memory.pages,
      readings,
      held: new Set([...all.failed.keys(), ...unreachable]),
    })
    summary.unused.push(...reprintFailures(reprints(claims, links, { memory: memory.pages, readings })))
    const fates = new Map(readings.map(({ dump }) => [dump, fateOf(dump, claims, twins)]))
    await parseAgain(fates, all, setting)
    summary.parsed = all.parsed.size + all.failed.size
    summary.failed.push(
      ...[...all.failed.values()].flatMap(({ failures }) => failures),
      ...refusedFailures(claims.refused),
      ...misusedFailures(claims.ids, links),
    )
    summary.vanished = claims.missing.map((one) => ({ id: one.link.id, failure: missingFailure(one) }))
    const since = options.day ?? today()
    if (!writer.append(claims.added.map((link) => ({ ...link, since })))) return summary

    const state: State = { program, dumps: Object.fromEntries(all.kept) }
    for (const [dump, { outcome }] of all.kept) addTo(summary, dump, outcome)
    const unwritten: string[] = []
    function* decided(): Generator<Decided> {
      for (const [dump, fate] of fates) {
        const parsed = all.parsed.get(dump)
        if (parsed) yield { dump, packed: parsed.pack.read(parsed.values), fate }
      }
    }
    const onPrinted = say(check ? 'comparing' : 'writing', all.parsed.size)
    let printedDumps = 0
    await workers.run('print', decided(), (printed) => {
      onPrinted(++printedDumps)
      const { dump } = printed
      if ('failures' in printed) {
        summary.failed.push(...printed.failures)
        unwritten.push(dump)
        return
      }
      const { pack, values, ...known } = all.parsed.get(dump) as Parsed
      const { fate, files, hash, outcome } = printed
      if (writer.dump(dump, files)) state.dumps[dump] = { ...known, fate, record: hash, outcome }
      else unwritten.push(dump)
      addTo(summary, dump, outcome)
    })
    writer.finish([...Object.keys(state.dumps), ...all.failed.keys(), ...unreachable, ...unwritten])
    if (!check) writer.attempt(stateFile, () => writeState(out, state, effects))
    return summary
  } finally {
    await workers.close()
    pack.close()
  }
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

function addTo(summary: ParseSummary, dump: string, { articles, furniture, unresolved, problems }: Outcome): void {
  summary.pages++
  summary.furniture += furniture
  summary.unresolved += unresolved
  for (const { county, photo } of articles) {
    if (photo) summary.photos++
    else summary.articles++
    summary.counties.set(county, (summary.counties.get(county) ?? 0) + 1)
  }
  for (const problem of problems) summary.problems.push({ file: dump, ...problem })
}
