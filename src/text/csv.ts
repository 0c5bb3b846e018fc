/** A line of a table: RFC 4180, every cell in quotes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${unrun(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

/** A cell that a spreadsheet would run as a formula, with an apostrophe before it: `'=1+1`. One that begins with an apostrophe
 *  gets another, so that whoever takes away the first apostrophe of a cell has what was written. */
const unrun = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

const formula = /^(?:'|[\t\r\n]|\s*[=+\-@＝＋－＠])/u
