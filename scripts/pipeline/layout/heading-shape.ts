import type { Chain } from '../types/articles.ts'
import type { TitleBlock } from '../types/layout.ts'

/** 微山 of 本报微山讯. One character is no place. */
export function datelinePlace(c: Chain): string | undefined {
  const place = c.fragments.find((f) => f.opening?.dateline)?.opening?.dateline?.place
  return place && place.length > 1 ? place : undefined
}

/** A bracketed note and nothing else: 「（本报阿布扎比5月12日电）」. It says nothing of where a title stands. */
export const isNote = (c: Chain) =>
  c.paragraphs.length === 1 &&
  c.fragments.every((f) => f.closed) &&
  /^[（(]/u.test(c.paragraphs[0]?.pieces[0]?.plain ?? '')

/** A leading paragraph (导语): one, without a full stop, set in a width of its own. */
export function isLead(c: Chain): boolean {
  const lines = c.paragraphs.length === 1 ? (c.paragraphs[0]?.pieces ?? []) : []
  const length = lines.reduce((n, p) => n + p.plain.length, 0)
  return lines.length > 1 && length <= longestLead && !/[。！？”…）]$/u.test(lines.at(-1)?.plain ?? '') && !opens(c)
}

/** 「无数农人把根扎进地里，为的不只是自家温饱，更铸就起这片中原粮仓的坚实底座」 has 36. */
const longestLead = 80

/** 电 or 讯 in the note that closes it: `（本报巴黎5月14日电）`, `（新华社北京6月1日电）`. */
export function datelineBelow(c: Chain): boolean {
  const note = c.fragments.find((f) => f.closed)?.paragraphs.at(-1)
  return note !== undefined && /[电讯](?:，.{2,40})?[）)]$/u.test(note.pieces.map((p) => p.plain).join(''))
}

/** What a comment is about, told in brackets before it: `【关键词】全国五一劳动奖章`; below it `【点评】` follows. */
export const beginsWithLabel = (text: string): boolean =>
  /^【(?:关键词|现象|事件|话题|人物|案例|背景|故事|新闻|镜头|场景)】/u.test(text)
export const isLabelled = (c: Chain) => beginsWithLabel(c.paragraphs[0]?.pieces[0]?.plain ?? '')

/** A note or its author stands below it, or it goes on on another page. */
export const closes = (c: Chain) =>
  c.fragments.some((f) => f.closed || f.signature !== undefined || f.jumps.some((j) => j.way === 'to'))
/** The name of a column behind an essay's headline: `（评论员观察）`. It is not in the text. */
export const columnInBrackets = /[（(][^（）()]{2,24}[）)]$/u
/** A column's name in brackets with nothing before it: it belongs to the headline beside it. */
export const inBrackets = /^[（(][^（）()]{2,24}[）)]$/u
/** The name of a column (栏目) without a frame, in a line of its own beside a headline: 要闻速览, 基层动态. It belongs to no text's head. */
export const isColumnName = (text: string): boolean =>
  (text.length >= 4 && text.length <= longestColumnName && columnName.test(text)) || namesBriefs(text)
/** 「我为群众办实事」 has seven, 「乡村振兴进行时」 too. */
const longestColumnName = 8
/** The names under which papers print short pieces: 快讯, 要闻速览, 民生速递, 新闻集锦. */
export const namesBriefs = (text: string): boolean =>
  /^\p{Script=Han}{0,4}(?:快讯|速览|动态|短讯|要闻|速递|简讯|集锦|短波|快报|简报|一览|荟萃|集萃|拾零|采撷|点击|短新闻)$/u.test(
    text,
  )
const columnName =
  /^\p{Script=Han}+(?:快讯|速览|动态|短讯|要闻|速递|简讯|集锦|在线|课堂|热线|进行时|风采|视点|论坛|看点|专栏|聚焦|观察|随笔|时评|飘扬|身边|故事|一线|评论|话题|榜样|征程|办实事|走基层)$/u

/** What a notice is called, and nothing else: 注销公告, 遗失声明, 招聘启事. It begins a notice, whatever stands above it. */
export const isNoticeName = (text: string): boolean => noticeName.test(text)
const noticeName =
  /^(?:注销|遗失|减资|清算|拍卖|招标|招租|招商|招聘|招生|中标|更正|致歉|道歉|寻人|寻亲|认领|迁坟|停电|停水|停气|搬迁|迁址|征集|征婚|征稿|出租|转让|催收|环评|任前|严正|郑重|紧急|重要|律师|债权人?|拟?表彰)?(?:公告|公示|启事|声明|通告|通知|讣告|更正|寻人启事)$/u
/** A headline that ends with the kind of a notice: 临平区职业中专招聘启事, 拟表彰名单公示. */
export const endsAsNotice = (text: string): boolean =>
  text.length <= longestNoticeHead && /(?:公告|公示|启事|声明|通告|讣告)$/u.test(text)
/** 「云河县自然资源和规划局国有建设用地使用权拍卖出让公告」 has 26. */
const longestNoticeHead = 32

/** A dateline or a byline stands above it, or it began on another page. */
export const opens = (c: Chain) =>
  c.fragments[0]?.opening !== undefined || c.fragments[0]?.jumps.some((j) => j.way === 'from') === true
export const isPhoto = (c: Chain) => c.fragments.some((f) => f.credit !== undefined)
export const columnsOf = (c: Chain) => c.paragraphs[0]?.columns ?? 0

/** Its lines end where the words do, not where the column does. Headlines and the longer subheads are set so. */
export function isBrokenForSense(t: TitleBlock, columns: number): boolean {
  const widths = t.pieces.map((p) => p.width)
  return widths.length > 1 && columns > 0 && Math.max(...widths.slice(0, -1)) < columns - 3
}

/** Wider than its column. */
export const isWide = (t: TitleBlock, columns: number): boolean =>
  columns > 0 && Math.max(...t.pieces.map((p) => p.width)) > columns + 0.5

/** A number, or the name of a kind of text, stands before it: `1.加强领导`, `【点评】`. */
export const beginsWithNumber = (t: TitleBlock): boolean => /^\d{1,3}[.．、]\D/u.test(t.text)
export const beginsWithFrame = (t: TitleBlock): boolean => /^【/u.test(t.text)

/** Whether a title is set as a headline is: it cannot have been taken for one for want of a better. */
export const isSetAsHeadline = (t: TitleBlock, columns: number): boolean =>
  isBrokenForSense(t, columns) ||
  ((isWide(t, columns) || t.known === true || columnInBrackets.test(t.text)) &&
    !beginsWithFrame(t) &&
    !beginsWithNumber(t) &&
    !isBesideText(t))

/** The reporter's own word below a story: 「记者手记」 with its little headline is a part of the story. */
export const isBesideText = (t: TitleBlock): boolean => /^(?:记者手记|采访手记|记者点评)/u.test(t.text)

/** Whether a title can be a subhead of a column: it fits the column. */
export const isSetAsSubhead = (t: TitleBlock, columns: number): boolean =>
  !(columns > 0 && Math.max(...t.pieces.map((p) => p.width)) > columns + 1) && !columnInBrackets.test(t.text)

/** The editors' introduction begins with its name: `编者按：民生连着民心`, `【开栏的话】`; no title does. */
export const beginsAsIntroduction = (text: string): boolean =>
  /^[【（(〔[■●]?(?:编者按|编前话?|编者的话|开栏的?话|开栏语|按语|编辑按)(?:[】）)〕\]][：:]?|[：:]|\s)\s?\S/u.test(
    text,
  )

/** The editors' introduction as a text of its own, with no dateline. */
export const isIntroduction = (c: Chain): boolean =>
  !opens(c) && beginsAsIntroduction(c.paragraphs[0]?.pieces[0]?.plain ?? '')

/** The text with which an article itself begins, behind what the editors say of it. */
export const beginningOf = (chains: readonly Chain[]): Chain =>
  chains.find((c) => !isIntroduction(c)) ?? (chains[0] as Chain)

/** The editors' introduction (编者按) says what it is, or ends with their name. What they introduce follows. */
export const introduces = (c: Chain): boolean => isIntroduction(c) || isSigned(c)

/** `——编 者` below what introduces a report of several parts. */
const isSigned = (c: Chain): boolean => /^[—―]{1,3}\s?编\s?者$/u.test(c.paragraphs.at(-1)?.pieces[0]?.plain ?? '')

/** Only their name: `——编 者` in a block of its own. */
export const signsOnly = (c: Chain): boolean => c.paragraphs.length === 1 && isSigned(c)

/** Names without a place and a date: the parts of one report can each have their own. */
const onlyNames = (c: Chain): boolean => {
  const opening = c.fragments[0]?.opening
  return opening !== undefined && opening.dateline === undefined
}

/** A part of a report that the editors introduce above. */
export const isPart = (c: Chain, chains: readonly Chain[]): boolean =>
  onlyNames(c) && chains.some((d) => d.from < c.from && isSigned(d))
