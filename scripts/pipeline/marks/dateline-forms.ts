/** The forms of datelines, in simplified characters and without blanks. A row of `sources`, `ends` or `bracketForms` is all that a new form needs. */

/** Who speaks. The last ones are called as media are; they count at the start of a line only. */
const sources =
  '(?<!据)(?:本报|本刊|本台|本网|本社)|(?:据)?(?:新华社|新华网|人民网|光明网|央视网|央广网|中国网|中新社|中新网|中央社|法新社|路透社|美联社|彭博社|共同社|塔斯社|国际在线|环球网)'
const media =
  '(?!.{0,8}本[报刊台网社])(?:[\\p{Script=Han}]{2,6}?(?:融媒体?|日报|晚报|早报|晨报|时报|商报|都市报|新报|农村报|青年报|网|在线|发布|客户端|电视台)|大公报|文汇报|明报|信报|中国报|日报|晚报|早报|晨报|时报|商报|都市报|新报|大公文汇|香港文汇)'
/** What it gives. */
const ends = '综合外电|综合电|综合讯|综合消息|外电|专电|专讯|快讯|特讯|短讯|讯|电|消息'
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
const wholeDay = `(?:${numeral}月)?${numeral}日`
const day = `(?:${wholeDay})?`
/** 本报记者周立秋通讯员 names people. */
const place = '(?<place>(?:(?!记者|通讯员|评论员|特约|见习)\\p{Script=Han}){0,8}?)'

export const anySource = new RegExp(
  `${sources}|[\\p{Script=Han}](?:融媒|日报|晚报|早报|时报|商报|报|网|线)|^[【〔（(\\[]|^.{2,10}讯[（(]|^(?:见习|特约|首席|实习|全媒体|融媒)?(?:记者|通讯员)`,
  'u',
)

const source = `(?:${sources})`
/** 消息 closes a dateline of a day only: 央广网北京6月19日消息; 本报消息灵通 is a sentence. */
const said = `(?:${source}${place}${day}(?:${ends.replace('|消息', '')})|${source}(?:\\p{Script=Han}{0,8}?)\\d{1,2}月\\d{1,2}日消息)`

export const dateline = new RegExp(
  `${said}(?=$|\\P{L}|\\p{L})|^(?:(?:${media})(?:\\p{Script=Han}{0,8}?)${day}|\\p{Script=Han}{0,4}?${wholeDay})(?:讯|专讯|快讯)(?=[（(：:]|记者|通讯员|$)`,
  'u',
)

const open = '[【〔（(\\[]'
const close = '[】〕）)\\]]'
const people =
  '(?<names>(?:本报|本刊|[\\p{Script=Han}]{2,8}?报)?(?:见习|特约|首席|融媒体?|全媒体?|实习|资深|特派|驻\\p{Script=Han}{1,4}?)*(?:记者|通讯员|特派员|评论员)[^【】〔〕（）()／/。]{2,40}?)'

export const bracketForms: readonly RegExp[] = [
  // 【本报讯】, （本报云河讯）, 【大公报专讯】
  `^${open}(?:${sources}|${media})${place}${day}(?:${ends})${close}[：:]?`,
  // （本报讯 记者 孔敏）, 【本报云河6月19日讯记者孔敏报道】
  `^${open}(?:${sources}|${media})${place}${day}(?:${ends})[，,：:]?${people}(?:报道|报导)?${close}[：:]?`,
  // 〔记者孔敏／云河报导〕, 【记者孔敏/综合报道】
  `^${open}${people}[／/]${place}(?:连线|综合|专题|专访|现场)?(?:报道|报导|专电|电|讯)${close}[：:]?`,
  // 〔记者孔敏云河报导〕 with no slash, 【本报记者孔敏报道】, （中央社记者孔敏台北19日电）
  `^${open}${people}(?:${day}(?:报道|报导|电|专电))${close}[：:]?`,
  // （记者 孔敏 通讯员 袁科）近日
  `^${open}${people}${close}[：:]?(?=.)`,
  // （马六甲31日讯）, （吉隆坡6月19日讯）
  `^${open}(?<place>\\p{Script=Han}{2,10}?)${wholeDay}(?:讯|电|综合电|专电|专讯)${close}(?=.)`,
].map((form) => new RegExp(form, 'u'))
