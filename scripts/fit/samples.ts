import { join } from 'node:path'
import type { Effects } from '../archive/effects.ts'
import { PageEvidence } from '../pipeline/articles/page-evidence.ts'
import { placeOf } from '../pipeline/articles/parts.ts'
import { TornPage } from '../pipeline/reading-order/torn-page.ts'
import type { Knowledge } from '../pipeline/types/knowledge.ts'
import type { Fragment, TitleBlock } from '../pipeline/types/layout.ts'
import { readManifest } from '../score/manifest.ts'
import { readGold, readOne } from '../score/read.ts'
import type { ArticleSample } from './articles.ts'
import { type JoinSample, trueJoins } from './joins.ts'
import { truthOfParts } from './truth.ts'

/** A page to learn from, real or made; it is not parted from the pages of its group. */
export type Sample = ArticleSample & JoinSample & { group: string; isReal: boolean }

/** Extractors that set columns side by side: what their pages say of articles is wrong. */
const left = new Set(['poppler-layout'])

/** The pages of a folder of gold and dumps, laid out, each with what its parts are in truth. Pages of one day, or of one paper where their names tell no day, are one group. Of a made page a manifest names
 *  the extractor. */
export function samplesOf(folder: string, content: string, knowledge: Knowledge, effects: Effects): Sample[] {
  const kinds = readManifest(join(folder, 'gold'), effects)
  return readGold(join(folder, 'gold'), effects).gold.flatMap((gold) => {
    const stem = gold.dump.replace(/\.txt$/u, '')
    const [extractor = ''] = kinds.get(stem) ?? []
    if (left.has(extractor)) return []
    const read = readOne({ dumps: join(folder, 'dumps'), content }, gold.dump, knowledge, effects)
    if ('failures' in read) return []
    const { fragments, chains } = read.page.trace
    const titles = fragments.elements.filter((e): e is TitleBlock => e.is === 'title')
    const parts = [...chains, ...titles].sort((a, b) => placeOf(a) - placeOf(b))
    if (parts.length === 0) return []
    const day = /\d{4}-\d{2}-\d{2}/u.exec(gold.dump)?.[0]
    const group = day ?? gold.issue.paper ?? stem
    const torn = new TornPage(fragments.elements.filter((e): e is Fragment => e.is === 'fragment'))
    return [
      {
        page: new PageEvidence(parts),
        truth: truthOfParts(gold, parts),
        torn,
        next: trueJoins(gold, torn),
        group,
        isReal: extractor === '',
      },
    ]
  })
}
