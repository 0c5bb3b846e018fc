/** An article as plain text, the way it stands on the page (also in traditional characters): titles, who wrote it, its
 *  paragraphs with their indent, and where it stands. */
export function textOf(article: HTMLElement): string {
  const heads = [...article.querySelectorAll<HTMLElement>('header :is(.kicker, h1, .subtitle, .written)')].map(lineOf)
  const blocks = [...article.querySelectorAll<HTMLElement>('.text > *')].map((block) =>
    block.tagName === 'P' ? `　　${lineOf(block)}` : lineOf(block),
  )
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  return [heads.join('\n'), blocks.join('\n'), address ?? ''].filter((part) => part !== '').join('\n\n')
}

function lineOf(element: HTMLElement): string {
  return element.innerText.replaceAll('\n', ' ').trim()
}
