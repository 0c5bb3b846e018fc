import { type Filter, type FilterField, filterNames } from '../query-shape.ts'

/** What to type to filter so. A value needs no quotation marks when it is of letters, digits and dashes only. */
export function writeFilter({ field, value, not }: Filter): string {
  const typed = /^[\p{L}\p{N}][\p{L}\p{N}/-]*$/u.test(value) ? value : `"${value.replace(/["＂]/g, '＂')}"`
  return `${not ? '-' : ''}${nameOf(field)}:${typed}`
}

/** What the site calls a field. */
export function nameOf(field: FilterField): string {
  return Object.entries(filterNames).find(([, known]) => known === field)?.[0] ?? ''
}
