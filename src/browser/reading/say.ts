/** Milliseconds that words stay beside what was clicked. */
const longestSaid = 6000

/** Says what a click did where the hand is, and to screen readers in the page's status, where it has one. */
export function sayBeside(element: HTMLElement, words: string): void {
  const status = document.querySelector('[data-tools] [role=status]')
  if (status) status.textContent = words
  const next = element.nextElementSibling
  const said = next?.matches('.said') ? next : document.createElement('span')
  said.className = 'said'
  said.ariaHidden = status ? 'true' : null
  said.textContent = words
  element.after(said)
  setTimeout(() => said.remove(), longestSaid)
}
