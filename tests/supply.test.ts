import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from './program.ts'

/** Where what the project is made of comes from, and under which licences. */

const read = (file: string) => readFileSync(join(project, file), 'utf8')

type Locked = {
  license?: string
  integrity?: string
  resolved?: string
  optional?: boolean
  hasInstallScript?: boolean
}
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ name: path.replace(/^.*node_modules\//, ''), ...one }))
const namesOf = (some: readonly { name: string }[]) => [...new Set(some.map(({ name }) => name))].sort()

/** Where a package comes from of which the lock file says nothing else. */
const registry = 'https://registry.npmjs.org/'

/** Licences under which the project may be handed on under its own. MPL-2.0 binds the files that have it, and no other. */
const free = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT AND Apache-2.0',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
])

test('every package has a licence that lets the project be handed on', () => {
  // A library for pictures, which Astro may use and this project does not; and Node for one machine, whose package says nothing: Node is MIT.
  const others = locked.filter(({ license }) => !free.has(license ?? 'none'))
  expect(others.filter(({ optional }) => !optional)).toEqual([])
  expect(namesOf(others).filter((name) => !/^(?:@img\/sharp|node-bin-)/.test(name))).toEqual([])
  expect(others.filter(({ license }) => /(?<!L)GPL/.test(license ?? 'none'))).toEqual([])
})

test('every package comes from the one registry, with a hash in the lock file', () => {
  expect(namesOf(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')))).toEqual([])
  expect(namesOf(locked.filter(({ resolved = registry }) => !resolved.startsWith(registry)))).toEqual([])
})

test('a package that runs something when it is installed is known, and the README says what it may fetch', () => {
  expect(namesOf(locked.filter(({ hasInstallScript }) => hasInstallScript))).toEqual(['esbuild', 'nodejieba'])
  const { allowScripts } = JSON.parse(read('package.json'))
  expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining(['esbuild', 'nodejieba']))
  expect(read('README.md')).toMatch(/`nodejieba` fetches [^.]* outside the lock file/)
})

test('the actions of the workflow are named by their commits', () => {
  const uses = [...read('.github/workflows/pages.yml').matchAll(/uses: (.+)/g)].map(([, action]) => action)
  expect(uses.length).toBeGreaterThan(3)
  for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})
