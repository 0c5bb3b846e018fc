/** A text as it was printed and as it is shown: as long, for each character becomes one. */
export type Shown = { printed: string; shown: string }

/** What was printed where `text` stands now, of which `known` was there before: what a script or the browser, still reading
 *  the page, has put before, behind or between it was printed so. */
export function printedNow(known: Shown | undefined, text: string): string {
  if (known === undefined) return text
  const { printed, shown } = known
  const most = Math.min(shown.length, text.length)
  let before = 0
  while (before < most && shown[before] === text[before]) before++
  let after = 0
  while (after < most - before && shown[shown.length - 1 - after] === text[text.length - 1 - after]) after++
  return printed.slice(0, before) + text.slice(before, text.length - after) + printed.slice(printed.length - after)
}
