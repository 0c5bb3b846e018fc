import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { emptyFolder } from '../folders.ts'
import { builtPages } from '../html.ts'
import { project } from '../program.ts'

/** The site below a folder of its host has pages of articles that are gone, too. */
const { dist } = inject('below')

test('every page is valid HTML, with what html-validate recommends for everyone to read it', () => {
  expect(faultsIn(dist)).toEqual([])
})

test('nothing in a page is a style or a script of its own, which its policy would refuse', () => {
  const own = builtPages(dist).flatMap(({ address, html }) =>
    (html.match(/<style\b|<script\b(?![^>]*\b(?:src=|type="application\/ld\+json"))|\s(?:style|on\w+)="/g) ?? []).map(
      (found) => `${address}: ${found}`,
    ),
  )
  expect(own).toEqual([])
})

test('every page has the policy: its own host alone, and nothing that is called unsafe', () => {
  const without = builtPages(dist).filter(({ html }) => {
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? []
    return !/^default-src 'self'(?:;|$)/.test(policy) || /unsafe|https?:|\*|data:/.test(policy)
  })
  expect(without.map(({ address }) => address)).toEqual([])
})

test('what is not valid is found', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.html'), '<!doctype html><html lang="zh"><title>·</title><p><div></div>')
  expect(faultsIn(folder)).not.toEqual([])
})

type Reported = { filePath: string; messages: { ruleId: string; message: string; line: number }[] }

/** What html-validate finds in the pages below a folder, one line each. */
function faultsIn(folder: string): string[] {
  const program = join(project, 'node_modules/html-validate/bin/html-validate.mjs')
  const report = join(emptyFolder(), 'report.json')
  const args = ['--config', join(project, 'tests/html-validate.json'), '--formatter', `json=${report}`]
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args, `${folder}/**/*.html`], {
    encoding: 'utf8',
  })
  if (!existsSync(report)) throw new Error(stdout + stderr)
  const files: Reported[] = JSON.parse(readFileSync(report, 'utf8'))
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => `${filePath}:${line} ${ruleId}: ${message}`),
  )
}
