import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { serveSite } from '../scripts/site/serve.ts'
import { findBrowser, launchOptions } from '../scripts/testing/browser.ts'
import { contentDir } from './content.ts'
import { jining, run } from './program.ts'

/** A built site that is being served. */
export type BuiltSite = { dist: string; address: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** the site of the project's content */
    site: BuiltSite
    /** the same, built for a host's folder /archive/ */
    below: BuiltSite
    /** the Chromium that all tests share, or what to install */
    browser: { address: string } | { missing: string }
  }
}

/** Ids that the site below a folder bears no more: one is withdrawn, one leads to an article. */
export const gone = { withdrawn: 'a'.repeat(12), redirected: 'b'.repeat(12) }

/** Builds the site once for all tests, and once more for a folder of a host, serves both until the tests are over, and
 *  starts a browser for them. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'xianwen-site-'))
  const moved = join(dir, 'content')
  cpSync(contentDir, moved, { recursive: true })
  const siteFile = join(moved, 'site.yaml')
  writeFileSync(siteFile, readFileSync(siteFile, 'utf8').replace(/^base: .*$/m, 'base: /archive/'))
  const [to = ''] = /(?<=id: )[a-z2-7]{12}/.exec(readFileSync(join(moved, 'permalinks.yaml'), 'utf8')) ?? []
  const entry = (id: string, rest: string) => `- { id: ${id}, dump: ${'0'.repeat(64)}, line: 1, sketch: "", ${rest} }\n`
  appendFileSync(
    join(moved, 'permalinks.yaml'),
    entry(gone.withdrawn, 'state: withdrawn, on: 2026-07-01, because: 应当事人要求') +
      entry(gone.redirected, `state: redirected, to: ${to}`),
  )
  const site = await build(contentDir, join(dir, 'site'), '/')
  const below = await build(moved, join(dir, 'below'), '/archive/')
  provide('site', site.built)
  provide('below', below.built)
  const browser = await startBrowser()
  provide('browser', browser.provided)
  return async () => {
    await browser.close()
    await site.close()
    await below.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function build(content: string, dist: string, base: string) {
  const { code, out, err } = await run('build', ['--content', content, '--out', dist], { env: jining })
  if (code !== 0) throw new Error(`npm run build -- --content ${content} ended with ${code}:\n${out}${err}`)
  const { address, close } = await serveSite({ dir: dist, base })
  return { built: { dist, address }, close }
}

async function startBrowser() {
  const found = findBrowser()
  if ('missing' in found) return { provided: found, close: async () => {} }
  const server = await chromium.launchServer(launchOptions(found.executable))
  return { provided: { address: server.wsEndpoint() }, close: () => server.close() }
}
