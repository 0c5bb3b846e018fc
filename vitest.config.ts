import { defineConfig } from 'vitest/config'

/** A guard against what hangs, in milliseconds; nothing else in a test looks at a clock. The slowest, a site built in
 *  another time zone, takes about 20 s on two cores. */
const longestTest = 300_000

/** Milliseconds that a page may take to show what a test waits for: many times what it takes on two busy cores. */
const longestWait = 20_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: ['tests/{whole,browser}/**'],
          testTimeout: longestTest,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{whole,browser}/**/*.test.ts'],
          globalSetup: ['tests/site-setup.ts'],
          testTimeout: longestTest,
          hookTimeout: longestTest,
          expect: { poll: { timeout: longestWait } },
        },
      },
    ],
  },
})
