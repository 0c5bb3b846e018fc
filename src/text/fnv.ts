/** FNV-1a in 32 bits, one UTF-16 unit at a step: `hash = fnvStep(hash, code)`, from `fnvStart` on.
 *  http://www.isthe.com/chongo/tech/comp/fnv/ */
export const fnvStart = 0x811c9dc5

export const fnvStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
