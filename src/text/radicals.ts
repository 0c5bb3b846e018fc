/** The character that a radical glyph stands for: ⻓ is 长, ⻛ is 风; undefined for everything else.
 *  PDF extractors hand out such glyphs for the characters themselves. NFKC covers the Kangxi radicals (⽉ → 月) but only
 *  two of the CJK Radicals Supplement (U+2E80–2EF3); these are the others, from EquivalentUnifiedIdeograph.txt of Unicode
 *  15.0. Where that file names a character outside the Basic Multilingual Plane, which no text uses, the glyph stays. */
export function characterOfRadical(glyph: string): string | undefined {
  const at = glyphs.indexOf(glyph)
  return at === -1 ? undefined : characters.charAt(at)
}

/** Each glyph stands over its character below. */
export const glyphs =
  '⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲'
const characters =
  '厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀'
