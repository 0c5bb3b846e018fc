import type { Border } from '../search/engines/nearest.ts'
import { fold } from '../text/fold.ts'

/** What a reader may mean by a few letters or a wrong character: the words of the archive, and how characters are read. It
 *  serves suggestions and near matches; what is found does not depend on it. */
export type WordList = {
  /** the most telling first: places, then people, columns and words, each by how often it stands in the archive */
  words: Word[]
  /** syllable without tone → all characters that can be read so, the frequent ones first: 单 stands under dan, shan and chan */
  readings: Record<string, string>
}

export type WordKind = 'place' | 'person' | 'column' | 'word'

export type Word = { text: string; kind: WordKind }

/** Character → all its readings. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** Tells of a folded text where words end or begin: at its ends and at those of words of the list, read from the left with the
 *  longest word at each place; inside of one none does, and between other characters one may. */
export function wordBorders({ words }: Pick<WordList, 'words'>): (text: string) => (offset: number) => Border {
  const known = new Set(words.map(({ text }) => fold(text)))
  const longest = Math.max(0, ...Array.from(known, ({ length }) => length))
  return (text) => {
    const borders = new Map<number, Border>([
      [0, 'sure'],
      [text.length, 'sure'],
    ])
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at)
      while (length > 1 && !known.has(text.slice(at, at + length))) length--
      if (length > 1) {
        for (let offset = at + 1; offset < at + length; offset++) borders.set(offset, 'none')
        for (const offset of [at, at + length]) borders.set(offset, 'sure')
      }
      at += Math.max(1, length)
    }
    return (offset) => borders.get(offset) ?? 'unsure'
  }
}

export function readingsOf({ readings }: Pick<WordList, 'readings'>): Readings {
  const byCharacter = new Map<string, string[]>()
  for (const [syllable, characters] of Object.entries(readings))
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), syllable])
  return byCharacter
}
