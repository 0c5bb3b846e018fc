/** Text as it stands in XML, between tags or in an attribute. Characters that no XML 1.0 document may hold, escaped or
 *  not, are left out. https://www.w3.org/TR/xml/#charsets */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
