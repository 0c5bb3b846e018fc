import { defineConfig } from 'astro/config'
import { oldestBrowsers } from './scripts/site/portable/oldest-browsers.ts'

/** Tells the pages whether they are built or shown by the development server: NODE_ENV, which Vite’s own marks follow, is
 *  whatever the caller set. */
const command = {
  name: 'xianwen:command',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) =>
      updateConfig({ vite: { define: { isBuilt: JSON.stringify(command === 'build') } } }),
  },
}

/** Astro asks for the newest syntax in what browsers run; this comes after it. */
const scriptsForOldBrowsers = {
  name: 'xianwen:old-browsers',
  configEnvironment: (name) => (name === 'client' ? { build: { target: oldestBrowsers } } : undefined),
}

export default defineConfig({
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  // Two files that claim one address are a mistake, never a choice.
  prerenderConflictBehavior: 'error',
  build: {
    // One cached stylesheet for every page.
    inlineStylesheets: 'never',
    // Measured on 10,000 pages: a quarter faster than one at a time; more gains nothing.
    concurrency: 8,
  },
  integrations: [command],
  devToolbar: { enabled: false },
  // Articles are not Astro's Markdown; its highlighter would write style attributes.
  markdown: { syntaxHighlight: false },
  vite: {
    // Not below node_modules, which copies of the project may share: their servers would write each other's packages.
    cacheDir: './.cache/vite',
    build: {
      // Every script is a file of this site: none is written into a page.
      assetsInlineLimit: 0,
      cssTarget: oldestBrowsers,
    },
    plugins: [scriptsForOldBrowsers],
  },
})
