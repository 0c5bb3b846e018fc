import { simplified } from '../../../src/text/either-script.ts'

const kinds =
  '日报|周报|晚报|早报|晨报|时报|商报|导报|快报|新报|农村报|农民报|工人报|青年报|都市报|法制报|法治报|特区报|教育报|经济报|信息报|生活报|消费报|科技报|健康报|广播电视报|侨报|电讯报|邮报|星报|论坛报'
const known = '大公报|文汇报|文汇报|明报|联合报|中国报|信报|成报|工商时报|苹果日报|参考消息|光明日报'
const name = `(?:[\\p{Script=Han}]{2,6}?(?:${kinds})|(?:${known}))`
const whole = new RegExp(`^${name}$`, 'u')
const first = new RegExp(`^${name}`, 'u')

/** Whether a text is what newspapers are called, in either script: 泗水周报, 曲阜日報, 鲁南商报; 喜报 and 简报 are none. */
export const isPaperName = (text: string): boolean => whole.test(simplified(text))

/** The paper's name that a text begins with: 云河日报综合新闻 → 云河日报. A name of the archive's papers is looked for first, in either script: 雲河日報 is 云河日报. */
export function paperNameAtStart(text: string, own: ReadonlySet<string>): { name: string; length: number } | undefined {
  const plain = simplified(text)
  for (const name of own) if (plain.startsWith(simplified(name))) return { name, length: name.length }
  const length = first.exec(plain)?.[0].length
  return length === undefined ? undefined : { name: text.slice(0, length), length }
}
