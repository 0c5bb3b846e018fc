import { commonShare } from '../decode.ts'

/** How a text came to be what it is: its bytes are of one encoding, and a program read them as another. */
export type Misreading = { bytes: string; readAs: string }

const encodings = ['utf-8', 'gb18030', 'big5'] as const
/** What programs take a file for that says nothing of its encoding. */
const wrongly = ['latin1', 'windows-1252', 'gbk', 'big5', 'shift_jis', 'euc-kr'] as const

/** Chinese again has so many of the commonest characters. */
const least = 0.2

/** Text that is no Chinese → the misreading that, undone, makes Chinese of it. Every pair of encodings is tried: 中 is ÖÐ, ä¸­, 涓, 笢 or い, as the case may be. */
export function misreadingOf(text: string): Misreading | undefined {
  const tried = wrongly.flatMap((readAs) => {
    const raw = bytesOf(text, readAs)
    return encodings.map((bytes) => ({ bytes, readAs, share: commonShare(new TextDecoder(bytes).decode(raw)) }))
  })
  const best = tried.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share >= least ? { bytes: best.bytes, readAs: best.readAs } : undefined
}

/** A text in an encoding's bytes; what the encoding does not have becomes a question mark. */
function bytesOf(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((c) => table.get(c) ?? [0x3f]))
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The characters of an encoding and their bytes, from the platform's own decoder. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const take = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
  }
  for (let byte = 0; byte < 0x100; byte++)
    if (encoding === 'latin1') table.set(String.fromCharCode(byte), [byte])
    else take([byte])
  if (encoding !== 'latin1' && encoding !== 'windows-1252')
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) take([lead, trail])
  tables.set(encoding, table)
  return table
}
