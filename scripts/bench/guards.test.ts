import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knowledge, piecesOf } from '../../tests/fixtures/reading.ts'
import { project } from '../../tests/program.ts'
import { rules, signsIn } from '../pipeline/marks/marks.ts'
import { mayHoldCredit, readCreditIn } from '../pipeline/marks/photo-credit.ts'
import { anyWord, wordAt } from '../pipeline/marks/site-line.ts'
import { commonShare, decode } from '../pipeline/text/decode.ts'
import { linesFromText } from '../pipeline/text/lines.ts'
import { proving, provingGroups, runsOf } from '../pipeline/text/mends/doubled-glyphs.ts'
import { leastShareOf } from '../pipeline/text/mends/unreadable.ts'
import { mutated } from './fuzz.ts'

/** Pages with something wrong with each. */
const mutatedPages = Array.from({ length: 80 }, (_, page) => decode(mutated(page, 13).bytes)).flatMap((decoded) =>
  'text' in decoded ? [decoded.text] : [],
)
/** What the tests beside the rules say of them, text by text. */
const examples = globSync('scripts/pipeline/marks/*.test.ts', { cwd: project }).flatMap((file) =>
  [...readFileSync(join(project, file), 'utf8').matchAll(/'([^'\n]+)'/gu)].map(([, text = '']) =>
    text.replaceAll('\\n', '\n'),
  ),
)

/** A cheap look at a line saves the work of a rule only where the rule would find nothing. */
const texts = [...mutatedPages, ...examples]
const pages = texts.map(piecesOf)
const { habits } = knowledge

test('a line without the signs of a rule is none of it', () => {
  const wrong = pages.flatMap((pieces) =>
    pieces.flatMap((piece, i) => {
      const some = signsIn(piece)
      return rules.flatMap((rule, n) =>
        (some & (1 << n)) === 0 && rule.take(pieces, i, habits) ? [`${rule.name}: ${piece.text}`] : [],
      )
    }),
  )
  expect(wrong).toEqual([])
})

test('lines that do not end as a credit does hold none', () => {
  const wrong = pages.flatMap((pieces) =>
    pieces.filter((_, i) => !mayHoldCredit(pieces, i) && readCreditIn(pieces, i, habits)).map(({ text }) => text),
  )
  expect(wrong).toEqual([])
})

const lines = texts.flatMap((text) => linesFromText(text).map(({ raw }) => raw.trim()))

test.each<[string, (line: string) => boolean, (line: string) => boolean]>([
  ['a word of a website', (line) => anyWord.test(line), (line) => wordAt(line, 0) !== undefined],
  [
    'doubled glyphs',
    (line) => proving.test(line),
    (line) => runsOf(line).some(({ groups }) => groups >= provingGroups),
  ],
  [
    'too few common characters',
    (line) => leastShareOf(line) < 0.08,
    (line) => commonShare(line.replace(/\p{P}/gu, '')) < 0.08,
  ],
])('a cheap look misses none: %s', (_, mayBe, is) => {
  expect(lines.filter((line) => is(line) && !mayBe(line))).toEqual([])
})
