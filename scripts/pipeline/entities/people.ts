import { findEither, simplified } from '../../../src/text/either-script.ts'
import type { Name } from '../types/marks.ts'
import { isOrganisation, isTitle, role, roleAmidNames, roleOfMedium, workWords } from './roles.ts'

const bullet = '[■●○□▲◆◇◎☆★口ロ]'
const roleAtStart = new RegExp(`^(?:${bullet}\\s?)?(?<whole>${roleOfMedium})[：:／/\\s]*`, 'u')
const roleAlone = new RegExp(`${role}$`, 'u')

const compoundSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空'.split(
    ' ',
  ),
)

/** The names in what stands behind 记者 or 通讯员, as printed; a line end is given as `\n`.
 *      陈　明 李志强            → 陈明, 李志强        (a two-character name set to three)
 *      李祥宇 满⏎彬阳           → 李祥宇, 满彬阳      (broken inside a name)
 *      刘传贺 范长青⏎崔成浩      → three people       (broken between names)
 *      通讯员 张三 记者 李四      → each with its own role
 *  `whole` are pen-names that are never cut: 汶组宣. */
export function namesFrom(printed: string, whole: ReadonlySet<string> = new Set(), role?: string): Name[] {
  const names: Name[] = []
  let current = role
  let rest = withoutWork(mendRoles(withoutAsides(printed).replace(/[（(）)【】〔〕[\]]/gu, ' '))).trim()
  while (rest) {
    const marked = findEither(roleAtStart, rest)
    if (marked) {
      current = roleOf(marked.groups.whole ?? '')
      rest = rest.slice(marked.text.length)
      continue
    }
    const next = nextRole(rest)
    for (const name of cutNames(withoutWork(rest.slice(0, next)), whole)) {
      // Behind a sentence that an extractor ran into the names stand no more of them.
      if (!whole.has(name) && !canBeName(name)) return names
      names.push({ name, role: current })
    }
    rest = rest.slice(next).trimStart()
  }
  return names
}

/** Nobody's name has marks of a sentence, or is longer than an office's. */
function canBeName(name: string): boolean {
  if (/[“”‘’《》「」。：！？…]/u.test(name)) return false
  return !/^\p{Script=Han}{7,}$/u.test(name) || isOrganisation(simplified(name))
}

/** 本报见习记者 → 见习记者: the role without its medium, in the script of the page. */
function roleOf(printed: string): string {
  const at = simplified(printed).search(roleAlone)
  return at < 0 ? printed : printed.slice(at).replace(/\s/gu, '')
}

/** Who somebody is, in brackets behind the name: 孔敏（县作协会员）. */
const withoutAsides = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})[（(]([^（）()]{2,20})[）)]/gu, (aside, inner: string) =>
    isTitle(simplified(inner)) || isOrganisation(simplified(inner)) ? ' ' : aside,
  )

/** Names without what stands round them: `孔敏 文/图`, `文/孔敏`, `孔敏 报道：`. */
function withoutWork(text: string): string {
  const plain = simplified(text)
  const work = workBehind.exec(plain)
  // 毛 文 is a name set to three.
  const behind = work && !spacedName.test(plain) ? work.index : text.length
  const before = workBefore.exec(plain.slice(0, behind))?.[0].length ?? 0
  return text.slice(before, behind)
}

const spacedName = /(?:^|[\s、，])\p{Script=Han}\s{1,3}[文图绘]$/u
const workBehind = new RegExp(
  `(?:^|(?<=[\\s、，,/／])|(?<=\\p{Script=Han}{2})(?=报道|报导|[/／]))\\s*[/／]?(?:${workWords})[：:，,\\s]*$`,
  'u',
)
const workBefore = new RegExp(`^(?:${bullet}\\s?)?(?:${workWords})\\s?[/／：:|｜丨]\\s?`, 'u')

/** Role words that a line end cut in two, or apart: 记⏎者, 特约⏎通讯员. */
const brokenRole = [
  '通讯员',
  '记者',
  '实习生',
  '评论员',
  '作者',
  '摄影',
  '报道',
  '全媒体',
  '融媒体',
  '见习',
  '特约',
  '首席',
]
  .map((word) => [...word].join('\\n?'))
  .join('|')
const brokenRoles = new RegExp(`(?:${brokenRole})(?:\\n?(?:${brokenRole}))*`, 'gu')

function mendRoles(text: string): string {
  let mended = ''
  let done = 0
  for (const { index, 0: role } of simplified(text).matchAll(brokenRoles)) {
    mended += text.slice(done, index) + text.slice(index, index + role.length).replaceAll('\n', '')
    done = index + role.length
  }
  return mended + text.slice(done)
}

const roleNext = new RegExp(`(?<=\\S)(?:\\s|、|，|,|;|；|／|/)*(?:${roleAmidNames})`, 'u')

/** Where the next role word begins, behind at least one name. */
function nextRole(text: string): number {
  const m = roleNext.exec(simplified(text))
  return m ? m.index : text.length
}

function cutNames(text: string, whole: ReadonlySet<string>): string[] {
  const tokens = joinBrokenName(text)
    .split(/[\s、，,;；/]+/u)
    .map((t) => t.replace(/^[^\p{L}]+|[^\p{L}\p{N}·.]+$/gu, ''))
    .filter((t) => t && !isTitle(simplified(t)))
  const names: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string
    const alone = charactersAlone(tokens, i)
    if (alone > 1) {
      const length = alone === 3 ? 3 : 2
      names.push(tokens.slice(i, i + length).join(''))
      i += length - 1
    } else if (!whole.has(token) && [...token].length >= 4 && /^\p{Script=Han}+$/u.test(token))
      names.push(...cutLongName(token))
    else names.push(token)
  }
  return names
}

/** How many tokens from the n-th on are one character each: two are `陈　明`, three a letter-spaced `邵 艺 博`, six `陈 凌 彭 飞 何 娟`. */
function charactersAlone(tokens: readonly string[], from: number): number {
  let n = 0
  while (oneHan(tokens[from + n] ?? '')) n++
  return n
}

const oneHan = (s: string) => /^\p{Script=Han}$/u.test(s)

/** A line end between two names is a blank; inside a name it is nothing. A half of one character cannot stand alone. */
function joinBrokenName(text: string): string {
  return text.replace(
    /(?<spaced>(?<![^\s、])\p{L}\s{1,3})?(\p{L}*)\n(\p{L}*)/gu,
    (_, spaced = '', before: string, after: string) => {
      const whole = spaced !== '' && [...before].length === 1
      const inside = !whole && ([...before].length === 1 || ([...after].length === 1 && [...before].length > 0))
      return inside ? `${spaced}${before}${after}` : `${spaced}${before} ${after}`
    },
  )
}

/** Two or three names that the extractor glued together: 范长青崔成浩. Five characters are a name of two and one of three, by the surnames. */
function cutLongName(token: string): string[] {
  const chars = [...token]
  if (isOrganisation(simplified(token))) return [token]
  if (chars.length === 6) return [chars.slice(0, 3).join(''), chars.slice(3).join('')]
  if (chars.length === 5) {
    const at = compoundSurnames.has(token.slice(0, 2)) ? 3 : isSurname(chars[2]) && !isSurname(chars[3]) ? 2 : 3
    return [chars.slice(0, at).join(''), chars.slice(at).join('')]
  }
  if (chars.length === 4 && !compoundSurnames.has(token.slice(0, 2)) && isSurname(chars[0]) && isSurname(chars[2]))
    return [token.slice(0, 2), token.slice(2)]
  return [token]
}

/** The commonest surnames (公安部 2020 name report, its first hundred), and those that follow them in counties' papers. */
const common = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽邴松井富巫乌焉巴弓牧隗山谷满仝仝肖佟佘闫付代邝练麦岑麻占闻劳逄楚班祖衣虞阚幸满战宿公仲鹿',
)

/** Whether a text can be a list of people: names of two to four characters, or foreign ones with a dot. */
export function looksLikeNames(text: string): boolean {
  const tokens = text
    .trim()
    .split(/[\s、，,]+/u)
    .filter(Boolean)
  if (!tokens.length || tokens.length > 12) return false
  const joined: string[] = []
  for (const t of tokens) {
    const last = joined.at(-1)
    if (oneHan(t) && last !== undefined && oneHan(last)) joined[joined.length - 1] = last + t
    else joined.push(t)
  }
  return joined.every(
    (t) => /^\p{Script=Han}{2,4}$/u.test(t) || (/^\p{Script=Han}[\p{Script=Han}·]{2,18}$/u.test(t) && t.includes('·')),
  )
}

/** Whether a character is a common surname, in either script. */
export const isSurname = (char: string | undefined): boolean => char !== undefined && common.has(simplified(char))

/** Whether a text without any role can still only be people: each name begins with a common surname or a compound one. */
export function areSurelyNames(text: string): boolean {
  if (!looksLikeNames(text)) return false
  return namesFrom(text).every(({ name }) => {
    const plain = simplified(name)
    return (
      plain.length <= 4 &&
      (plain.length < 4 || compoundSurnames.has(plain.slice(0, 2))) &&
      (isSurname(plain[0]) || compoundSurnames.has(plain.slice(0, 2)))
    )
  })
}
