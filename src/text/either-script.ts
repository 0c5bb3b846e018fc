import { simplifiedCodes } from './simplified.ts'

/** The simplified form of every UTF-16 unit: itself, where it has none of its own. */
const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => simplifiedCodes.get(unit) ?? unit)

/** A text in simplified characters, unit by unit: what stands at an offset of one stands there in the other. `本報濟寧訊` →
 *  `本报济宁讯`. */
export function simplified(text: string): string {
  let i = 0
  while (i < text.length && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++
  if (i === text.length) return text
  let changed = text.slice(0, i)
  for (; i < text.length; i++) changed += String.fromCharCode(units[text.charCodeAt(i)] as number)
  return changed
}

/** A match, with all of its texts as printed. */
type Found = { index: number; text: string; groups: Readonly<Record<string, string | undefined>> }

/** Finds a pattern of simplified characters in a text of either script: /通讯员/ in 通訊員. The pattern has no flag `g` or `y`. */
export function findEither(pattern: RegExp, text: string): Found | undefined {
  const plain = simplified(text)
  const m = pattern.exec(plain)
  if (!m) return undefined
  if (plain === text) return { index: m.index, text: m[0], groups: m.groups ?? {} }
  const places = withPlaces(pattern).exec(plain)?.indices?.groups ?? {}
  const groups = Object.entries(places).map(([name, place]) => [name, place && text.slice(...place)])
  return { index: m.index, text: text.slice(m.index, m.index + m[0].length), groups: Object.fromEntries(groups) }
}

const known = new WeakMap<RegExp, RegExp>()

/** The same pattern, which says where its groups stand. */
function withPlaces(pattern: RegExp): RegExp {
  const before = known.get(pattern)
  if (before) return before
  const placed = new RegExp(pattern.source, `${pattern.flags}d`)
  known.set(pattern, placed)
  return placed
}

/** Whether a pattern of simplified characters stands in a text of either script. */
export const isIn = (pattern: RegExp, text: string): boolean => pattern.test(simplified(text))
