/** One event of a browser's trace: times in microseconds, `tdur` those of a processor. */
export type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  ts?: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/** The tasks of the threads that run pages, in milliseconds of a processor. */
export function mainThreadTasks(events: readonly TraceEvent[]): number[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  const pages = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = events.filter((event) => event.ph === 'X' && event.name === task && pages.has(threadOf(event)))
  return tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000)
}

/** What Chromium calls a task in the category `toplevel`. */
const task = 'ThreadControllerImpl::RunTask'
