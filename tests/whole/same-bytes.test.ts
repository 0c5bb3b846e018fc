import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { buildSite } from '../../scripts/site/build.ts'
import { contentDir } from '../content.ts'
import { differences, emptyFolder, filesIn } from '../folders.ts'
import { istanbul, jining, project, run } from '../program.ts'

test('the same dumps give the same content in another time zone, another language, another order on the disk', async () => {
  const dumps = join(project, 'content', 'dumps')
  const reversed = emptyFolder()
  const here = emptyFolder()
  const there = emptyFolder()
  for (const name of filesIn(dumps).reverse()) cpSync(join(dumps, name), join(reversed, name))
  await run('parse', ['--dumps', dumps, '--out', here], { env: jining })
  await run('parse', ['--dumps', reversed, '--out', there], { env: istanbul })
  expect(filesIn(join(here, 'articles')).length).toBeGreaterThan(0)
  expect(differences(here, there)).toEqual([])
})

test('the same content gives the same site in another time zone, another language, another folder', async () => {
  const content = join(emptyFolder(), 'elsewhere')
  const dist = join(emptyFolder(), 'dist')
  mkdirSync(content)
  for (const name of filesIn(contentDir).reverse()) cpSync(join(contentDir, name), join(content, name))
  const { code, err } = await run('build', ['--content', content, '--out', dist], { env: istanbul })
  expect({ code, err }).toMatchObject({ code: 0 })
  expect(filesIn(dist).length).toBeGreaterThan(0)
  expect(differences(dist, inject('site').dist)).toEqual([])
})

test.each([
  ['two threads and a process for the words', { mostInOneProcess: 0 }],
  ['Astro, rendering page by page,', { inFrames: false }],
])('%s give the same site', async (_, how) => {
  // Vitest says “test” here, and Vite would make other scripts.
  vi.stubEnv('NODE_ENV', 'production')
  onTestFinished(() => void vi.unstubAllEnvs())
  const out = join(emptyFolder(), 'dist')
  expect(await buildSite({ content: contentDir, out, ...how })).toMatchObject({ is: 'built' })
  expect(differences(out, inject('site').dist)).toEqual([])
})
