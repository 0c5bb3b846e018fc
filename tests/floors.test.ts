import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** The folders from the ground up. A file imports from its own folder and from floors below it. A folder that is not named
 *  stands on the floor of the folder round it. */
const floors: readonly (readonly string[])[] = [
  ['src/text', 'src/disk', 'scripts/testing'],
  ['src/archive', 'scripts/tables'],
  ['src/words', 'src/archive/wording', 'scripts/pipeline/types', 'scripts/pipeline/model'],
  ['src/archive/lists', 'src/archive/cite', 'src/search'],
  ['src/archive/article', 'src/search/query'],
  ['src/archive/exports', 'src/search/index'],
  ['src/search/build', 'src/search/engines'],
  ['src/search/worker', 'src/search/sphinx'],

  ['scripts/pipeline/text', 'scripts/pipeline/entities'],
  ['scripts/pipeline/text/mends'],
  ['scripts/pipeline/marks', 'scripts/pipeline/layout', 'scripts/pipeline/reading-order'],
  ['scripts/pipeline/identity'],
  ['scripts/pipeline/files'],
  ['scripts/pipeline/articles', 'scripts/pipeline/fields'],
  ['scripts/pipeline/corrections'],
  ['scripts/pipeline'],

  ['src/html'],
  ['src/html/article'],
  ['src/html/printed-page'],
  ['src/browser', 'src/browser/traditional'],
  ['src/browser/reading', 'src/browser/offline', 'src/browser/anniversary'],
  ['src/browser/search', 'src/browser/portable'],
  ['src/browser/hits'],
  ['src/components'],
  ['src/layouts'],
  ['src/pages'],

  ['scripts/command'],
  ['scripts/archive'],
  ['scripts/parts'],
  ['scripts/site/portable', 'scripts/site/manifest'],
  ['scripts/site'],
  ['scripts/on-demand'],
  ['scripts/dev', 'scripts/verify', 'scripts/bench/tools'],
  ['scripts/bench/rivals'],
  ['scripts/bench'],
  ['scripts'],
]

/** What only the tests of a floor use. */
const forTests = ['src/archive/examples.ts', 'src/search/engines/fixtures.ts']

const fullestFolder = 25
const longestFile = 300

const written = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'scripts', 'tests'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:ts|astro|css)$/.test(file) && existsSync(file))
const sources = written.filter((file) => /^(?:src|scripts)\/.*(?<!\.test\.ts|\.css)$/.test(file))
const program = sources.filter((file) => !forTests.includes(file))

test('no file imports from a floor above its own, or from another folder of its own floor', () => {
  const upward = program.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isBelow(imported, file))
      .map((imported) => `${file} imports ${imported}`),
  )
  expect(upward).toEqual([])
})

test('no folder holds more source files than one can look over', () => {
  const counts = new Map<string, number>()
  for (const file of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  expect([...counts].filter(([folder, count]) => folder !== 'scripts' && count > fullestFolder)).toEqual([])
})

test('no file is longer than one can keep in mind', () => {
  const lengths = written.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  expect(lengths.filter(({ lines }) => lines > longestFile)).toEqual([])
})

function isBelow(imported: string, file: string): boolean {
  const [below, own] = [placeOf(imported), placeOf(file)]
  return below.folder === own.folder || below.floor < own.floor
}

/** The longest name in `floors` that a file's path begins with, and its floor. */
function placeOf(file: string): { folder: string; floor: number } {
  const named = floors.flatMap((folders, floor) => folders.map((folder) => ({ folder, floor })))
  const round = named.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
  return round.sort((a, b) => b.folder.length - a.folder.length)[0] ?? expect.fail(`${file} stands on no floor`)
}

/** The source files that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)]
    .map(([, path]) => normalize(join(dirname(file), path ?? '')))
    .filter((path) => sources.includes(path))
}
