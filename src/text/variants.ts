/** Pairs that writers of simplified Chinese mix, and that opencc-js leaves alone because it converts from one standard:
 *  the first is found as the second. 着 is what mainland papers print for the particle that Taiwan writes 著. */
export const variants: readonly [from: string, to: string][] = [
  ['著', '着'],
  ['藉', '借'],
  ['瞭', '了'],
  ['馀', '余'],
  ['衞', '卫'],
  ['敍', '叙'],
  ['枱', '台'],
  ['粧', '妆'],
  ['糭', '粽'],
  ['衹', '只'],
  ['簷', '檐'],
  ['痺', '痹'],
  ['鯰', '鲇'],
]
