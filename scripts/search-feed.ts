import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { UnusableContent } from '../src/archive/fault.ts'
import { articlesOf, factsOf } from '../src/search/sphinx/archive.ts'
import { feedOf } from '../src/search/sphinx/feed.ts'
import { startWords } from '../src/words/words-process.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, someInputUnusable, wrongCall } from './command/cli.ts'
import { contentOption } from './command/options.ts'

const command = {
  name: 'search-feed',
  about:
    'Prints the articles of an archive, or a part of them, as XML for a Sphinx or Manticore cluster (hosting/sphinx); or writes what npm run search-server has to know besides.',
  options: {
    content: contentOption,
    part: {
      type: 'string',
      value: 'I/N',
      default: '1/1',
      about: 'which of how many parts: 1/2, 2/2',
      must: { be: 'I/N with 1 ≤ I ≤ N', test: (text: string) => partIn(text) !== undefined },
    },
    facts: { type: 'string', value: 'FILE', about: 'writes words, places and names to a file instead' },
  },
} as const

await runCommand(command, async ({ content, part, facts }) => {
  if (!isFolder(content)) return wrongCall(command, `there is no folder ${content}`, 'name one with --content')
  try {
    if (facts === undefined) {
      for await (const piece of feedOf(articlesOf(content), partIn(part) ?? { nth: 0, of: 1 }))
        if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    } else {
      const words = startWords()
      const known = await factsOf(content, words).finally(() => words.close())
      writeFileSync(facts, JSON.stringify(known))
      process.stdout.write(`${known.articles} articles: words, places and ${known.people.length} names in ${facts}\n`)
    }
    return done
  } catch (error) {
    if (!(error instanceof UnusableContent)) throw error
    process.stderr.write(`${error.message}\n`)
    return someInputUnusable
  }
})

/** `2/3` → the second of three, counted from 0. */
function partIn(text: string): { nth: number; of: number } | undefined {
  const [, nth = '', of = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  return nth !== '' && Number(nth) <= Number(of) ? { nth: Number(nth) - 1, of: Number(of) } : undefined
}
