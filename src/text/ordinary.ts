import { characterOfRadical } from './radicals.ts'

/** A printed text in ordinary characters: radical glyphs that a PDF extractor hands out become the characters that they stand for (⽉ → 月, ⻓ → 长), filler glyphs of the
 *  private-use areas, which no reader sees, go. Traditional characters stay. */
export function ordinary(text: string): string {
  if (!strange.test(text)) return text
  return text.replace(everyStrange, (glyph) => {
    if (isFiller.test(glyph)) return ''
    return characterOfRadical(glyph) ?? glyph.normalize('NFKC')
  })
}

const ranges = '\\u2e80-\\u2fdf\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}'
const strange = new RegExp(`[${ranges}]`, 'u')
const everyStrange = new RegExp(`[${ranges}]`, 'gu')
const isFiller = /\p{Co}/u
