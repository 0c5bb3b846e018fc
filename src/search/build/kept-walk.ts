import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbersIn } from '../index/bytes.ts'
import type { Walk } from '../index/walk.ts'

/** Keeps a walk in the scratch folder: of a hundred thousand articles all walks together are as much as their texts. */
export function keepWalk(scratch: string, nth: number, { places, steps }: Walk): void {
  writeFileSync(join(scratch, `places-${nth}`), places)
  writeFileSync(join(scratch, `steps-${nth}`), steps)
}

/** Takes a kept walk out of the scratch folder. */
export function takeWalk(scratch: string, nth: number): Walk {
  return { places: takeNumbers(join(scratch, `places-${nth}`)), steps: takeNumbers(join(scratch, `steps-${nth}`)) }
}

function takeNumbers(file: string): Uint32Array {
  const numbers = numbersIn(readFileSync(file))
  rmSync(file)
  return numbers
}
