/** The day on which something is decided or first published, `2026-11-30`, in UTC. SOURCE_DATE_EPOCH (seconds) sets another, so that a run can be
 *  done again to the byte. https://reproducible-builds.org/specs/source-date-epoch/ */
export function today(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN)
  return (Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10)
}
