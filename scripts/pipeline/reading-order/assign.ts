/** The assignment of rows to columns with the least cost (Kuhn–Munkres in the form of Jonker and Volgenant: shortest augmenting paths). O(n³). */
export function assign(cost: readonly Float64Array[]): number[] {
  const n = cost.length
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const row = new Int32Array(n + 1)
  const way = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    row[0] = i
    let j0 = 0
    const min = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(n + 1)
    do {
      used[j0] = 1
      const i0 = row[j0] as number
      let delta = Number.POSITIVE_INFINITY
      let j1 = 0
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue
        const reduced = ((cost[i0 - 1] as Float64Array)[j - 1] as number) - (u[i0] as number) - (v[j] as number)
        if (reduced < (min[j] as number)) {
          min[j] = reduced
          way[j] = j0
        }
        if ((min[j] as number) < delta) {
          delta = min[j] as number
          j1 = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[row[j] as number] = (u[row[j] as number] as number) + delta
          v[j] = (v[j] as number) - delta
        } else min[j] = (min[j] as number) - delta
      }
      j0 = j1
    } while (row[j0] !== 0)
    do {
      const j1 = way[j0] as number
      row[j0] = row[j1] as number
      j0 = j1
    } while (j0)
  }
  const out = new Array<number>(n).fill(-1)
  for (let j = 1; j <= n; j++) out[(row[j] as number) - 1] = j - 1
  return out
}
