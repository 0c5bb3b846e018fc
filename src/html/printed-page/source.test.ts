import { expect, test } from 'vitest'
import type { SourceLine, Stretch } from '../../archive/article/source.ts'
import { exampleArchive, examplePage } from '../../archive/examples.ts'
import { html } from '../html.ts'
import { sourceText } from './source.ts'

const line = (number: number, text: string, joined = false): SourceLine => ({
  number,
  before: '',
  marks: [{ raw: text, made: text }],
  after: '',
  joined,
})
const stretch = (...lines: SourceLine[]): Stretch => ({
  is: 'slogan',
  article: undefined,
  paragraph: undefined,
  made: undefined,
  lines,
})
const shown = (...stretches: Stretch[]) => {
  const all = exampleArchive({ pages: [examplePage()] })
  return html`${sourceText(all, stretches)}`.text.match(/<ol.*?<\/ol>/g)
}

test('a stretch begins with the number of its first line, and a line that follows no neighbour says its own', () => {
  expect(shown(stretch(line(7, '甲', true), line(8, '乙'), line(12, '丙')))).toEqual([
    '<ol class="raw" lang="zh-Hans" start="7"><li id="L7" class="joined">甲</li><li id="L8">乙</li><li value="12" id="L12">丙</li></ol>',
  ])
})

test('a line that stands in two stretches has its address in the first', () => {
  expect(shown(stretch(line(1, '甲')), stretch(line(1, '<乙>')))).toEqual([
    '<ol class="raw" lang="zh-Hans" start="1"><li id="L1">甲</li></ol>',
    '<ol class="raw" lang="zh-Hans" start="1"><li>&lt;乙&gt;</li></ol>',
  ])
})
