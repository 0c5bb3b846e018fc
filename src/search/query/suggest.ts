import { fold } from '../../text/fold.ts'
import { readingsOf, type WordList } from '../../words/list.ts'
import { isLetters, lettersOf, spellingOf } from '../../words/pinyin.ts'
import { mostSuggested, mostSuggestedHeadlines } from '../options.ts'
import { textsIn } from '../query-shape.ts'
import type { Answer, SearchOptions, Suggestion } from '../types.ts'
import { parseQuery } from './query.ts'

type SuggestMeans = {
  words: () => Promise<WordList>
  search: (typed: string, options: Partial<SearchOptions>) => Promise<Answer>
}

/** What a reader may be about to type: words that begin with it, that its letters spell, that hold it, and headlines that
 *  hold it. Only for a query that is one text: what has operators is somebody's own. */
export async function suggestionsFor(typed: string, { words, search }: SuggestMeans): Promise<Suggestion[]> {
  const { wanted, without, filters } = parseQuery(typed)
  const [asked] = textsIn(wanted)
  if (asked === undefined || wanted.flat().length > 1 || without.length > 0 || filters.length > 0) return []
  const { text } = asked
  const list = await words()
  const known = suggestedWords(text, list).slice(0, mostSuggested)
  const { hits } = await search(typed, { limit: mostSuggestedHeadlines })
  const headlines = hits
    .filter(({ passages }) => passages.some(({ field }) => field === 'headline'))
    .map(({ id, doc }): Suggestion => ({ text: doc.headline, kind: 'headline', id }))
  return [...known, ...headlines]
}

function suggestedWords(text: string, list: WordList): Suggestion[] {
  const readings = readingsOf(list)
  const letters = isLetters(text) ? lettersOf(text) : undefined
  const fitting = list.words.flatMap((word) => {
    const folded = fold(word.text)
    const at = folded.indexOf(text)
    const spelled = letters === undefined ? undefined : spellingOf(letters, folded, readings)
    if (at === -1 && spelled === undefined) return []
    return folded === text ? [] : [{ word, rank: at === 0 ? 0 : (spelled ?? afterSpelled) }]
  })
  return fitting.sort((a, b) => a.rank - b.rank).map(({ word }) => word)
}

/** Words that hold the text in their middle come after all that it spells. */
const afterSpelled = 9
