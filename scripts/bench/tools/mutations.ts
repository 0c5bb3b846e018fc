/** What can be wrong with a page's text, however it came to be: one kind a line. */

type Random = () => number

/** So many things of one kind as a page may hold of them at the most. */
const thousands = 4000

const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1))
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
const times = (count: number, make: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => make(nth)).join('')

/** Each line of a text in the share of cases. */
const someLines = (text: string, share: number, random: Random, change: (line: string) => string) =>
  text
    .split('\n')
    .map((line) => (random() < share ? change(line) : line))
    .join('\n')

const someLetters = (text: string, share: number, random: Random, change: (letter: string) => string) =>
  text.replace(/./gsu, (letter) => (letter !== '\n' && random() < share ? change(letter) : letter))

/** Puts something between two lines. */
function inserted(text: string, what: string, random: Random): string {
  const lines = text.split('\n')
  lines.splice(between(random, 0, lines.length), 0, what)
  return lines.join('\n')
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  const list = [...all]
  for (let i = list.length - 1; i > 0; i--) {
    const j = between(random, 0, i)
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
  return list
}

/** Characters that no rule expects where they stand. */
const odd = [
  ...'\u200b\u00ad\u202e\u0301\ufeff\u2028\u2029\u0085\v\f\t\u3000\ue123\u{20bb7}\u{1f600}\ufffd\u0007가あж≠①㈱ﷺ',
  '\ud800',
  '\r',
]
const brackets = [...'（）()【】[]「」『』“”‘’《》〈〉｛｝']
const marks = [...'，。、；：？！—…·●■□▲◆※＊☆,.;:?!-_#*+>`|~&']
const markdown = [
  '# ',
  '## ',
  '---',
  '***',
  '> ',
  '- ',
  '1. ',
  '```',
  '    ',
  '| a | b |',
  '[x]: y',
  '<b>',
  '&amp;',
  '{{',
  '![a](b)',
]
const news = [
  '本报泗水讯（通讯员 陈明）',
  '本报讯（记者 李志强',
  '■本报通讯员 赵明清 孟瑾',
  '（下转第二版）',
  '（上接第一版）',
  '▶下转A3版>>>',
  '图为第一书记走访。 通讯员程明明 摄',
  '□编辑 谷常浩 视觉 黄遵峰',
  '扫描二维码，',
  '3 党的建设 2021 年10月9日 星期六',
  '32023 年12月17日 星期日',
  '2023年2月30日',
  '第02版：综合新闻',
  '【本报讯】',
  '（未完待续）',
  '——记泗水县第一书记',
  '乡村振兴先锋',
  '下一版»',
  '作者： 来源：',
  '导读 →02版',
  '责任编辑：',
  '新华社北京10月9日电（记者',
  '国内统一刊号',
  '晴 3~8℃',
  '（记者 王',
  '摄',
]

/** A page's text → the text with one thing wrong. */
export const mutations: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a blank line after every line': (text) => text.replaceAll('\n', '\n\n'),
  'no blank line': (text) => text.replace(/\n\s*\n/gu, '\n'),
  'one line': (text) => text.replaceAll('\n', ''),
  'one line with blanks': (text) => text.replaceAll('\n', ' '),
  'lines cut at another width': (text, random) => {
    const width = between(random, 1, 40)
    return text.replace(new RegExp(`[^\n]{${width}}`, 'gu'), '$&\n')
  },
  'lines torn at random': (text, random) => someLetters(text, 0.05, random, (c) => `${c}\n`),
  'lines joined at random': (text, random) => text.replace(/\n/gu, (end) => (random() < 0.3 ? '' : end)),
  'lines in another order': (text, random) => shuffled(text.split('\n'), random).join('\n'),
  'blocks in another order': (text, random) => shuffled(text.split(/\n\s*\n/u), random).join('\n\n'),
  'lines upside down': (text) => text.split('\n').reverse().join('\n'),
  'doubled lines': (text, random) => someLines(text, 0.3, random, (line) => `${line}\n${line}`),
  'doubled characters': (text, random) => someLetters(text, 0.3, random, (c) => c + c),
  'lines left out': (text, random) =>
    text
      .split('\n')
      .filter(() => random() < 0.7)
      .join('\n'),
  'the page again and again': (text, random) => times(between(random, 2, 8), () => `${text}\n`),
  'a line again and again': (text, random) =>
    inserted(
      text,
      times(between(random, 10, 1000), () => `${pick(random, text.split('\n'))}\n`),
      random,
    ),
  'the same line again and again': (text, random) => {
    const line = pick(random, text.split('\n'))
    return inserted(
      text,
      times(between(random, 10, 1000), () => `${line}\n`),
      random,
    )
  },
  'thousands of short lines': (text, random) => {
    const width = between(random, 1, 6)
    return [...text.replaceAll('\n', '')].reduce((all, c, at) => all + (at % width === 0 ? `\n${c}` : c), '')
  },
  'short lines between blank ones': (text, random) =>
    text.replace(new RegExp(`[^\n]{${between(random, 4, 12)}}`, 'gu'), '$&\n\n'),
  'no sentence end': (text) => text.replace(/[。！？!?；]/gu, ''),
  'every sentence torn': (text) => text.replace(/。/gu, '，\n\n'),
  'every clause a line': (text) => text.replace(/[，。]/gu, '$&\n'),
  'every clause a paragraph': (text) => text.replace(/[，。]/gu, '$&\n\n'),
  'one character all over': (text, random) =>
    inserted(text, pick(random, [...marks, ...brackets, ...odd]).repeat(between(random, 100, 20_000)), random),
  'brackets at random': (text, random) => someLetters(text, 0.05, random, (c) => c + pick(random, brackets)),
  'brackets that never close': (text, random) => someLines(text, 0.5, random, (line) => `（${line}`),
  'marks at random': (text, random) => someLetters(text, 0.05, random, (c) => c + pick(random, marks)),
  'marks before lines': (text, random) => {
    const mark = pick(random, marks)
    return someLines(text, 0.6, random, (line) => mark + line)
  },
  'Markdown before lines': (text, random) => someLines(text, 0.3, random, (line) => pick(random, markdown) + line),
  'odd characters': (text, random) => someLetters(text, 0.03, random, (c) => c + pick(random, odd)),
  'blanks between characters': (text, random) => someLetters(text, pick(random, [0.1, 1]), random, (c) => `${c} `),
  'blanks before lines': (text, random) =>
    someLines(text, 0.5, random, (line) => ' '.repeat(between(random, 1, 60)) + line),
  'columns side by side': (text, random) => {
    const lines = text.split('\n')
    const half = lines.splice(0, Math.ceil(lines.length / 2))
    const width = between(random, 20, 60)
    return half.map((line, at) => `${line.padEnd(width)}${lines[at] ?? ''}`).join('\n')
  },
  'phrases of the news': (text, random) => someLines(text, 0.2, random, (line) => `${line}\n${pick(random, news)}`),
  'phrases inside lines': (text, random) => someLetters(text, 0.01, random, (c) => c + pick(random, news)),
  'one phrase on every line': (text, random) => {
    const phrase = pick(random, news)
    return someLines(text, 1, random, (line) => `${phrase}${line}`)
  },
  'folios again and again': (text, random) =>
    someLines(
      text,
      0.2,
      random,
      (line) =>
        `${line}\n${between(random, 1, 9)}2023 年${between(random, 1, 13)}月${between(random, 1, 31)}日 星期日\n`,
    ),
  'bylines again and again': (text, random) =>
    someLines(text, 0.3, random, (line) => `■本报通讯员 赵明${between(random, 1, 99)}\n${line}`),
  'datelines again and again': (text, random) =>
    someLines(text, 0.3, random, (line) => `本报泗水讯（通讯员 陈明）${line}`),
  'captions again and again': (text, random) =>
    someLines(text, 0.3, random, (line) => `${line}\n图为宣誓。 通讯员程明明 摄\n`),
  'jumps again and again': (text, random) =>
    someLines(text, 0.3, random, (line) => `${line}（下转第${between(random, 1, 9)}版）`),
  'titles without texts': (_, random) => times(between(random, 20, 400), (n) => `第${n}村修通道路日子越过越红火\n\n`),
  'titles and short texts': (_, random) =>
    times(
      between(random, 20, 200),
      (n) => `第${n}村修通道路\n\n　　第${n}村位于县城以北，今年以来先\n后修通了道路和\n\n`,
    ),
  'a list': (_, random) => times(between(random, 20, thousands), (n) => `${n} 王明 泗水县${n % 7 === 0 ? '\n' : ''}\n`),
  'half-width': (text) =>
    text
      .replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replaceAll('。', '.')
      .replaceAll('\u3000', '  '),
  'full-width': (text) => text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'other line ends': (text, random) =>
    text.replace(/\n/gu, () => pick(random, ['\r\n', '\r', '\u2028', '\u0085', '\v', '\f', '\n'])),
  'other scripts': (text, random) =>
    someLetters(text, 0.3, random, () => pick(random, ['a', 'Ж', 'あ', '가', 'ا', '9', 'é'])),
  'other characters': (text, random) =>
    someLetters(text, 0.3, random, () => String.fromCharCode(between(random, 0x4e00, 0x9fa5))),
  'any code unit': (text, random) =>
    someLetters(text, 0.05, random, () => String.fromCharCode(between(random, 0, 0xffff))),
  'colons and dashes at line ends': (text, random) =>
    someLines(text, 0.5, random, (line) => line + pick(random, [':', ' -', '?', ' #', ': |', ' >', '"', "'", '\\'])),
  'a part': (text, random) => text.slice(between(random, 0, text.length), between(random, 0, text.length)),
  'nothing but blanks': (_, random) =>
    times(between(random, 0, 100), () => pick(random, [' ', '\n', '\u3000', '\u200b', '\t'])),
}

/** A page's bytes with something wrong with them. */
export const byteMutations: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'bytes at random': (bytes, random) =>
    Buffer.from(bytes.map((byte) => (random() < 0.01 ? between(random, 0, 255) : byte))),
  noise: (_, random) => Buffer.from(Array.from({ length: between(random, 0, 20_000) }, () => between(random, 0, 255))),
  'UTF-16': (bytes) => Buffer.from(`\ufeff${bytes}`, 'utf16le'),
  'a cut inside a character': (bytes, random) =>
    bytes.subarray(between(random, 0, 2), between(random, 0, bytes.length)),
}
