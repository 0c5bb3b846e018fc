import type { Readings, WordList } from './list.ts'

/** How letters spell a word: every syllable whole, or some as their initials (`ws`, `wensh`); `begins` when they spell its
 *  beginning only. The less, the better. */
export const spelling = { whole: 0, initials: 1, begins: 2 } as const
type Spelling = (typeof spelling)[keyof typeof spelling]

/** Whether what was typed can be pinyin: letters, perhaps with `'` between syllables. */
export function isLetters(typed: string): boolean {
  return /^[a-zü][a-zü' ]+$/.test(typed)
}

/** How `letters` (small, without blanks and marks, v for ü) spell the word, in any of its readings, or undefined. Characters
 *  without a reading stand for themselves. */
export function spellingOf(letters: string, word: string, readings: Readings): Spelling | undefined {
  const characters = Array.from(word)
  let best: Spelling | undefined
  const walk = (at: number, nth: number, whole: boolean): void => {
    if (at === letters.length) {
      const found = nth < characters.length ? spelling.begins : whole ? spelling.whole : spelling.initials
      best = best === undefined || found < best ? found : best
    }
    const character = characters[nth]
    if (character === undefined || at === letters.length || best === spelling.whole) return
    for (const syllable of readings.get(character) ?? [character])
      for (const part of partsOf(syllable))
        if (letters.startsWith(part, at)) walk(at + part.length, nth + 1, whole && part === syllable)
  }
  walk(0, 0, true)
  return best
}

/** The letters of what was typed, as `spellingOf` takes them: `Wen'shang` → `wenshang`, `nü` → `nv`. */
export function lettersOf(typed: string): string {
  return typed.replace(/[' ]/g, '').replaceAll('ü', 'v')
}

/** Whether two texts of the same length sound alike, character by character; those that speakers of many dialects do not
 *  tell apart (zh and z, in and ing) count as the same. */
export function soundsLike(a: string, b: string, readings: Readings): boolean {
  const [first, second] = [Array.from(a), Array.from(b)]
  return (
    first.length === second.length && first.every((character, i) => soundsSame(character, second[i] ?? '', readings))
  )
}

/** Every text that sounds the same with one character changed: those with the most frequent other characters first. */
export function homophones(text: string, { readings }: Pick<WordList, 'readings'>): string[] {
  const characters = Array.from(text)
  const bySound = new Map<string, string[]>()
  for (const [syllable, others] of Object.entries(readings))
    bySound.set(blurred(syllable), [...(bySound.get(blurred(syllable)) ?? []), ...others])
  const found = characters.flatMap((character, i) => {
    const others = [...bySound.values()].filter((sounds) => sounds.includes(character)).flat()
    const changed = [...new Set(others)].filter((other) => other !== character)
    return changed.map((other, rank) => ({
      rank,
      text: [...characters.slice(0, i), other, ...characters.slice(i + 1)].join(''),
    }))
  })
  return found.sort((a, b) => a.rank - b.rank).map((one) => one.text)
}

function soundsSame(a: string, b: string, readings: Readings): boolean {
  if (a === b) return true
  const sounds = new Set(readings.get(a)?.map(blurred))
  return readings.get(b)?.some((syllable) => sounds.has(blurred(syllable))) ?? false
}

function blurred(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1')
}

/** A syllable whole, its initial of two letters, its first letter. */
function partsOf(syllable: string): string[] {
  return [
    ...new Set([syllable, /^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : syllable.charAt(0), syllable.charAt(0)]),
  ]
}
