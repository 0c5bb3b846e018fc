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

export function readingsOf({ readings }: Pick<WordList, 'readings'>): Readings {
  const byCharacter = new Map<string, string[]>()
  for (const [syllable, characters] of Object.entries(readings))
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), syllable])
  return byCharacter
}
