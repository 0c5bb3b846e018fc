/** The words that say what a named person did, as newspapers print them: 本报首席记者, 云河日报全媒体记者, 特约通讯员. Patterns see simplified characters. */

const media =
  '本报|本刊|本版|本台|本网|本社|新华社|人民日报|人民网|光明日报|经济日报|中新社|中央社|中国[^\\s]{1,6}?[报网社]'
/** Any medium by what it calls itself: 云河日报, 云河融媒, 云河新闻网. Only where a name cannot run into it. */
const anyMedium =
  '(?!\\p{Script=Han}{0,8}本[报刊台网社])\\p{Script=Han}{2,8}?(?:日报|晚报|早报|晨报|时报|商报|周报|都市报|新报|导报|青年报|农村报|融媒体?(?:中心)?|传媒(?:集团)?|新闻网|电视台|广播电视台|客户端|网|报社?)'
const qualities =
  '见习|实习|特约|特派|首席|资深|高级|主任|融媒体?|全媒体?|新媒体|多媒体|文字|摄影|体育|财经|文化|客座|签约|驻\\p{Script=Han}{1,6}?'
const trades = '记者|通讯员|通联员|报道员|评论员|撰稿人|观察员|实习生|专栏作者|专栏作家|作者|摄影师|摄影'

/** A role without its medium. The longest come first. */
export const role = `(?:${qualities}){0,3}(?:${trades})`
/** A role with the medium before it, if there is one. */
export const roleOfMedium = `(?:(?:${media}|${anyMedium})\\s?)?${role}`
/** Inside a list of names a medium stands behind a blank or a mark, or is one that is known. */
export const roleAmidNames = `(?:${media})?${role}|(?<=[\\s、，,;；/])(?:${anyMedium})${role}`

/** What stands behind or before names and says how the piece was made: `文/图`, `采写`, `综合报道`. No name. */
export const workWords =
  '文\\s?[/／、&·]\\s?图|图\\s?[/／、&·]\\s?文|文\\s?[/／、&·]?\\s?摄|图文|文图|文并图|文并摄|(?:综合|采访|联合|摄影|专题|独家|特别)?(?:报道|报导)|采写|采编|撰写|撰文|撰稿|整理|供稿|编译|编辑整理|执笔|通讯|文|图|摄|绘'

/** Who a person is, behind the name: 县委书记, 教授. No name. */
const titles =
  '书记|主任|局长|主席|会长|院长|校长|教授|研究员|先生|女士|老师|同志|处长|科长|站长|社长|总编|董事长|经理|委员|部长|镇长|乡长|县长|市长|区长|博士|医生|医师|律师|代表|会员|学生'
export const isTitle = (text: string): boolean =>
  new RegExp(`^\\p{Script=Han}{0,12}(?:${titles})$`, 'u').test(text) && text.length >= 2

/** What is called as an organisation is: it is no person, and is never cut into people. */
const organisations =
  '局|委|部|办|厅|院|校|队|站|所|公司|集团|中心|支部|委员会|政府|协会|学会|银行|医院|学校|大学|中学|小学|党校|联合会|总工会|工会|文联|作协|妇联|团委|法院|检察院|街道|社区|报社|电视台'
export const isOrganisation = (text: string): boolean =>
  new RegExp(`^\\p{Script=Han}{2,20}(?:${organisations})$`, 'u').test(text)
