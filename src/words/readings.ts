import { pinyin } from 'pinyin-pro'

/** How characters are read: those that were counted and are Chinese, the more frequent ones first. */
export function readings(characters: ReadonlyMap<string, number>): Record<string, string> {
  const counts = [...characters].filter(([character]) => /\p{Script=Han}/u.test(character))
  const bySyllable = new Map<string, string[]>()
  for (const [character] of counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    for (const syllable of new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array' }))) {
      const key = syllable.replaceAll('ü', 'v')
      bySyllable.set(key, [...(bySyllable.get(key) ?? []), character])
    }
  const sorted = [...bySyllable].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return Object.fromEntries(sorted.map(([syllable, all]) => [syllable, all.join('')]))
}

/** The 3,755 most used characters: GB 2312, level 1. */
export function usedCharacters(): string[] {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, i) => 0xb0 + i)
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, i) => 0xa1 + i)
  return rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
}
