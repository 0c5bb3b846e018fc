import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findWebkit } from '../../../scripts/testing/other-engines.ts'
import { freePort } from '../../ports.ts'
import { remoteWindow } from './webdriver.ts'
import type { Engine } from './window.ts'

/** This machine's WebKitGTK, over WebDriver, on a screen that nobody sees. It tells nothing of a page's console. */
export async function webkit(): Promise<Engine> {
  const found = findWebkit()
  if (found === undefined)
    throw new Error('there is no WebKitGTK here to try the site with: apt-get install webkit2gtk-driver xvfb')
  const home = mkdtempSync(join(tmpdir(), 'xianwen-webkit-'))
  const display = spawn(found.screen, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data')
  const port = await freePort()
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: `:${String(number).trim()}`,
    GDK_BACKEND: 'x11',
    LANG: 'C.UTF-8',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  }
  const server = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env })
  const at = `http://127.0.0.1:${port}`
  await listening(at, server)
  let name = 'WebKitGTK'
  return {
    get name() {
      return name
    },
    complaints: [],
    async window() {
      const { sessionId, capabilities } = await send('POST', `${at}/session`, { capabilities: {} })
      name = `WebKitGTK ${capabilities.browserVersion}`
      const session = `${at}/session/${sessionId}`
      const resize = (width: number) => send('POST', `${session}/window/rect`, { width, height: 900 })
      await resize(1280)
      return remoteWindow({
        resize,
        open: (url) => send('POST', `${session}/url`, { url }),
        back: () => send('POST', `${session}/back`, {}),
        run: (text, argument) =>
          send('POST', `${session}/execute/sync`, { script: `return (${text})(arguments[0])`, args: [argument] }),
        perform: (actions) => send('POST', `${session}/actions`, { actions }),
        close: () => send('DELETE', session),
      })
    },
    async close() {
      for (const child of [server, display]) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        const ended = once(child, 'close')
        child.kill()
        await ended
      }
      rmSync(home, { recursive: true, force: true })
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what the remote end says is checked by the tests that use it.
async function send(method: string, address: string, body?: object): Promise<any> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = JSON.parse(await answer.text())
  if (!answer.ok) throw new Error(`${address}: ${value.error}: ${value.message}`)
  return value
}

async function listening(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`${address}/status`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`WebKitWebDriver ended with ${server.exitCode}`)
}
