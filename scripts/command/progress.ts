/** How far a piece of work is: `{ what: 'parsing', done: 3, total: 5 }`. A total of 0 means that it is not known. */
export type Step = { what: string; done: number; total: number }
export type OnProgress = (step: Step) => void

/** Where progress goes: standard error, or a test's own. */
type Screen = { isTTY?: boolean | undefined; write(text: string): unknown }

/** Off a terminal, milliseconds between two lines about the same work: a log of a ten-minute build stays under 150 lines. */
export const quietFor = 5000

/** Cells of the bar on a terminal: with a label and two six-figure counts the line stays under 80 columns. */
export const barWidth = 30

/** A function to call after every step of work. On a terminal it draws one bar that moves; elsewhere it writes a line
 *  when a piece of work begins and ends and every `quietFor` milliseconds between. Both say how long the rest will take, once
 *  the work has gone on for that long. Nothing goes to standard output. */
export function progressOn(screen: Screen = process.stderr, now: () => number = () => performance.now()): OnProgress {
  const write = screen.isTTY ? bar(screen) : lines(screen, now)
  let first: Step | undefined
  let began = 0
  return (step) => {
    if (first?.what !== step.what) {
      first = step
      began = now()
    }
    write(step, leftOf(step, step.done - first.done, now() - began))
  }
}

/** Draws a step, and how long the rest will take. */
type Write = (step: Step, left: string) => void

function bar(screen: Screen): Write {
  return ({ what, done, total }, left) => {
    const filled = total > 0 ? Math.floor((Math.min(done, total) / total) * barWidth) : 0
    const cells = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    screen.write(`\r\x1b[2K${what} ${cells} ${counted(done, total)}${left}${finished(done, total) ? '\n' : ''}`)
  }
}

function lines(screen: Screen, now: () => number): Write {
  let current: string | undefined
  let writtenAt = 0
  return ({ what, done, total }, left) => {
    if (what === current && !finished(done, total) && now() - writtenAt < quietFor) return
    current = what
    writtenAt = now()
    screen.write(`${what} ${counted(done, total)}${left}\n`)
  }
}

/** What is left of a piece of work that took `elapsed` milliseconds for `steps` of it, at the same pace. */
function leftOf({ done, total }: Step, steps: number, elapsed: number): string {
  if (elapsed < quietFor || steps <= 0 || done >= total) return ''
  const seconds = Math.ceil(((total - done) * elapsed) / steps / 1000)
  if (seconds < 100) return `, ${seconds} s left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 100 ? `, ${minutes} min left` : `, ${Math.ceil(minutes / 60)} h left`
}

function finished(done: number, total: number): boolean {
  return total > 0 && done >= total
}

function counted(done: number, total: number): string {
  return total > 0 ? `${done}/${total}` : String(done)
}
