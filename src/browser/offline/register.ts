/** Has the browser keep what is read here, from the reader's first move on: a page that is only looked at costs nothing
 *  more. Not where readers spare their line. While the site is being worked on nothing is kept, and what a built site at the
 *  same address left behind goes. */
const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
if (import.meta.env.DEV) {
  worker?.getRegistrations().then((all) => {
    for (const one of all) one.unregister()
  })
} else if (worker && !worker.controller && location.protocol !== 'file:' && !sparesData()) {
  const moves = ['pointerdown', 'keydown', 'scroll']
  const register = () => {
    for (const move of moves) removeEventListener(move, register)
    worker.register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' }).catch(() => {})
  }
  for (const move of moves) addEventListener(move, register, { passive: true })
}

function sparesData(): boolean {
  return 'connection' in navigator && Reflect.get(Object(navigator.connection), 'saveData') === true
}
