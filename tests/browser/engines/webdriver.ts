import { keys, placeOf, until, type Window } from './window.ts'

/** What a remote end of WebDriver, of either protocol, has to do; both write actions alike. */
type Remote = {
  open(address: string): Promise<void>
  back(): Promise<void>
  /** runs a function's text with a text, gives the text that it returns */
  run(text: string, argument: string): Promise<string>
  perform(actions: readonly object[]): Promise<void>
  resize(width: number): Promise<void>
  close(): Promise<void>
}

/** A window at a remote end. */
export function remoteWindow({ open, run, perform, ...others }: Remote): Window {
  const press = (...values: string[]) => {
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    return perform([{ type: 'key', id: 'keys', actions }])
  }
  const window: Window = {
    ...others,
    /** Firefox answers early where the page that is left rewrites its own address meanwhile, and shows an empty one between the two. */
    async open(address) {
      await window.ask(() => Object.assign(globalThis, { isLeft: true }) && null)
      await open(address)
      await until(
        window,
        () => !('isLeft' in globalThis) && location.protocol !== 'about:' && document.readyState === 'complete',
      )
    },
    async ask(look, ...args) {
      const text = `(given) => JSON.stringify((${look})(...JSON.parse(given)) ?? null)`
      return JSON.parse(await run(text, JSON.stringify(args)))
    },
    async click(selector) {
      const { x, y } = await placeOf(window, selector)
      const actions = [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
    },
    type: (text) => press(...text),
    press: (key) => press(keys[key]),
  }
  return window
}
