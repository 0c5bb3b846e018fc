import { characterOfRadical } from './radicals.ts'

/** A printed text in ordinary characters: radical glyphs that a PDF extractor hands out become the characters that they stand
 *  for (⽉ → 月, ⻓ → 长), filler glyphs of the private-use areas, which no reader sees, go. Traditional characters stay. What
 *  steers a screen and is not printed (C0 and C1 controls, bidi marks, zero-width characters, soft hyphens) goes too; blanks
 *  stay. */
export function ordinary(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x3000 && code < 0xd800) continue
    if (isControl(code) || isStrange(code)) return mended(text)
  }
  return text
}

/** Units of the glyphs that are read as others, and the first units of those outside the basic plane. */
const isStrange = (code: number): boolean =>
  code === 0x2e3a || code === 0x2e3b || (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xd800 && code <= 0xf8ff)

function mended(text: string): string {
  const printed = [...text].filter((c) => !isControl(c.charCodeAt(0))).join('')
  return printed.replace(strange, (glyph) => {
    if (isFiller.test(glyph)) return ''
    return dashes[glyph] ?? characterOfRadical(glyph) ?? glyph.normalize('NFKC')
  })
}

/** Fonts that draw a dash of two or three characters as one glyph. */
const dashes: Readonly<Record<string, string>> = { '\u2e3a': '——', '\u2e3b': '———' }

const ranges = '\\u2e3a\\u2e3b\\u2e80-\\u2fdf\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}'
const strange = new RegExp(`[${ranges}]`, 'gu')
const isFiller = /\p{Co}/u

/** Blanks apart, a control has no width. */
function isControl(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a
  if (code < 0x7f) return false
  if (code < 0xa0 || code === 0xad) return true
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}
