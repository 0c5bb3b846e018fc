import { isoDate } from '../entities/dates.ts'
import { looksLikeNames, namesFrom } from '../entities/people.ts'
import { cutPiece } from '../text/lines.ts'
import type { Piece } from '../types/lines.ts'
import type { FolioFacts, Furniture, Mark } from '../types/marks.ts'
import type { Rule } from './rule.ts'

/** What a website, a database or a program for Markdown puts round the articles of a paper. Its author, day, page and section are taken for what they say.
 *      上一版 下一版      分享到：      本期共4版      字号：大 中 小 阅读次数：12
 *      作者： 来源：云河日报 时间：2024-06-19      第2版()      专栏：      ![](images/0a1b2c3d.jpg)
 *  The whole line is made of such words. */
export const siteLine: Rule = {
  name: 'site-line',
  take(pieces, i, habits) {
    const piece = pieces[i] as Piece
    const items = itemsOf(piece.text)
    if (!items) return undefined
    const marks: Mark[] = []
    let [rest, at] = [piece as Piece | undefined, 0]
    for (const { names, from, to } of items.filter((item) => item.names !== undefined)) {
      const [before, behind] = rest && from > at ? cutPiece(rest, from - at) : [undefined, rest]
      const [own, after] = behind ? cutPiece(behind, to - from) : [undefined, undefined]
      if (!own || !names) continue
      if (before) marks.push(furnitureOf(before, {}))
      marks.push({
        is: 'opening',
        dateline: undefined,
        names: namesFrom(names, habits.penNames),
        byline: [own],
        pieces: [own],
      })
      rest = after
      at = piece.text.length - (after?.text.length ?? 0)
    }
    const facts = Object.assign({}, ...items.map((item) => item.facts))
    if (rest) marks.push(furnitureOf(rest, facts))
    return { marks, used: 1 }
  },
}

type Facts = Partial<FolioFacts> & { label?: string }
type Item = { from: number; to: number; sure: boolean; facts: Facts; names?: string | undefined }

function furnitureOf(piece: Piece, { label, ...folio }: Facts): Furniture {
  const none = { date: undefined, weekday: undefined, page: undefined, section: undefined }
  return {
    is: 'furniture',
    kind: 'site-line',
    pieces: [piece],
    why: 'a line of the website, the database or the file that the text was taken from',
    ...(Object.keys(folio).length > 0 && { folio: { ...none, ...folio } }),
    ...(label && { label }),
  }
}

const between = /^(?:[\s|｜丨/／>＞»«＜·•→←▶◀►◄[\]【】]|&[a-z]+;)+/u

/** The words that a line is made of, when it is made of nothing else. */
function itemsOf(text: string): Item[] | undefined {
  const items: Item[] = []
  for (let at = 0; at < text.length; ) {
    const item = itemAt(text, at)
    if (item) items.push(item)
    const end = item?.to ?? at + (between.exec(text.slice(at))?.[0].length ?? 0)
    if (end === at) return undefined
    at = end
  }
  return items.some(({ sure }) => sure) || items.length > 2 ? items : undefined
}

function itemAt(text: string, from: number): Item | undefined {
  const behind = text.slice(from)
  return anyWord.test(behind) ? wordAt(behind, from) : undefined
}

/** The word with which the rest of a line begins. */
export function wordAt(behind: string, from: number): Item | undefined {
  for (const { pattern, sure = true, read } of words) {
    const found = pattern.exec(behind)
    if (!found) continue
    const names = read === namesOf ? found.groups?.value : undefined
    if (names && !looksLikeNames(names)) return undefined
    return {
      from,
      to: from + found[0].length,
      sure,
      facts: read?.(found.groups?.value ?? '') ?? {},
      names: names || undefined,
    }
  }
  return undefined
}

type Word = { pattern: RegExp; sure?: boolean; read?: (value: string) => Facts }

const dateOf = (value: string): Facts => {
  const [year, month, day] = value.match(/\d+/gu)?.map(Number) ?? []
  const date = isoDate(year ?? 0, month ?? 0, day ?? 0)
  return date ? { date } : {}
}
const pageOf = (value: string): Facts => {
  const page = Number(/\d+/u.exec(value)?.[0])
  const section = /[（(](\p{Script=Han}{2,8})[）)]/u.exec(value)?.[1]
  return { ...(page > 0 && { page }), ...(section && { section }) }
}
const labelOf = (value: string): Facts => (value ? { label: value } : {})
const sectionOf = (value: string): Facts => (value ? { section: value } : {})
const namesOf = (): Facts => ({})

const words: readonly Word[] = [
  // Facts.
  { pattern: /^作者[：:]\s?(?<value>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4})*)?(?=$|\s)/u, read: namesOf },
  {
    pattern:
      /^(?:(?:发布|发表|更新|见报)?(?:时间|日期)[：:]\s?)(?<value>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?(?:\s\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u,
    read: dateOf,
  },
  {
    pattern: /^(?<value>(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?=$|\s)/u,
    sure: false,
    read: dateOf,
  },
  {
    pattern: /^(?:版次|版面|版号)[：:]\s?(?<value>第?[A-Z]?\d{1,3}版?(?:[（(]\p{Script=Han}{0,8}[）)])?)?/u,
    read: pageOf,
  },
  { pattern: /^(?<value>第\d{1,3}版[（(]\p{Script=Han}{0,8}[）)])/u, read: pageOf },
  { pattern: /^(?:版名)[：:]\s?(?<value>\p{Script=Han}{2,8})?(?=$|\s)/u, read: sectionOf },
  { pattern: /^(?:专栏|栏目)[：:]\s?(?<value>\p{Script=Han}{2,12})?(?=$|\s)/u, read: labelOf },
  { pattern: /^(?:稿件)?(?:来源|稿源|出处)[：:]\s?[\p{Script=Han}A-Za-z·]{0,20}(?=$|\s)/u },
  { pattern: /^(?:正文|内容|全文)[：:]$/u },
  // Ways through the paper.
  { pattern: /^[上下前后]一(?:版|篇|期|页|条)/u },
  { pattern: /^(?:返回|回到)(?:目录|首页|顶部|版面|列表|主页|上级)/u },
  { pattern: /^(?:版面|标题|文章|往期|报纸)(?:导航|目录|列表|检索|回顾|概览|图)/u },
  { pattern: /^(?:本期|今日)?共\d{1,3}版/u },
  { pattern: /^[\p{Script=Han}]{0,10}(?:数字报|电子报|多媒体报|数字报刊平台)(?=$|\s)/u },
  { pattern: /^当前位置[：:]?(?:[^。，]{0,40})$/u },
  // What a reader can do.
  {
    pattern:
      /^(?:阅读原文|预览时标签不可点|微信扫一扫(?:关注该公众号)?|点击(?:上方|下方)?(?:蓝字|关注)[^。，]{0,12}|发[表布]于\s?\p{Script=Han}{2,8})(?=$|\s)/u,
  },
  { pattern: /^原创\s(?<value>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4})*)(?=$|\s)/u, read: namesOf },
  { pattern: /^分享(?:到|至|给好友)?[：:]?(?:(?:\s?(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|豆瓣|人人网|更多))*)/u },
  { pattern: /^(?:字号|字体|字体大小)[：:]?\s?(?:[大中小特超\s+\-＋－A]|默认|放大|缩小|标准)*/u },
  { pattern: /^(?:阅读|浏览|点击|访问)(?:次数|量|数)?[：:]\s?\d*次?/u },
  { pattern: /^(?:本版|整版|下载|查看|打开|在线)?PDF(?:下载|版|原版|文件|阅读)?/u },
  { pattern: /^(?:扫一扫|扫码)(?:分享|手机阅读|用手机看)/u },
  {
    pattern:
      /^(?:打印|关闭|收藏|评论|纠错|放大|缩小|默认|首页|检索|搜索|朗读|登录|注册|导读|大|中|小|微信|微博|全文|更多)(?=$|[\s\]】|])/u,
    sure: false,
  },
  { pattern: /^(?:打印本[页稿版]|关闭本?窗口|我要(?:评论|纠错)|推荐阅读)(?=$|\s)/u },
  // Who runs the site.
  { pattern: /^(?:版权所有|Copyright|©|All Rights Reserved)[^。]*$/iu },
  { pattern: /^\p{Script=Han}?ICP[备证]\d*号?(?:-\d+)?$/u },
  { pattern: /^(?:技术支持|主办单位|承办单位)[：:]\S+$/u },
  { pattern: /^(?:https?:\/\/|www\.)[\w./?=&%#:-]+$/u },
  { pattern: /^未经(?:书面)?(?:授权|许可)[^。]*(?:转载|镜像|使用)[^。]{0,12}。?$/u },
  // Markdown and HTML.
  { pattern: /^!\[[^\]]*\]\([^)]*\)/u },
  { pattern: /^\[[^\]]{0,30}\]\((?:https?:)?[^)\s]*\)/u },
  { pattern: /^<(?:!--.*--|\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?)>/iu },
  { pattern: /^`{3}\w*$/u },
]

/** Any of the words, whatever the case of its letters. */
export const anyWord = new RegExp(words.map(({ pattern }) => pattern.source.replace('?<value>', '?:')).join('|'), 'iu')
