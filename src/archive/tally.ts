import { byText } from './order.ts'

/** How often each value comes, the most frequent first, equally frequent ones in code order. */
export function tally(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, first], [b, second]) => second - first || byText(a, b))
}
