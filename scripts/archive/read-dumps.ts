import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { correctionsFile } from '../../src/archive/dump-files.ts'
import { sha256 } from '../../src/text/hash.ts'
import { type Failure, largestDump, tooLarge } from '../pipeline/dump.ts'
import { Duplicates, type Twin } from '../pipeline/identity/duplicates.ts'
import type { Claims } from '../pipeline/identity/types.ts'
import { decode } from '../pipeline/text/decode.ts'
import type { Effects } from './effects.ts'
import type { Memory } from './page-memory.ts'
import { type Fate, type Folders, failureOf, type Seen } from './parse-dump.ts'
import { decidedHash, isWhole, printFrom, type Remembered, type State, savedPrint } from './state.ts'
import type { Workers } from './workers.ts'

/** A dump that was parsed in this run; its values are packed until its ids are known. */
export type Parsed = Pick<Remembered, 'reading' | 'print' | 'decided'> & { packed: Uint8Array }

/** The dumps of a run: those that are what they were, those that were parsed, and why others could not be. */
type Dumps = { kept: Map<string, Remembered>; parsed: Map<string, Parsed>; failed: Map<string, Failure[]> }

type Setting = { folders: Folders; out: string; workers: Workers; effects: Effects }

/** Reads, hashes and decodes every dump once, and parses those that are not what they were. */
export async function readDumps(
  list: readonly string[],
  before: State | undefined,
  memory: Memory,
  setting: Setting,
  onProgress: (done: number) => void,
): Promise<Dumps> {
  const { folders, out, effects } = setting
  const dumps: Dumps = { kept: new Map(), parsed: new Map(), failed: new Map() }
  function* changed(): Generator<Seen> {
    for (const dump of list) {
      const seen = see(dump, setting)
      if ('failure' in seen) {
        dumps.failed.set(dump, [seen.failure])
        continue
      }
      const was = before?.dumps[dump]
      const isKept =
        was?.reading.sha256 === seen.sha256 &&
        was.decided === decidedHash(folders, dump, effects) &&
        isWhole(was, memory.hashes.get(dump), out, effects)
      if (isKept) dumps.kept.set(dump, was)
      else yield seen
    }
    if (dumps.parsed.size === 0) step()
  }
  const step = () => onProgress(dumps.kept.size + dumps.parsed.size + dumps.failed.size)
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
    if ('failure' in one) dumps.failed.set(dump, [one.failure])
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

async function parse(seen: Iterable<Seen>, dumps: Dumps, { folders, workers, effects }: Setting, onParsed: () => void) {
  await workers.run('read', seen, (result) => {
    const { dump } = result
    if ('failures' in result) dumps.failed.set(dump, result.failures)
    else {
      const { reading, print, packed } = result
      dumps.parsed.set(dump, {
        reading,
        print: savedPrint(print),
        decided: decidedHash(folders, dump, effects),
        packed,
      })
    }
    onParsed()
  })
}

function see(dump: string, { folders, effects }: Setting): Seen | { failure: Failure } {
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
