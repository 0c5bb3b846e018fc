/** Characters that papers of the mainland do not print, and that opencc-js leaves alone because it converts from one standard:
 *  the first is found, and read, as the second. 着 is what they print for the particle that Taiwan writes 著. */
export const variants: readonly [from: string, to: string][] = pairs(
  '著着 藉借 瞭了 馀余 衞卫 敍叙 枱台 粧妆 糭粽 衹只 簷檐 痺痹 鯰鲇 甦苏 濬浚 暱昵 揹背 伕夫 澂澄 菓果 荳豆 蔴麻 痲麻 燄焰 砲炮 銲焊 靭韧 靱韧 妳你 牠它',
  '姪侄 鎗枪 讐雠 藷薯 隄堤 瑯琅', // older ones
  '锺钟 钜巨 谘咨 讬托 迳径 缐线 侭尽 镟旋 鲶鲇 渖沈 麹曲 麺面', // 鍾 is 钟 to opencc-js, though names keep 锺
  '尙尚 愼慎 晩晚 毎每 氷冰 淸清 硏研 郞郎 鄕乡 靑青 顚颠 飮饮 髙高 吿告 揷插', // the shapes of old types
)

/** Characters of which papers of the mainland print both, and which people type for each other or as Taiwan writes: 反覆, 想像,
 *  座標, 惟一, 帳目. They are found as one, and read as what they are. */
export const mixed: readonly [from: string, to: string][] = pairs('覆复 像象 座坐 俱具 薰熏 彷仿 惟唯 帐账 黏粘 拚拼')

function pairs(...lists: readonly string[]): [from: string, to: string][] {
  return lists.flatMap((list) => list.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]))
}
