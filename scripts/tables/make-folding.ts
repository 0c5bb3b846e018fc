import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { variants } from '../../src/text/variants.ts'

/** Where the first of the blocks begins. */
const firstCode = 0x3400

/** The blocks of the Basic Multilingual Plane that hold Chinese characters: Extension A and the main block. The rarer
 *  planes are left alone: no font of a newspaper has their characters, and they are a third of opencc-js's table. */
const blocks: readonly [first: number, last: number][] = [
  [firstCode, 0x4dbf],
  [0x4e00, 0x9fff],
]

/** No character is converted more often than this: 麽 → 麼 → 么 is two. */
const longestChain = 4

/** Every traditional character and the simplified one that opencc-js makes of it, and the variants, in the order of code
 *  points. A result that would itself be converted is followed to its end: converting twice is converting once. */
export function simplifiedPairs(): [traditional: string, simplified: string][] {
  const convert = Converter({ from: 't', to: 'cn' })
  const ours = new Map(variants)
  return charactersOf(blocks).flatMap((character): [string, string][] => {
    let result = character
    for (let step = 0; step < longestChain; step++) result = ours.get(result) ?? convert(result)
    return result === character || result.length > 1 ? [] : [[character, result]]
  })
}

function charactersOf(ranges: readonly [number, number][]): string[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  )
}

/** The table as a module. Distances between code points take a fifth of the bytes that the characters would, and codes with
 *  their digits apart half of them when they are packed among scripts: high digits are alike, and all are ASCII. */
function tableFile(pairs: readonly [string, string][]): string {
  const digits = (nth: number) =>
    pairs
      .map(([, simplified]) => (simplified.charCodeAt(0) - firstCode).toString(32).padStart(3, '0').charAt(nth))
      .join('')
  const codes = pairs.map(([traditional]) => traditional.charCodeAt(0))
  const gaps = codes.map((code, i) => (code - (codes[i - 1] ?? 0)).toString(36))
  return `/** Made from opencc-js by \`node scripts/tables/make-folding.ts\`. The traditional characters, in the order of their codes: each
 *  number, in base 36, is how far a code lies from the one before. */
const gaps =
  '${gaps.join(' ')}'
/** The code of the simplified character of each, less that of ${String.fromCharCode(firstCode)}, in base 32: all first digits, all second, all third. */
const simplified = [
  '${digits(0)}',
  '${digits(1)}',
  '${digits(2)}',
]

const first = 0x${firstCode.toString(16)}

/** Traditional → simplified, by UTF-16 code; what is not in it is simplified already. */
export const simplifiedCodes: ReadonlyMap<number, number> = readTable()

function readTable(): Map<number, number> {
  let code = 0
  return new Map(
    gaps.split(' ').map((gap, i) => {
      code += Number.parseInt(gap, 36)
      return [code, first + Number.parseInt(simplified.map((digits) => digits.charAt(i)).join(''), 32)]
    }),
  )
}
`
}

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '../../src/text/simplified.ts'), tableFile(simplifiedPairs()))
