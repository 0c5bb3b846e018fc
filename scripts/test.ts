import { execFile } from 'node:child_process'
import { startVitest } from 'vitest/node'
import { done, runCommand, someInputUnusable } from './command/cli.ts'
import { prepareBrowser } from './testing/browser.ts'
import { findNginx } from './testing/nginx.ts'
import { oldChromium, oldChromiums } from './testing/old-chromium.ts'
import { otherEngines } from './testing/other-engines.ts'
import { findProgram } from './testing/program.ts'
import { findSlurm } from './testing/slurm.ts'
import { findSphinx } from './testing/sphinx.ts'
import { lastLine, type Tally, tally } from './testing/tally.ts'

const command = {
  name: 'test',
  about: 'Runs everything that has to hold: formatter and linter, types, unit tests, whole-program and browser tests.',
  options: {},
}

/** The checks that are one program each: what is said of them, and its words after `npx`. Astro checks the types of every file, not of
 *  pages alone. */
const programs: readonly [what: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['no newer function than the oldest browsers have', 'tsc', '--project', 'tsconfig.browser.json'],
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
]

await runCommand(command, async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  const single = await Promise.all(programs.map(async ([what, ...args]) => counted(what, await runs(args))))
  const browser = prepareBrowser()
  single.push(counted('a browser and Chinese fonts', 'missing' in browser ? browser.missing : undefined))
  const tests = await runTests([
    ...('missing' in browser ? ['tests/browser/**'] : []),
    ...withoutNginx(),
    ...withoutCopiers(),
    ...withoutSphinx(),
    ...withoutSlurm(),
    ...(await withoutOldChromiums()),
    ...withoutOtherEngines(),
  ])
  const all = [...single, tests].reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }))
  process.stdout.write(`${lastLine(all)}\n`)
  return all.failed === 0 ? done : someInputUnusable
})

/** The recipe for nginx is tried where nginx is, and in CI has to be: without it the test fails there. */
function withoutNginx(): string[] {
  if (process.env.CI || findNginx() !== undefined) return []
  process.stderr.write('– no nginx here: its recipe is not tried (Debian: apt-get install nginx)\n')
  return ['tests/browser/nginx.test.ts']
}

/** The recipes for copying a site are tried as nginx is. */
function withoutCopiers(): string[] {
  const missing = ['rsync', 'rclone'].filter((name) => findProgram(name) === undefined)
  if (process.env.CI || missing.length === 0) return []
  const names = missing.join(' ')
  process.stderr.write(
    `– no ${names} here: the recipes for copying a site are not tried (Debian: apt-get install ${names})\n`,
  )
  return ['tests/whole/publish.test.ts']
}

/** The batch files for Slurm are tried as nginx is. */
function withoutSlurm(): string[] {
  if (process.env.CI || findSlurm() !== undefined) return []
  process.stderr.write('– no Slurm here: its batch files are not tried (Debian: apt-get install slurm-wlm munge)\n')
  return ['tests/whole/slurm.test.ts']
}

/** So is the search cluster where Sphinx is. */
function withoutSphinx(): string[] {
  if (process.env.CI || findSphinx() !== undefined) return []
  process.stderr.write(
    '– no Sphinx here: the search past a static index is not tried (Debian: apt-get install sphinxsearch)\n',
  )
  return ['src/search/sphinx/sphinx.test.ts', 'tests/whole/search-server.test.ts']
}

/** The oldest browsers are tried where npm brings them; in CI it has to, as with nginx. */
async function withoutOldChromiums(): Promise<string[]> {
  try {
    for (const one of oldChromiums) await oldChromium(one)
    return []
  } catch (error) {
    if (process.env.CI) return []
    process.stderr.write(`– no old Chromium here (${error instanceof Error ? error.message : error}): none is tried\n`)
    return ['tests/browser/engines/old-chromium.test.ts']
  }
}

/** Other browsers are tried as nginx is. */
function withoutOtherEngines(): string[] {
  return otherEngines.flatMap(({ name, find, packages, file }) => {
    if (process.env.CI || find() !== undefined) return []
    process.stderr.write(`– no ${name} here: it is not tried (Debian: apt-get install ${packages})\n`)
    return [file]
  })
}

/** Runs a program of node_modules/.bin; what it printed comes back only when it found something wrong. */
function runs(args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('npx', ['--no-install', ...args], { maxBuffer: Number.POSITIVE_INFINITY }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}${stdout + stderr === '' ? error.message : ''}` : undefined),
    )
  })
}

function counted(what: string, wrong: string | undefined): Tally {
  process.stderr.write(`${wrong === undefined ? '✓' : '✗'} ${what}\n`)
  if (wrong !== undefined) process.stdout.write(`${wrong}\n`)
  return wrong === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** All of Vitest's tests but those in `exclude`, with its own report on the way. */
async function runTests(exclude: string[]): Promise<Tally> {
  const vitest = await startVitest([], { watch: false, cliExclude: exclude })
  const { state } = vitest
  const result = tally(state.getTestModules(), state.getUnhandledErrors().length)
  await vitest.close()
  return result
}
