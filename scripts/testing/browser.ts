import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type LaunchOptions } from 'playwright-core'

/** What the set-up has to know of a machine, and may do to it. Tests give their own. */
export type Machine = {
  /** The value of XIANWEN_CHROMIUM: the browser that the user chose. */
  chosen: string | undefined
  /** Where Playwright's own Chromium would be, and the browsers by their usual names on PATH. */
  candidates: readonly string[]
  /** Whether a file can be started and says its version. */
  works(executable: string): boolean
  hasChineseFonts(): boolean
  /** Debian, and a user who may install packages. */
  isDebianRoot: boolean
  /** Runs a command with its output shown; says whether it ended well. */
  run(command: string, args: readonly string[]): boolean
  say(line: string): void
}

type Prepared = { executable: string } | { missing: string }

/** Chromium without its windows takes half of the processor's time in tests. */
const debianPackages = { browser: 'chromium-headless-shell', fonts: 'fonts-noto-cjk' }

/** The browser that is there already: the chosen one, else the first candidate that works. Installs nothing. */
export function findBrowser(machine: Machine = thisMachine()): Prepared {
  const { chosen } = machine
  if (chosen !== undefined) {
    if (machine.works(chosen)) return { executable: chosen }
    return {
      missing: `XIANWEN_CHROMIUM is “${chosen}”, which does not start: set it to a Chromium or Chrome, or unset it.`,
    }
  }
  const executable = machine.candidates.find(machine.works)
  return executable === undefined ? { missing: whatToInstall('Chromium or Chrome, and Chinese fonts') } : { executable }
}

/** A browser and Chinese fonts, installed where they lack: first Playwright's own download, then, as root on Debian, the
 *  packages. Says what it does before it does it; what stays missing comes back as one sentence naming what to install. */
export function prepareBrowser(machine: Machine = thisMachine()): Prepared {
  let found = findBrowser(machine)
  if (machine.chosen === undefined && 'missing' in found) {
    machine.say('No browser here: downloading Playwright’s own Chromium (npx playwright-core install chromium).')
    machine.run(process.execPath, [playwrightCommand(), 'install', 'chromium'])
    found = findBrowser(machine)
  }
  const lacking = [
    ...('missing' in found && machine.chosen === undefined ? [debianPackages.browser] : []),
    ...(machine.hasChineseFonts() ? [] : [debianPackages.fonts]),
  ]
  if (lacking.length > 0 && machine.isDebianRoot) {
    machine.say(`Installing Debian’s ${lacking.join(' and ')} (apt-get update, apt-get install).`)
    machine.run('apt-get', ['-q', 'update'])
    machine.run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...lacking])
    found = findBrowser(machine)
  }
  if ('missing' in found || machine.hasChineseFonts()) return found
  return { missing: whatToInstall('Chinese fonts') }
}

/** How this machine's browser is started: as root without its sandbox, and never asking the network for anything: it knows no
 *  other host than this machine. */
export function launchOptions(executablePath: string): LaunchOptions {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ]
  return { executablePath, args: [...(isRoot() ? ['--no-sandbox'] : []), '--disable-gpu', ...quiet] }
}

function thisMachine(): Machine {
  const { XIANWEN_CHROMIUM, PATH = '' } = process.env
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ]
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  return {
    chosen: XIANWEN_CHROMIUM || undefined,
    candidates: [chromium.executablePath(), ...onPath],
    works,
    hasChineseFonts,
    isDebianRoot: isRoot() && isDebian(),
    run: (command, args) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0
    },
    say: (line) => process.stderr.write(`${line}\n`),
  }
}

/** Windows browsers have no `--version`; there the file's being there has to do. */
function works(executable: string): boolean {
  if (!isExecutable(executable)) return false
  return process.platform === 'win32' || spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** macOS and Windows come with Chinese fonts; elsewhere fontconfig knows. */
function hasChineseFonts(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return stdout !== null && stdout.trim() !== ''
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function playwrightCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  return join(dirname(manifest), 'cli.js')
}

function whatToInstall(things: string): string {
  const packages = Object.values(debianPackages).join(' ')
  return `The browser tests need ${things}: install them (Debian: apt-get install ${packages}) and run npm test again.`
}
