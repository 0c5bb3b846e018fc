import type { ListedField } from '../query/facets.ts'

/** The names of a segment's files below its folder: 256 to a folder, for hosts and shells that count. */
export const leafFile = (nth: number) => nameOf('leaves', nth)
export const commonFile = (nth: number) => nameOf('common', nth)
export const headFile = (nth: number) => nameOf('heads', nth)
export const textFile = (nth: number) => nameOf('texts', nth)
export const gramsFile = (nth: number) => nameOf('grams', nth)

export const facetFile = (field: ListedField) => `facets/${field}.bin`

function nameOf(kind: string, nth: number): string {
  return `${kind}/${nth >>> 8}/${nth & 255}.bin`
}
