import { expect, test } from 'vitest'
import { mainThreadTasks, type TraceEvent } from './tools/trace.ts'
import { typingReport } from './typing.ts'

const page = { pid: 1, tid: 2 }
const other = { pid: 1, tid: 3 }
const task = (thread: typeof page, ts: number, dur: number, tdur?: number): TraceEvent => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  ...thread,
  ts,
  dur,
  ...(tdur === undefined ? {} : { tdur }),
})

test('tasks of pages count, by the processor’s time', () => {
  const events: TraceEvent[] = [
    task(page, 5000, 60_000, 40_000),
    task(page, 70_000, 2000),
    task(other, 0, 90_000),
    { ...task(page, 80_000, 90_000), name: 'Layout' },
    { name: 'thread_name', ph: 'M', ...page, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', ph: 'M', ...other, args: { name: 'ThreadPoolForegroundWorker' } },
  ]
  expect(mainThreadTasks(events)).toEqual([40, 2])
})

test.each([
  [[51, 3, 49], '✗ 36 articles, 4 times throttled: 1 of 3 tasks over 50 ms of a processor; the longest 51, 49, 3 ms'],
  [[50], '✓ 36 articles, 4 times throttled: 0 of 1 tasks over 50 ms of a processor; the longest 50 ms'],
])('tasks of %j ms', (tasks, line) => {
  expect(typingReport(36, tasks).trim()).toBe(line)
})
