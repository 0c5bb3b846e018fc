/** A word of a list: its text, and its place in the list. */
type Word = { text: string; nth: number }

/** Calls `found` with each of some words at each place of a text where it stands, one inside another, too. Words have two
 *  UTF-16 units or more. A text is walked once, however many the words are. */
export function eachWord(words: readonly string[]): (text: string, found: (word: Word) => void) => void {
  const { places, lists } = startsOf(words)
  return (text, found) => {
    for (let at = 0; at + 1 < text.length; at++) {
      const place = places[placeOf(text, at)]
      if (place) for (const word of lists[place] ?? []) if (text.startsWith(word.text, at)) found(word)
    }
  }
}

/** The same, from the left, with the longest word at a place, and on behind it. */
export function eachLongestWord(words: readonly string[]): (text: string, found: (word: Word) => void) => void {
  const { places, lists } = startsOf(words)
  return (text, found) => {
    for (let at = 0; at + 1 < text.length; ) {
      const place = places[placeOf(text, at)]
      const word = place ? longestAt(lists[place] ?? [], text, at) : undefined
      if (word) found(word)
      at += word?.text.length ?? 1
    }
  }
}

function longestAt(words: readonly Word[], text: string, at: number): Word | undefined {
  for (const word of words) if (text.startsWith(word.text, at)) return word
  return undefined
}

/** Words by their first two units, which have one place of many, from 1: nearly every place of a text is done with after
 *  one look at a table. Other words may share the place; in its list the longest comes first. */
type Starts = { places: Uint16Array; lists: Word[][] }

function startsOf(words: readonly string[]): Starts {
  const places = new Uint16Array(2 ** bits)
  const lists: Word[][] = [[]]
  const known = words.map((text, nth) => ({ text, nth }))
  for (const word of known.sort((a, b) => b.text.length - a.text.length)) {
    const start = placeOf(word.text, 0)
    const place = places[start] || lists.push([]) - 1
    places[start] = place
    lists[place]?.push(word)
  }
  return { places, lists }
}

/** A table of 128 KB. */
const bits = 16

/** The multipliers are odd and have no pattern of bits. */
function placeOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b)) >>> (32 - bits)
}
