import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n')
const names = new Set(files.map((file) => basename(file)))

test.each(['docs/architecture.md', 'CONTRIBUTING.md', 'scripts/pipeline/README.md', 'src/search/README.md'])(
  'every source file and folder that %s names is there',
  (document) => {
    const text = readFileSync(document, 'utf8')
    const sources = [...text.matchAll(/[\w.-]+\.(?:ts|astro|css)\b/g)].map(([name]) => name)
    const folders = [...text.matchAll(/`((?:scripts|src|tests|pipeline)\/[\w/-]*)`/g)].map(([, path = '']) =>
      path.replace(/^pipeline/, 'scripts/pipeline').replace(/\/?$/, '/'),
    )
    expect(sources.filter((name) => !names.has(name))).toEqual([])
    expect(folders.filter((folder) => !files.some((file) => file.startsWith(folder)))).toEqual([])
  },
)
