import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { simplifiedPairs } from '../../scripts/tables/make-folding.ts'
import { fold, foldWithOffsets, printedRange } from './fold.ts'
import { glyphs } from './radicals.ts'
import { simplifiedCodes } from './simplified.ts'

test.each([
  ['２０２３年１２月', '2023年12月'],
  ['ＡＢＣ', 'abc'],
  ['5G 网络', '5g网络'],
  ['2023 年', '2023年'],
  ['新时代 新青年', '新时代新青年'],
  ['党 员　志愿', '党员志愿'],
  ['New  York\tTimes', 'new york times'],
  ['  head and tail ', 'head and tail'],
  ['鄉村振興', '乡村振兴'],
  ['臺灣、颱風、檯燈', '台湾台风台灯'],
  ['乾部', '干部'],
  ['藉助', '借助'],
  ['著力', '着力'],
  ['什麽', '什么'],
  ['反覆答覆、全覆蓋', fold('反复答复，全复盖')],
  ['惟一的帳目', fold('唯一的账目')],
  ['李澤鉅、錢鍾書', fold('李泽钜钱锺书')],
  ['靑鄕', '青乡'],
  ['为了明瞭', '为了明了'],
  ['⽉⻓⻛', '月长风'],
  ['二〇二三、三十五', '二零二三三十五'],
  ['二○二三年 二◯二三年 二零二三年', '二零二三年二零二三年二零二三年'],
  ['２．９亿', '2.9亿'],
  ['㎡', 'm2'],
  ['Straße ΣΊΣΥΦΟΣ', fold('STRASSE σίσυφος')],
  ['cafe\u0301', fold('café')],
  ['打造“红色领航、畅行万里”', '打造红色领航畅行万里'],
  ['（通讯员）', '通讯员'],
  ['《平凡的世界》——路遥·著……', '平凡的世界路遥着'],
  ['金乡：走好“五步棋”，深化民意！', '金乡走好五步棋深化民意'],
  ['■本报通讯员｜微视频丨第1期', '本报通讯员微视频第1期'],
  ['党建+网格、5G＋智慧', '党建网格5g智慧'],
  ['3.5%～4.0%', '3.5%4.0'],
  ['2021-10-09', '2021-10-09'],
  ['２０２１—２０２３、5～6月', '2021-2023、5-6月'],
  ['U.S. Army, Navy', 'u.s army navy'],
  ['people’s “daily”news', 'people\'s daily"news'],
  ['10：30—11：00', '10:30-11:00'],
  ['好👍好 a👍b', '好好a b'],
  ['……！？', ''],
  ['零\u200b宽\ufeff', '零宽'],
  ['半\ud840个', '半个'],
  ['𠮷', '𠮷'],
  ['', ''],
  [' \n ', ''],
])('%j folds to %j', (printed, folded) => {
  expect(fold(printed)).toBe(folded)
})

test.each([
  ['打造“红色领航、畅行万里”', '打造“红色领航、畅行万里”'],
  ['（通讯员　孔敏）……', '(通讯员孔敏)......'],
  ['U.S. Army —鄉村', 'u.s.army—乡村'],
])('with its marks %j folds to %j', (printed, folded) => {
  expect(fold(printed, 'kept')).toBe(folded)
})

/** Both ways of folding, for what holds of both. */
const ways = ['dropped', 'kept'] as const

test.each(ways)('folding twice is folding once, marks %s', (marks) => {
  fc.assert(fc.property(anyText, (text) => fold(fold(text, marks), marks) === fold(text, marks)))
})

test.each([
  ['the basic plane', 0, 0xffff],
  ['musical symbols', 0x1d100, 0x1d1ff],
  ['enclosed letters', 0x1f100, 0x1f1ff],
  ['mathematical letters', 0x1d400, 0x1d7ff],
  ['the last script with two cases', 0x1e900, 0x1e95f],
  ['compatibility ideographs', 0x2f800, 0x2fa1f],
])('every character of %s folds to something that folds to itself', (_name, first, last) => {
  const unstable: string[] = []
  for (let code = first; code <= last; code++) {
    for (const marks of ways) {
      const folded = fold(`a${String.fromCodePoint(code)}a`, marks)
      if (fold(folded, marks) !== folded) unstable.push(code.toString(16))
    }
  }
  expect(unstable).toEqual([])
})

test.each(ways)('the fold of a part is a part of the fold, marks %s', (marks) => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(text)
      const from = a % (characters.length + 1)
      const part = characters.slice(from, from + (b % 8)).join('')
      return fold(text, marks).includes(fold(part, marks))
    }),
  )
})

test.each(ways)('every folded unit knows the printed characters it came from, marks %s', (marks) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, starts, ends } = foldWithOffsets(text, marks)
      expect(folded).toBe(fold(text, marks))
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      for (const [i, start] of starts.entries()) {
        expect(start).toBeLessThan(ends[i] ?? 0)
        expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        const isLetter = /[\p{L}\p{N}\p{M}]/u.test(folded.charAt(i))
        if (isLetter) expect(fold(text.slice(start, ends[i]))).toContain(folded[i])
      }
    }),
  )
})

test.each([
  ['全面推进鄉 村　振興。', '乡村振兴', '鄉 村　振興'],
  ['面积２０㎡', 'm2', '㎡'],
  ['𠮷祥', '祥', '祥'],
  ['the New  York', 'w y', 'w  Y'],
  ['开展党建“联”盟活动', '党建联盟', '党建“联”盟'],
  ['投入２．９亿元', '2.9亿', '２．９亿'],
  ['打造“红色领航、畅行万里”道路', '红色领航畅行万里', '红色领航、畅行万里'],
])('in %j the match %j is printed %j', (printed, wanted, shown) => {
  const folded = foldWithOffsets(printed)
  const at = folded.text.indexOf(wanted)
  expect(printed.slice(...printedRange(folded, at, at + wanted.length))).toBe(shown)
})

test('a range outside the text is empty', () => {
  expect(printedRange(foldWithOffsets('ab'), 2, 2)).toEqual([2, 2])
  expect(printedRange(foldWithOffsets(''), 0, 0)).toEqual([0, 0])
})

test('the committed table is what opencc-js makes', () => {
  const made = simplifiedPairs().map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)])
  expect([...simplifiedCodes]).toEqual(made)
})

test.each(['t', 'tw', 'hk'] as const)('what is typed as %s writes it is found as the mainland prints it', (to) => {
  const convert = Converter({ from: 'cn', to })
  const words =
    '反复 答复 复苏 想象 仿佛 坐标 家具 背包 熏陶 夫役 亲昵 疏浚 水果 堤防 琅琊 钱锺书 咨询 了解 明了 借口 凭借 着力 发头发 干部乾坤 皇后以后 里面公里'
  for (const word of words.split(' ')) expect(fold(convert(word)), word).toBe(fold(word))
})

test('every common character is found as each that opencc-js may make of it, but for two that no paper prints', async () => {
  const dictionary = 'opencc-js/dict/STCharacters' // which has no types
  const candidates: string = (await import(dictionary)).default
  const missed = candidates.split('|').flatMap((entry) => {
    const [simplified = '', ...traditional] = entry.split(' ')
    return traditional.filter((one) => fold(one) !== fold(simplified)).map((one) => simplified + one)
  })
  expect(missed.filter((pair) => /^[一-\u9fff]{2}$/.test(pair))).toEqual(['稆穭', '縆緪'])
})

test('no radical glyph is left', () => {
  for (const glyph of glyphs) expect(fold(glyph)).not.toBe(glyph)
})

/** Chinese, traditional, wide, Latin and blank characters as they stand side by side in a paper, and anything else. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'乡鄉著藉乾⽉⻓年月２3Ａbé…—，。“” 　\n\t𠮷㎡ßİſ①'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))
