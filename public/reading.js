// Runs before the first line is painted, so that nothing moves afterwards: says that scripts run here and whether the
// address asks a question (the search page keeps the room for its answer), and brings back the theme, the size and the
// script that this reader chose. src/browser/reading/choices.ts writes them. What modules do is taken back when they did
// not come.
{
  const root = document.documentElement
  root.dataset.scripts = ''
  root.dataset.traditional = new URL('traditional.js', document.currentScript.src).href
  if (new URLSearchParams(location.search).get('q')) root.dataset.asked = ''
  addEventListener('load', () => {
    if (document.querySelector('[data-by-module]:not([data-ready])') === null) return
    delete root.dataset.scripts
    delete root.dataset.asked
  })
  try {
    const { theme, size, script } = JSON.parse(localStorage.getItem('xianwen-reading') ?? '{}')
    if (['light', 'dark'].includes(theme)) root.dataset.theme = theme
    if (['small', 'large', 'largest'].includes(size)) root.dataset.size = size
    // The only way to have another script run before the rest of the page is read.
    if (script === 'traditional') document.write(`<script src="${root.dataset.traditional}"></script>`)
  } catch {
    // Storage that is closed to pages, or holds something else: the reader has the defaults.
  }
}
