import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../archive/pack.ts'
import { type Entry, readPart } from '../archive/part-file.ts'
import type { Done } from '../archive/read-dumps.ts'
import type { Partition } from './partitions.ts'
import { type Plan, partFile, partsFolder } from './plan.ts'

/** What the partitions of a plan made of their dumps, for `parseArchive`, and the partitions that are not there. A dump that is not what
 *  it was when its partition read it is parsed again. */
export function partsOf(plan: Plan, content: string): { done: Done; missing: Partition[]; close(): void } {
  const made = new Map<string, { entry: Entry; pack: Pack }>()
  const packs: Pack[] = []
  const missing = plan.partitions.filter(({ key }) => {
    const part = readPart(partFile(content, key))
    if (!part) return true
    packs.push(part.pack)
    for (const entry of part.entries) made.set(entry.dump, { entry, pack: part.pack })
    return false
  })
  return {
    missing,
    done(dump, { sha256, decided }) {
      const { entry, pack } = made.get(dump) ?? {}
      if (!entry || !pack || entry.stamp?.sha256 !== sha256 || entry.stamp.decided !== decided) return undefined
      if ('failures' in entry) return { failures: entry.failures, stamp: entry.stamp }
      return { reading: entry.reading, print: entry.print, decided, pack, values: entry.values }
    },
    close() {
      for (const pack of packs) pack.close()
    },
  }
}

/** Takes away what no partition of the plan needs: those of older plans, and what killed tasks left. */
export function tidyParts(plan: Plan, content: string): void {
  const needed = new Set(plan.partitions.map(({ key }) => `${key}.part`))
  const folder = join(content, partsFolder)
  for (const name of readdirSync(folder))
    if (name.includes('.part') && !needed.has(name)) rmSync(join(folder, name), { force: true })
}
