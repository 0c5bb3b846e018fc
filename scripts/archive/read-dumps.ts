import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { correctionsFile } from '../../src/archive/dump-files.ts'
import { sha256 } from '../../src/text/hash.ts'
import { type Failure, largestDump, tooLarge } from '../pipeline/dump.ts'
import { Duplicates, type Twin } from '../pipeline/identity/duplicates.ts'
import type { Claims } from '../pipeline/identity/types.ts'
import { decode } from '../pipeline/text/decode.ts'
import type { Effects } from './effects.ts'
import type { Pack, Span } from './pack.ts'
import type { Memory } from './page-memory.ts'
import { type Fate, type Folders, failureOf, type Seen } from './parse-dump.ts'
import type { Stamp } from './part-file.ts'
import { decidedHash, isWhole, printFrom, type Remembered, type State, savedPrint } from './state.ts'
import type { Workers } from './workers.ts'

/** A dump that was parsed; its values wait in a pack until its ids are known. */
export type Parsed = Pick<Remembered, 'reading' | 'print' | 'decided'> & { pack: Pack; values: Span }

/** A dump that could not be used; without a stamp it could not even be read. */
export type Failed = { failures: Failure[]; stamp?: Stamp }

/** The dumps of a run: those that are what they were, those that were parsed, and why others could not be. */
export type Dumps = { kept: Map<string, Remembered>; parsed: Map<string, Parsed>; failed: Map<string, Failed> }

export type Setting = {
  folders: Folders
  out: string
  workers: Workers
  effects: Effects
  /** where the values of dumps wait that are parsed in this run */
  pack: Pack
  /** what partitions made of dumps, which is taken where it is of the same bytes and decisions */
  done?: Done
}

/** What a partition made of a dump. */
export type Done = (dump: string, stamp: Stamp) => Parsed | Failed | undefined

/** What an earlier run left. */
type Before = { state: State | undefined; hashes: Memory['hashes'] }

/** Reads and hashes every dump once, and parses those that are not what they were and that no partition has parsed. */
export async function readDumps(
  list: readonly string[],
  { state, hashes }: Before,
  setting: Setting,
  onProgress: (done: number) => void,
): Promise<Dumps> {
  const { folders, out, effects, done } = setting
  const dumps: Dumps = { kept: new Map(), parsed: new Map(), failed: new Map() }
  const step = () => onProgress(dumps.kept.size + dumps.parsed.size + dumps.failed.size)
  function* changed(): Generator<Seen> {
    for (const dump of list) {
      const seen = see(dump, setting)
      if ('failure' in seen) {
        dumps.failed.set(dump, { failures: [seen.failure] })
        continue
      }
      const stamp = { sha256: seen.sha256, decided: decidedHash(folders, dump, effects) }
      const was = state?.dumps[dump]
      const isKept =
        was?.reading.sha256 === stamp.sha256 &&
        was.decided === stamp.decided &&
        isWhole(was, hashes.get(dump), out, effects)
      const made = isKept ? undefined : done?.(dump, stamp)
      if (isKept) dumps.kept.set(dump, was)
      else if (!made) yield seen
      else if ('failures' in made) dumps.failed.set(dump, made)
      else dumps.parsed.set(dump, made)
      if (made) step()
    }
    if (dumps.parsed.size === 0) step()
  }
  await parse(changed(), dumps, setting, step)
  return dumps
}

/** What the whole archive decides about a dump. */
export function fateOf(dump: string, { ids, lost }: Claims, twins: ReadonlyMap<string, Twin>): Fate {
  const twin = twins.get(dump)
  return {
    ...(twin && { twin }),
    ids: ids.get(dump) ?? [],
    lost: (lost.get(dump) ?? []).map(({ id, look, from, candidates }) => ({
      id,
      look: look ?? null,
      from: from ? { dump: from.dump, date: from.date ?? null } : null,
      candidates,
    })),
  }
}

/** Parses the dumps that were kept and whose fate is another now. */
export async function parseAgain(fates: ReadonlyMap<string, Fate>, dumps: Dumps, setting: Setting): Promise<void> {
  const seen: Seen[] = []
  for (const [dump, { fate }] of dumps.kept) {
    if (isDeepStrictEqual(fate, fates.get(dump))) continue
    dumps.kept.delete(dump)
    const one = see(dump, setting)
    if ('failure' in one) dumps.failed.set(dump, { failures: [one.failure] })
    else seen.push(one)
  }
  await parse(seen, dumps, setting, () => {})
}

/** The dumps that another one replaces. Of two with the same lines the one that people have corrected is published, then the
 *  first by name. */
export function twinsOf({ kept, parsed }: Dumps, { folders, effects }: Setting): ReadonlyMap<string, Twin> {
  const duplicates = new Duplicates()
  for (const [dump, { print }] of [...kept, ...parsed])
    duplicates.add(dump, printFrom(print), effects.exists(join(folders.content, correctionsFile(dump))))
  return duplicates.twins((dump) => {
    const decoded = decode(effects.read(join(folders.dumps, dump)))
    return 'text' in decoded ? decoded.text : ''
  })
}

async function parse(
  seen: Iterable<Seen>,
  dumps: Dumps,
  { folders, workers, effects, pack }: Setting,
  onParsed: () => void,
) {
  await workers.run('read', seen, (result) => {
    const { dump } = result
    const decided = decidedHash(folders, dump, effects)
    if ('failures' in result)
      dumps.failed.set(dump, { failures: result.failures, stamp: { sha256: result.sha256, decided } })
    else {
      const { reading, print, packed } = result
      dumps.parsed.set(dump, { reading, print: savedPrint(print), decided, pack, values: pack.append(packed) })
    }
    onParsed()
  })
}

/** A dump's bytes and their hash, or why they cannot be had. */
export function see(
  dump: string,
  { folders, effects }: Pick<Setting, 'folders' | 'effects'>,
): Seen | { failure: Failure } {
  const path = join(folders.dumps, dump)
  try {
    const size = effects.size(path)
    if (size > largestDump) return { failure: tooLarge(dump, size) }
    const bytes = effects.read(path)
    return { dump, bytes, sha256: sha256(bytes) }
  } catch (error) {
    return { failure: failureOf(dump, error) }
  }
}
