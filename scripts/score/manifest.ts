import { join } from 'node:path'
import { z } from 'zod'
import type { Effects } from '../archive/effects.ts'

const shape = z.object({ pages: z.array(z.object({ page: z.string(), style: z.string(), extractor: z.string() })) })

/** What made pages are of, by the stem of their dumps: extractor and style, from the `manifest.json` beside the folder of gold; nothing where there is none. */
export function readManifest(gold: string, effects: Effects): Map<string, string[]> {
  const path = join(gold, '..', 'manifest.json')
  if (!effects.exists(path)) return new Map()
  const read = shape.safeParse(JSON.parse(new TextDecoder().decode(effects.read(path))))
  return new Map(read.data?.pages.map(({ page, style, extractor }) => [page, [extractor, style]]))
}
