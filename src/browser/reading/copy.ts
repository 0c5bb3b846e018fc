/** Has a click copy a text. Where a page may not copy (plain HTTP, an old browser), it says so; a link then only leads
 *  where it leads. */
export function copyOnClick(
  element: HTMLElement | null,
  text: () => string,
  say: (words: string) => void,
  done = '已复制',
): void {
  element?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text())
      say(done)
    } catch {
      say('浏览器不允许复制，请选中后手动复制')
    }
  })
}
