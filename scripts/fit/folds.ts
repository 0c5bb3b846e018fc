/** So many parts of the pages, none of which parts a paper's or a day's pages; each held out once. */
export function foldsOf<S extends { group: string }>(samples: readonly S[], many: number): { held: S[]; rest: S[] }[] {
  const groups = [...new Set(samples.map((s) => s.group))].sort()
  return Array.from({ length: many }, (_, n) => {
    const isHeld = ({ group }: S) => groups.indexOf(group) % many === n
    return { held: samples.filter(isHeld), rest: samples.filter((s) => !isHeld(s)) }
  })
}
