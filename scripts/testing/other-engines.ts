import { findProgram } from './program.ts'

/** This machine's Firefox; undefined when there is none. */
export const findFirefox = () => findProgram('firefox-esr') ?? findProgram('firefox')

/** This machine's WebKitGTK, with a screen that nobody sees; undefined when one is missing. */
export function findWebkit(): { driver: string; screen: string } | undefined {
  const [driver, screen] = [findProgram('WebKitWebDriver'), findProgram('Xvfb')]
  return driver && screen ? { driver, screen } : undefined
}

/** Browsers that are no Chromium, their Debian packages, and the test that tries them. */
export const otherEngines = [
  {
    name: 'Firefox',
    find: findFirefox,
    packages: 'firefox-esr',
    file: 'tests/browser/engines/firefox.test.ts',
  },
  {
    name: 'WebKitGTK',
    find: findWebkit,
    packages: 'webkit2gtk-driver xvfb',
    file: 'tests/browser/engines/webkit.test.ts',
  },
] as const
