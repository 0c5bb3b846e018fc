import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { disk } from './archive/effects.ts'
import { readKnowledge } from './archive/knowledge.ts'
import { isFolder } from './archive/own-files.ts'
import { done, runCommand, wrongCall } from './command/cli.ts'
import { ownContent } from './command/options.ts'
import { progressOn } from './command/progress.ts'
import { articleFigures, articleSlope, planOfArticles } from './fit/articles.ts'
import { foldsOf } from './fit/folds.ts'
import { joinFigures, joinSlope, planOfJoins } from './fit/joins.ts'
import { learn } from './fit/learn.ts'
import { type Sample, samplesOf } from './fit/samples.ts'
import { fittedWeights, type Weights } from './pipeline/model/score.ts'
import { knowledgeOf } from './pipeline/page.ts'

const project = resolve(import.meta.dirname, '..')
const number = { be: 'a number', test: (text: string) => /^\d+$/u.test(text) }

const command = {
  name: 'fit',
  about:
    'Fits weights of the parser to pages whose truth is known: joins (which torn text goes on where) or articles (which texts and titles are one article). The same pages in the same order give the same bytes.',
  options: {
    folds: {
      type: 'string',
      value: 'N',
      default: '0',
      must: number,
      about: 'first fit N times without a part of the papers or days, and say how well those are read',
    },
    test: {
      type: 'string',
      value: 'DIR',
      about: 'a folder of pages that are not learnt from, to say how well they are read',
    },
    out: {
      type: 'string',
      value: 'FILE',
      default: resolve(project, 'scripts/pipeline/model/weights.json'),
      about: 'where the weights go',
    },
  },
  positional: {
    name: 'WHAT',
    about: 'joins or articles',
    required: true,
    rest: { name: 'DIR', about: 'folders with gold and dumps' },
  },
} as const

await runCommand(command, async ({ folds, test, out }, what, folders) => {
  if (what !== 'joins' && what !== 'articles')
    return wrongCall(command, `${what} is not fitted`, 'say joins or articles')
  if (folders.length === 0) return wrongCall(command, 'no folder is named', 'name folders with gold and dumps')
  for (const folder of [...folders, ...(test ? [test] : [])])
    for (const inside of ['gold', 'dumps'])
      if (!isFolder(resolve(folder, inside)))
        return wrongCall(command, `there is no folder ${resolve(folder, inside)}`, 'name a folder with gold and dumps')
  const content = resolve(project, ownContent)
  const known = readKnowledge(content, disk)
  const knowledge = knowledgeOf(known.papers, known.places)
  const progress = progressOn()
  const load = (folder: string) => samplesOf(folder, content, knowledge, disk)
  const samples = folders.flatMap(load)
  const [plan, slope, figures] =
    what === 'joins'
      ? ([planOfJoins, joinSlope, joinFigures] as const)
      : ([planOfArticles, articleSlope, articleFigures] as const)
  const fitted = (own: readonly Sample[], of: string): Weights =>
    learn(own, fittedWeights, plan, slope, (n) => progress({ what: of, done: n, total: plan.rounds }))
  const say = (of: string, pages: readonly Sample[], weights: Weights) =>
    process.stdout.write(`${of}: ${pages.length} pages, ${figures(pages, weights)}\n`)
  for (const [n, { held, rest }] of foldsOf(samples, Number(folds)).entries())
    say(`fold ${n + 1} of ${folds}, held out`, held, fitted(rest, `fold ${n + 1}`))
  const tests = test ? load(test) : []
  say('learnt from, before', samples, fittedWeights)
  if (test) say(`${test}, before`, tests, fittedWeights)
  const weights = fitted(samples, 'fitting')
  say('learnt from', samples, weights)
  if (test) say(test, tests, weights)
  writeFileSync(out, textOfWeights(weights))
  return done
})

/** Sorted names, two decimals: read as a difference. */
function textOfWeights(weights: Weights): string {
  const sorted = Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(sorted.map(([name, value]) => [name, Math.round(value * 100) / 100])), null, 2)}\n`
}
