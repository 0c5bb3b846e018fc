import type { Word, WordKind, WordList } from './list.ts'

/** What a list of words is made of: the names that articles say without their texts, and the texts of some of them. */

/** Articles whose words are counted: enough for the frequent ones, and half a second's work. */
const mostSampled = 500

/** Whether the words of the `nth` of so many articles are counted. */
export function isSampled(nth: number, articles: number): boolean {
  return nth % Math.max(1, Math.ceil(articles / mostSampled)) === 0
}

/** The list of an archive that has these names, with the words and readings of what was counted. */
export function listOf(known: KnownNames, { words, readings }: WordList): WordList {
  const kinds: [WordKind, string[]][] = [
    ['place', placeNames(known.places)],
    ['person', known.people],
    ['column', known.columns],
    ['word', words.filter(({ kind }) => kind === 'word').map(({ text }) => text)],
  ]
  const listed = new Map<string, Word>()
  for (const [kind, texts] of kinds) for (const text of texts) if (!listed.has(text)) listed.set(text, { text, kind })
  return { words: [...listed.values()], readings }
}

/** The texts of an article whose words are counted. */
export function sampledTexts({ headline, text }: { headline: string; text: readonly string[] }): string[] {
  return [headline, ...text]
}

/** A place of the gazetteer by its name in full and its aliases. */
export type PlaceNames = { name: string; aliases: string[] }

/** Who and what an article names outside of its text. */
type SaidNames = { people: readonly string[]; column?: string; paper?: string }

/** The names that an archive's articles say without their texts: people and columns, the most frequent first, as many as a
 *  list holds. `all` are cut whole: those of all people, columns and papers, and of the places with their aliases. */
export type KnownNames = { places: readonly PlaceNames[]; people: string[]; columns: string[]; all: string[] }

export function knownNames(cards: Iterable<SaidNames>, places: readonly PlaceNames[]): KnownNames {
  const names = new NameCounter()
  for (const card of cards) names.add(card)
  return names.known(places)
}

/** The same, one article after another. */
export class NameCounter {
  private readonly people = new Map<string, number>()
  private readonly columns = new Map<string, number>()
  private readonly papers = new Set<string>()

  add({ people, column, paper }: SaidNames): void {
    for (const name of people) addOne(this.people, name)
    if (column !== undefined) addOne(this.columns, column)
    if (paper !== undefined) this.papers.add(paper)
  }

  known(places: readonly PlaceNames[]): KnownNames {
    return {
      places,
      people: byCount(this.people).slice(0, mostPeople),
      columns: byCount(this.columns).slice(0, mostPeople),
      all: [...placeNames(places), ...this.people.keys(), ...this.columns.keys(), ...this.papers],
    }
  }
}

export function placeNames(places: readonly PlaceNames[]): string[] {
  return places.flatMap(({ name, aliases }) => [name, ...aliases])
}

/** How many people, and how many columns, a list holds at most. */
const mostPeople = 2000

/** What was counted, the most frequent first, equally frequent ones in code order. */
export function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text)
}

export function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
