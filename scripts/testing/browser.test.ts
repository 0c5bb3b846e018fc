import { expect, test } from 'vitest'
import { findBrowser, type Machine, prepareBrowser } from './browser.ts'

/** A machine with some browsers; `afterDownload` and `afterApt` are what those two would add, or undefined when they fail. */
function machine(given: {
  chosen?: string
  browsers?: string[]
  fonts?: boolean
  isDebianRoot?: boolean
  afterDownload?: string
  afterApt?: { browser?: string; fonts: boolean }
}): Machine & { done: string[] } {
  const browsers = new Set(given.browsers)
  let fonts = given.fonts ?? true
  const done: string[] = []
  return {
    done,
    chosen: given.chosen,
    candidates: ['/playwright/chrome', '/usr/bin/chromium', '/usr/bin/google-chrome'],
    works: (path) => browsers.has(path),
    hasChineseFonts: () => fonts,
    isDebianRoot: given.isDebianRoot ?? false,
    run: (command, args) => {
      const isApt = command === 'apt-get'
      done.push(isApt ? `apt-get ${args.filter((arg) => !arg.startsWith('-')).join(' ')}` : 'download')
      if (isApt && args.includes('install') && given.afterApt) {
        if (given.afterApt.browser) browsers.add(given.afterApt.browser)
        fonts = given.afterApt.fonts
      }
      if (!isApt && given.afterDownload) browsers.add(given.afterDownload)
      return true
    },
    say: (line) => done.push(line.split(' ').slice(0, 2).join(' ')),
  }
}

test.each([
  ['the chosen one', { chosen: '/my/chrome', browsers: ['/my/chrome', '/usr/bin/chromium'] }, '/my/chrome'],
  ['Playwright’s own', { browsers: ['/usr/bin/chromium', '/playwright/chrome'] }, '/playwright/chrome'],
  ['the first on PATH', { browsers: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }, '/usr/bin/chromium'],
])('a browser that is there is taken and nothing is installed: %s', (_, given, executable) => {
  const here = machine(given)
  expect(findBrowser(here)).toEqual({ executable })
  expect(prepareBrowser(here)).toEqual({ executable })
  expect(here.done).toEqual([])
})

test('a chosen browser that does not start is an error, not a reason to take another', () => {
  const here = machine({ chosen: '/gone', browsers: ['/usr/bin/chromium'], isDebianRoot: true })
  expect(prepareBrowser(here)).toEqual({ missing: expect.stringContaining('XIANWEN_CHROMIUM is “/gone”') })
  expect(here.done).toEqual([])
})

const aptInstall = (packages: string) => ['Installing Debian’s', 'apt-get update', `apt-get install ${packages}`]

test.each([
  ['the download', { afterDownload: '/playwright/chrome' }, '/playwright/chrome', ['No browser', 'download']],
  [
    'apt, where the download fails',
    { isDebianRoot: true, fonts: false, afterApt: { browser: '/usr/bin/chromium', fonts: true } },
    '/usr/bin/chromium',
    ['No browser', 'download', ...aptInstall('chromium-headless-shell fonts-noto-cjk')],
  ],
  [
    'apt for the fonts alone',
    { isDebianRoot: true, fonts: false, browsers: ['/usr/bin/chromium'], afterApt: { fonts: true } },
    '/usr/bin/chromium',
    aptInstall('fonts-noto-cjk'),
  ],
])('what lacks is announced and installed: %s', (_, given, executable, done) => {
  const here = machine(given)
  expect(prepareBrowser(here)).toEqual({ executable })
  expect(here.done).toEqual(done)
})

test.each([
  [
    'no browser, no root',
    {},
    'need Chromium or Chrome, and Chinese fonts: install them (Debian: apt-get install chromium-headless-shell fonts-noto-cjk)',
  ],
  ['nothing helps', { isDebianRoot: true, fonts: false }, 'need Chromium or Chrome'],
  ['no fonts, no root', { browsers: ['/usr/bin/chromium'], fonts: false }, 'need Chinese fonts'],
])('what cannot be had is named in one sentence: %s', (_, given, said) => {
  expect(prepareBrowser(machine(given))).toEqual({ missing: expect.stringContaining(said) })
})
