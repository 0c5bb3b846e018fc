import { manifestFile, type Refusal, readManifest, type Whole } from './format.ts'
import { fuseEngine } from './fuse-engine.ts'
import { type Source, unpackedText } from './source.ts'
import type { SearchEngine } from './types.ts'

/** An index's files → the engine that searches them, or why they cannot be searched. Throws only when the source does: a
 *  host that cannot be reached. */
export async function openSearch(source: Source): Promise<{ engine: SearchEngine } | { refused: Refusal }> {
  const file = await source.read(manifestFile)
  if (file === undefined) return { refused: { is: 'missing', found: manifestFile } }
  const read = readManifest(new TextDecoder().decode(file))
  if ('refused' in read) return read
  const name = read.manifest.whole
  const whole = await readWhole(await source.read(name))
  if (whole === undefined) return { refused: { is: 'damaged', found: name } }
  return { engine: fuseEngine(whole.docs, whole.places) }
}

async function readWhole(packed: Uint8Array<ArrayBuffer> | undefined): Promise<Whole | undefined> {
  if (packed === undefined) return undefined
  try {
    return JSON.parse(await unpackedText(packed))
  } catch {
    return undefined
  }
}
