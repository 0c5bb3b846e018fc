import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from './marks/marks.ts'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')

/** The first cells of the table below a heading. */
function firstCells(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? expect.fail(`README.md has no “${heading}”`)
  return [...section.matchAll(/^\| ([a-z-]+) \|/gmu)]
    .map((m) => m[1] ?? '')
    .filter((cell) => cell !== 'rule' && cell !== 'problem' && !/^-+$/.test(cell))
}

test('the table of rules is the list of rules', () => {
  expect(firstCells('What the rules take').sort()).toEqual(rules.map((r) => r.name).sort())
})

test('the table of doubts has every problem that the program names, and no other', () => {
  const scripts = join(import.meta.dirname, '..')
  const sources = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.startsWith('verify') && !f.startsWith('bench'))
    .map((f) => readFileSync(join(scripts, f), 'utf8'))
  const named = new Set(
    sources
      .flatMap((text) => [...text.matchAll(/\brule: ((?:'[a-z-]+'(?: \| )?)+)/gu)])
      .flatMap(([, quoted]) => [...(quoted ?? '').matchAll(/[a-z-]{3,}/gu)].map(([name]) => name)),
  )
  // What no rule takes is text, and that is no doubt.
  named.delete('text')
  expect(named.size).toBeGreaterThan(5)
  expect([...new Set(firstCells('Doubts'))].sort()).toEqual([...named].sort())
})
