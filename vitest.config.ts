import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** A guard against what hangs, in milliseconds; nothing else in a test looks at a clock. The slowest, a site built in
 *  another time zone, takes about 20 s on two cores. */
const longestTest = 300_000

/** Milliseconds that a page may take to show what a test waits for: many times what it takes on two busy cores. */
const longestWait = 20_000

/** Node itself loads what is tested, as when a command runs, and each module once for all test files of a worker. With
 *  Vite, and a process for each file, the same unit tests take three times as much of the processor. */
const loading = { isolate: false, experimental: { viteModuleRunner: false, nodeLoader: false } }

/** A browser test waits half of its time for what it does not compute: two of them fill a core. */
const workers = availableParallelism() * 2

export default defineConfig({
  test: {
    globalSetup: ['tests/temporary.ts'],
    maxWorkers: workers,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: ['tests/{whole,browser}/**'],
          testTimeout: longestTest,
          ...loading,
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
          ...loading,
        },
      },
    ],
  },
})
