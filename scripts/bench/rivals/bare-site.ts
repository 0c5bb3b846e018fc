import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../../..')

/** Writes the smallest Astro site that prints the texts of a content folder, one article a page, into a new folder `dir`:
 *  what any site of so many pages takes, and nothing more. Its pages read their files when they are rendered, as many at
 *  once as ours; both are the quickest ways that were found. Gives how to build it. */
export function makeBareSite(content: string, dir: string): { command: string; args: string[] } {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(join(dir, 'src/pages/articles'), { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(dir, 'astro.config.mjs'), config)
  writeFileSync(join(dir, 'src/pages/articles/[id].astro'), page(resolve(content, 'articles')))
  const modules = join(project, 'node_modules')
  if (!existsSync(join(dir, 'node_modules'))) symlinkSync(modules, join(dir, 'node_modules'), 'junction')
  return { command: process.execPath, args: [join(modules, 'astro/bin/astro.mjs'), 'build', '--root', dir, '--silent'] }
}

const config = `import { defineConfig } from 'astro/config'

export default defineConfig({ trailingSlash: 'always', build: { concurrency: 8 } })
`

function page(articles: string): string {
  return `---
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export function getStaticPaths() {
  return readdirSync(${JSON.stringify(articles)}, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ params: { id: basename(file, '.md') }, props: { file } }))
}

const text = readFileSync(join(${JSON.stringify(articles)}, Astro.props.file), 'utf8')
const [, frontmatter = '', body = ''] = text.split(/^---\\n/m)
const headline = /^headline: (.*)/m.exec(frontmatter)?.[1]
---

<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <title>{headline}</title>
  </head>
  <body>
    <h1>{headline}</h1>
    {body.split('\\n\\n').filter(Boolean).map((paragraph) => <p>{paragraph}</p>)}
  </body>
</html>
`
}
