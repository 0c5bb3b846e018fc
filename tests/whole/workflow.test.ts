import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { call, project } from '../program.ts'

/** What can be known here of the workflow for GitHub Pages; GitHub itself runs it. */

type Step = { uses?: string; run?: string; id?: string; with?: Record<string, string | number> }

const { on, permissions, jobs } = parse(readFileSync(join(project, '.github/workflows/pages.yml'), 'utf8'))
const { steps, environment }: { steps: Step[]; environment: { name: string; url: string } } = jobs.publish
const { scripts, engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
const using = (action: string) =>
  steps.find(({ uses }) => uses?.startsWith(`${action}@`)) ?? expect.fail(`no ${action}`)

test('a push to main publishes, with no right beyond publishing', () => {
  expect(on.push.branches).toEqual(['main'])
  expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' })
  expect(environment.name).toBe('github-pages')
})

test('its commands are the project’s own, after what the lock file names is installed', () => {
  const commands = steps.flatMap(({ run }) => run ?? [])
  expect(commands[0]).toBe('npm ci')
  expect(existsSync(join(project, 'package-lock.json'))).toBe(true)
  const own = commands.slice(1).map((command) => /^npm run (.+)$/.exec(command)?.[1] ?? '')
  expect(own).toEqual(['parse -- --check', 'build'])
  for (const name of own) expect(scripts).toHaveProperty(name.split(' ')[0] ?? '')
})

test('it publishes the folder that a build fills, and says where', async () => {
  const { out } = await call('build', ['--help'])
  const [, folder] = /--out DIR .*\(default: ([\w/]+)\)/.exec(out) ?? expect.fail(out)
  expect(using('actions/upload-pages-artifact').with?.path).toBe(folder)
  const { id } = using('actions/deploy-pages')
  expect(environment.url).toBe(`\${{ steps.${id}.outputs.page_url }}`)
})

test('Node is one that the project takes', () => {
  const node = Number(using('actions/setup-node').with?.['node-version'])
  expect(node).toBeGreaterThan(Number(/>=(\d+)/.exec(engines.node)?.[1]))
})
