import { expect, test } from 'vitest'
import { piecesOf } from '../../../tests/fixtures/reading.ts'
import type { Element, TitleBlock } from '../types/layout.ts'
import { keepLists } from './lists.ts'

/** Blocks of title lines, as printed; a blank line parts two. */
function blocksOf(printed: string): Element[] {
  const blocks: TitleBlock[] = []
  for (const piece of piecesOf(printed)) {
    const last = blocks.at(-1)
    if (last && piece.gap === 0) {
      last.pieces.push(piece)
      last.text += piece.plain
    } else blocks.push({ is: 'title', at: blocks.length, pieces: [piece], text: piece.plain })
  }
  return blocks
}

const kinds = (printed: string) => keepLists(blocksOf(printed)).map((e) => e.is)
const verses = Array.from({ length: 7 }, (_, i) => `湖上清风第${'一二三四五六七'[i]}行`)

test.each([
  ['three titles in a row', '一盏灯\n\n图书馆的夜晚\n\n读者的脚步', ['title', 'title', 'title']],
  ['more than any headline has', verses.join('\n\n'), ['fragment']],
  ['verses under a headline that names its column', `湖上（文思）\n\n${verses.join('\n\n')}`, ['title', 'fragment']],
  [
    'a headline of three full lines with a comma',
    '读者们聚在图书馆的长明灯下，不仅\n看到了日新月异的新书和期刊，更读\n懂了坚持夜间开放的用心',
    ['title'],
  ],
  [
    'a leading paragraph, set in by two',
    '读者聚在图书馆长明灯下，不仅\n看到了日新月异的新书和期刊，更读\n懂了坚持夜间开放的用心',
    ['fragment'],
  ],
  ['a headline of three lines', '读者聚在\n图书馆的\n长明灯下', ['title']],
  ['an entry of a numbered list', '12.《关于推进全县图书馆夜间开放服务工作的合作备忘录》', ['fragment']],
  ['a numbered subhead', '1.开放', ['title']],
])('%s', (_, printed, expected) => expect(kinds(printed)).toEqual(expected))
