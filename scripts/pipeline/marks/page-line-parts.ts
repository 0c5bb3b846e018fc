/** What a folio or a front page's head prints besides its date: one row a form. Patterns see simplified characters and half-width digits;
 *  `page` and `paper` are read from the groups of those names. `proof` says how surely a line that holds the form speaks of the page:
 *  with 2 a line needs nothing else. */
export type PartForm = { kind: PartKind; printed: string; proof: number; pattern: RegExp }

export type PartKind =
  | 'weekday'
  | 'lunar'
  | 'page'
  | 'issue'
  | 'pages'
  | 'registration'
  | 'price'
  | 'address'
  | 'publisher'
  | 'weather'
  | 'invitation'
  | 'credits'

const row = (kind: PartKind, proof: number, printed: string, pattern: string): PartForm => ({
  kind,
  printed,
  proof,
  pattern: new RegExp(pattern, 'uyi'),
})

const number = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})'
const ganzhi = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年'
const moon =
  '闰?(?:[正一二三四五六七八九十冬腊]|十[一二])月(?:[大小])?\\s*(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?)日?'
const term =
  '(?:今日|明日|(?:初|十|廿|二十|三十)[一二三四五六七八九十]?)?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)'
const sky = '[晴阴多云阵雷小中大暴雨雪雾霾沙尘转到间有时]'

export const partForms: readonly PartForm[] = [
  row('weekday', 1, '星期三', '星期[一二三四五六日天]'),
  row('weekday', 1, '周三', '(?:周|礼拜)[一二三四五六日天](?![\\p{Script=Han}])'),
  row('weekday', 1, 'Wednesday', '(?:sun|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?)(?:day)?(?![a-z])\\.?,?'),
  row('lunar', 2, '农历甲辰年五月十四', `(?:农|夏|阴)历:?\\s*(?:${ganzhi}|龙年)?\\s*(?:${moon})?`),
  row('lunar', 2, '甲辰年五月十四', `${ganzhi}\\s*${moon}(?:${term})?`),
  row('lunar', 0.5, '甲辰年', ganzhi),
  row('lunar', 0.5, '五月十四', `${moon}(?:${term})?`),
  row('lunar', 0.5, '十六夏至', term),
  row(
    'pages',
    2,
    '今日4版',
    `(?:今日|今天|本期|本报今日|今日本报)(?:出版|出|共|对开|四开|彩印){0,3}\\s*${number}\\s*(?:个?版|大?张|页|叠)半?`,
  ),
  row('pages', 1, '共8版', `[共全]\\s*${number}\\s*(?:个?版|大?张|页|叠)`),
  row(
    'registration',
    3,
    'CN 37-0012',
    '(?:国内统一(?:连续出版物|刊)?号?:?\\s*|刊号:?\\s*)?CN\\s*\\d{2}\\s*[-—]\\s*\\d{4}(?:/\\w{1,3})?',
  ),
  row(
    'registration',
    3,
    'ISSN 1000-0000',
    '(?:国际(?:标准|统一)?(?:连续出版物|刊)?号?:?\\s*)?ISSN\\s*\\d{4}\\s*[-—]\\s*\\d{3}[\\dX]',
  ),
  row('registration', 2, '国内统一连续出版物号', '国内统一(?:连续出版物号?|刊号):?'),
  row(
    'registration',
    2,
    '准印证号',
    '(?:内部资料|登记证|准印证|许可证)(?:性出版物)?[号:,\\s]{0,3}(?:免费交流|注意保存|内部交流)?(?:\\S{0,12}\\d{3,}号?)?',
  ),
  row(
    'registration',
    2,
    '（鲁）内资准字第012号',
    '[(]?\\p{Script=Han}{1,3}[)]?(?:内资|新出|连内资)?(?:准印?证?字|字)第?[\\dA-Z-]{2,}号',
  ),
  row(
    'registration',
    2,
    '邮发代号 23-5',
    '(?:邮发|国外发行|国外|报刊|订阅)?代号:?\\s*(?:[A-Z]?\\d{1,4}\\s*[-—]\\s*\\d{1,4}[A-Z]?)?',
  ),
  row(
    'issue',
    2,
    '第 9876 期',
    '(?:(?:总|复刊|试刊)?第\\s*\\d{3,6}\\s*期|总第?\\s*\\d{3,6}\\s*号)(?:\\s?[(][复总新]\\S{0,8}[)])?',
  ),
  row(
    'issue',
    1.5,
    '总第3640期',
    '(?:总|复刊|试刊|创刊)?(?:总?第|总)\\s*(?:\\d{1,6}|[〇零一二三四五六七八九十百千]{1,6})\\s*[期号](?:\\s?[(][复总新]\\S{0,8}[)])?',
  ),
  row('issue', 1.5, '（总第3640期）', '[(]总?第?\\s?\\d{1,6}\\s?期[)]'),
  row('issue', 1, 'No. 3640', '(?:No|Vol|Issue)\\.?\\s*\\d{1,6}'),
  row(
    'issue',
    1.5,
    '1949年8月1日创刊',
    '(?:(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?创刊|创刊于\\s?(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)',
  ),
  row('issue', 1, '逢周二、四、六出版', '(?:逢|每)?周[一二三四五六日至、,]{1,13}出版'),
  row(
    'page',
    1.5,
    '第02版',
    `第\\s*(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})(?:\\s?[-—~、至,]\\s?[A-Z]?\\d{1,3}){0,3}\\s*版(?:\\s?[(]\\s?[)])?`,
  ),
  row('page', 1.5, '版次：A02', '版[次面]?:\\s?(?<page>[A-Z]?\\d{1,3})'),
  row('page', 1.5, 'A叠02版', '[A-Z]叠?\\s?(?<page>\\d{1,3})\\s?版'),
  row('page', 1, '02版', '(?<page>\\d{1,3})(?:\\s?[-—~、/]\\s?\\d{1,3})?\\s*版(?![本权图画面式])'),
  row('page', 0.6, '二版', '(?<page>[头一二三四五六七八九十]{1,3})版(?![本权图画面式])'),
  row('page', 1, 'A3', '(?:page\\s?|p\\.?\\s?)?[A-Z]{1,2}\\s?(?<page>\\d{1,3})(?![\\dA-Za-z.])'),
  row('page', 1, 'Page 3', 'page\\s?(?<page>\\d{1,3})'),
  row(
    'price',
    2,
    '零售每份1.00元',
    '(?:零售价?|定价|售价|订价|报价|单价|每份|月价|全年(?:订价|定价)?)[^\\s\\d,。]{0,6}[:\\s]{0,2}(?:HK|RM|NT|US|MOP)?\\$?\\s?\\d{1,4}(?:\\.\\d{1,2})?\\s?(?:元|角|分|仙|令吉)?(?:/\\S)?',
  ),
  row('price', 2, 'RM1.50', '(?:HK|RM|NT|US|MOP)\\$?\\s?\\d{1,3}\\.\\d{2}'),
  row(
    'address',
    2,
    '网址：www.example.com',
    '(?:[\\p{Script=Han}]{0,8}(?:网址|网站|网|官网|主页|数字报|电子版|网络版)\\s?[:：]?\\s?)?(?:https?://)?(?:[\\w-]{1,30}\\.){1,4}(?:com|cn|net|org|gov|edu|info|cc|hk|tw|my|sg|mo)(?![\\w@])(?:/[\\w./?=&%#-]{0,60})?',
  ),
  row(
    'address',
    1,
    '投稿邮箱：news@example.com',
    '(?:[\\p{Script=Han}]{0,6}(?:邮箱|信箱|E-?mail)\\s?[:：]?\\s?)?[\\w.-]{2,40}@[\\w.-]{3,40}',
  ),
  row(
    'address',
    1,
    '新闻热线：0537-1234567',
    '(?:[\\p{Script=Han}]{0,6}(?:热线|电话|传真|专线|总机|Tel|Fax)(?:电话)?)\\s?[:：]?\\s?[\\d(][\\d()—\\-转、/]{4,40}',
  ),
  row(
    'address',
    1,
    '微信公众号：云河发布',
    '(?:官方)?(?:微信|微博|公众号|抖音号?|视频号|客户端|APP)(?:公众号|号)?[:：]\\s?\\S{2,20}',
  ),
  row(
    'publisher',
    1.5,
    '中共云河县委主管主办',
    '[\\p{Script=Han}]{3,24}(?:主管主办|主管、主办|主管|主办|承办|编辑出版|出版发行|出版|机关报|出品)',
  ),
  row(
    'publisher',
    1,
    '中共云河县委 云河县人民政府主办',
    '中(?:共|国)[\\p{Script=Han}]{2,18}委(?:员会|宣传部)?(?![\\p{Script=Han}])',
  ),
  row(
    'publisher',
    1,
    '云河日报社',
    '[\\p{Script=Han}]{2,12}(?:报社|报业集团|传媒集团|融媒体中心|传媒中心|新闻中心)(?:出版|主办|编辑部)?(?![\\p{Script=Han}])',
  ),
  row(
    'weather',
    2,
    '今日天气 晴转多云 21℃～30℃',
    `(?:[\\p{Script=Han}]{0,6}天气(?:预报)?|气象(?:预报|信息)?)\\s?[:：]?\\s*(?:(?:今日|今天|今晚|明日|明天|白天|夜间|到|${sky}|[东南西北偏风向力微级零下上气温最高低湿度至约~～—\\-\\d.,、/°℃C% ]){1,60})?`,
  ),
  row(
    'weather',
    1.5,
    '多云 21℃—30℃',
    `${sky}[\\s\\p{Script=Han}]{0,16}?\\s?-?\\d{1,2}\\s?°?[℃C]?\\s?[~～—至/-]\\s?-?\\d{1,2}\\s?(?:℃|°C|度)`,
  ),
  row('weather', 0.5, '偏南风2～3级', '(?:偏?[东南西北]{1,2}转?){1,2}风(?:[\\d~～—至\\-]{1,5}级)?'),
  row(
    'invitation',
    1,
    '扫码下载云河客户端',
    '(?:扫|扫码|扫描|扫一扫|微信扫|识别|下载|关注)[^，。；\\s]{0,16}(?:客户端|二维码|公众号|APP|关注我们|看电子报|数字报)',
  ),
  row(
    'invitation',
    0.5,
    '客户端',
    '[\\p{Script=Han}]{0,8}(?:客户端|公众号|二维码|数字报|手机报|电子报)(?![\\p{Script=Han}])',
  ),
]
