import { wordCutter } from './cutter.ts'
import { tellingWords } from './telling-words.ts'
import { frequentWords } from './word-list.ts'

/** The words that an archive's articles are described with: those that have pages, and those that tell what an article is
 *  about. */
export type ArchiveWords = { telling: readonly string[]; frequent: readonly string[] }

/** What has to be cut into words for that, and can be handed to another process: of a sample of articles the headline and
 *  the texts of each, the names that are cut whole, those of people among them, and how many articles there are. */
export type Uncut = { sample: string[][]; names: string[]; people: string[]; articles: number }

/** Who wrote a text is not what it is about: names of people are no words. */
export function cutWords({ sample, names, people, articles }: Uncut): ArchiveWords {
  const { cut } = wordCutter(names)
  const words = sample.map((texts) => texts.map(cut))
  const persons = new Set(people)
  return {
    telling: tellingWords(
      words.map((texts) => texts.flat()),
      names,
      articles,
    ),
    frequent: frequentWords(words.flat()).filter((word) => !persons.has(word)),
  }
}
