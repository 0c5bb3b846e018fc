/** Takes a number among the smallest ones, which stand in order and each once, and at most so many of them. */
export function keepSmallest(smallest: number[], number: number, most: number): void {
  if (smallest.length === most && number >= (smallest[most - 1] as number)) return
  let at = smallest.length
  while (at > 0 && (smallest[at - 1] as number) > number) at--
  if (smallest[at - 1] === number) return
  smallest.splice(at, 0, number)
  if (smallest.length > most) smallest.pop()
}
