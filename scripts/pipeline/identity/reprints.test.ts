import { expect, test } from 'vitest'
import { lookOf } from './look.ts'
import { reprints } from './reprints.ts'
import { sketchOf } from './sketch.ts'

/** A text that has nothing in common with those of other seeds, in Chinese characters. */
const text = (seed: number, length = 300) =>
  String.fromCharCode(
    ...Array.from({ length }, (_, i) => 0x4e00 + (Math.imul(seed * 7919 + i * i + 31, 0x9e3779b1) >>> 18)),
  )
const misread = (all: string, nth: number) =>
  [...all].map((c, i) => (i % nth === 0 ? String.fromCharCode(c.charCodeAt(0) + 1) : c)).join('')

const secret = `${text(1)}第41期${text(2, 60)}`
const claim = (body: string) => ({ own: '', look: lookOf(1, '', body), sketch: sketchOf(body) })

test.each<[what: string, printed: string, isWhole: boolean | undefined]>([
  ['all of it', secret, true],
  ['all of it with other marks and blanks', ` ${secret.replace('第', '。 第')}`, true],
  ['all of it, read badly', misread(secret, 8), false],
  ['half of it, as when its article is cut in two', secret.slice(0, 180), false],
  ['the end of it and as much of something else', secret.slice(180) + text(3, 150), false],
  ['it and as much of something else', secret + text(3, 300), false],
  ['another number of the same column', secret.replace('41', '42'), undefined],
  ['something else', text(4), undefined],
  ['a line that is printed again and again', secret.slice(0, 15), undefined],
])('what was withdrawn and is printed again is named: %s', (_, printed, isWhole) => {
  const before = { dump: 'a.txt', sha256: '', date: undefined, lost: [] }
  const memory = [{ ...before, texts: [{ id: 'gone', look: lookOf(1, '', secret) }] }]
  const readings = [{ dump: 'b.txt', sha256: '', date: undefined, articles: [claim(text(5)), claim(printed)] }]
  const ids = new Map([['b.txt', ['other', 'new']]])
  const link = { id: 'gone', dump: '', line: 1, sketch: sketchOf(secret), state: 'withdrawn', row: 2 } as const
  const found = reprints({ ids, added: [], missing: [], refused: [], lost: new Map() }, [link], { memory, readings })
  expect(found.map(({ id, of, isWhole: whole }) => [id, of, whole])).toEqual(
    isWhole === undefined ? [] : [['new', 'gone', isWhole]],
  )
})
