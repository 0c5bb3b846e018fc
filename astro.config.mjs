import { defineConfig } from 'astro/config'

/** Tells the pages whether they are built or shown by the development server: NODE_ENV, which Vite’s own marks follow, is
 *  whatever the caller set. */
const command = {
  name: 'xianwen:command',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) =>
      updateConfig({ vite: { define: { isBuilt: JSON.stringify(command === 'build') } } }),
  },
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
    build: {
      // Every script is a file of this site: none is written into a page.
      assetsInlineLimit: 0,
      // The oldest engines still common in China's phones; Lightning CSS rewrites light-dark() and nesting for them.
      cssTarget: ['chrome87', 'safari14', 'firefox91'],
    },
  },
})
