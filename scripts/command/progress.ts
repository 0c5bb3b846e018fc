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
 *  when a piece of work begins and ends and every `quietFor` milliseconds between. Nothing goes to standard output. */
export function progressOn(screen: Screen = process.stderr, now: () => number = () => performance.now()): OnProgress {
  return screen.isTTY ? bar(screen) : lines(screen, now)
}

function bar(screen: Screen): OnProgress {
  return ({ what, done, total }) => {
    const filled = total > 0 ? Math.floor((Math.min(done, total) / total) * barWidth) : 0
    const cells = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    screen.write(`\r\x1b[2K${what} ${cells} ${counted(done, total)}${finished(done, total) ? '\n' : ''}`)
  }
}

function lines(screen: Screen, now: () => number): OnProgress {
  let current: string | undefined
  let writtenAt = 0
  return ({ what, done, total }) => {
    if (what === current && !finished(done, total) && now() - writtenAt < quietFor) return
    current = what
    writtenAt = now()
    screen.write(`${what} ${counted(done, total)}\n`)
  }
}

function finished(done: number, total: number): boolean {
  return total > 0 && done >= total
}

function counted(done: number, total: number): string {
  return total > 0 ? `${done}/${total}` : String(done)
}
