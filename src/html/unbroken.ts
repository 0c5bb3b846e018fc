/** A date, a line's number, a count or the name of a printed page, with blanks at which no line breaks between a figure
 *  and its word: a line ends before or behind 2023 年 12 月 17 日, 第 3 版 or 4 幅, never within. The same characters for a
 *  reader, a search on the page and a screen reader. */
export function unbroken(name: string): string {
  return name.replace(/(?<=\d) (?=[年月日版行篇幅天])|(?<=[年月第]) (?=\d)/g, '\u00a0')
}
