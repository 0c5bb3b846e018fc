/** A date or the name of a printed page, with blanks at which no line breaks between a figure and its word: a line ends
 *  after 2023 年 or 12 月, never within. The same characters for a reader, a search on the page and a screen reader. */
export function unbroken(name: string): string {
  return name.replace(/(?<=\d) (?=[年月日版])|(?<=第) (?=\d)/g, '\u00a0')
}
