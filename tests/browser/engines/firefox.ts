import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFirefox } from '../../../scripts/testing/other-engines.ts'
import { remoteWindow } from './webdriver.ts'
import type { Engine } from './window.ts'

/** This machine's Firefox, over WebDriver BiDi. It reaches no other host: what is not this machine goes to a proxy that is not there. */
export async function firefox(): Promise<Engine> {
  const program = findFirefox()
  if (program === undefined)
    throw new Error('there is no Firefox here to try the site with: apt-get install firefox-esr')
  const profile = mkdtempSync(join(tmpdir(), 'xianwen-firefox-'))
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank']
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } })
  let address = ''
  for await (const line of createInterface({ input: child.stderr })) {
    address = /WebDriver BiDi listening on (\S+)/.exec(line)?.[1] ?? ''
    if (address !== '') break
  }
  child.stderr.resume()
  const complaints: string[] = []
  const { send, end } = await connect(`${address}/session`, (event) => {
    const complaint = complaintOf(event)
    if (complaint) complaints.push(complaint)
  })
  const { capabilities } = await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    complaints,
    async window() {
      const { userContext } = await send('browser.createUserContext', {})
      const { context } = await send('browsingContext.create', { type: 'tab', userContext })
      const resize = (width: number) =>
        send('browsingContext.setViewport', { context, viewport: { width, height: 800 } }).then(() => {})
      await resize(1280)
      return remoteWindow({
        resize,
        open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
        back: () => send('browsingContext.traverseHistory', { context, delta: -1 }),
        async run(functionDeclaration, argument) {
          const { result, exceptionDetails } = await send('script.callFunction', {
            functionDeclaration,
            arguments: [{ type: 'string', value: argument }],
            target: { context },
            awaitPromise: true,
          })
          if (exceptionDetails) throw new Error(exceptionDetails.text)
          return result.value
        },
        perform: (actions) => send('input.performActions', { context, actions }),
        close: () => send('browser.removeUserContext', { userContext }),
      })
    },
    async close() {
      const ended = once(child, 'close')
      await send('browser.close', {})
      end()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

const preferences = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_hijacking_localhost': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.chrome.site_icons': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'zh-CN',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9',
  'ui.prefersReducedMotion': 1,
}

// biome-ignore lint/suspicious/noExplicitAny: what the remote end says is checked by the tests that use it.
type Said = any

/** Sends commands to a remote end and gives what it answers; what it says by itself goes to `hear`. */
async function connect(address: string, hear: (event: Said) => void) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Said) => void>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const said = JSON.parse(String(data))
    if (said.type === 'event') hear(said)
    else waiting.get(said.id)?.(said)
    waiting.delete(said.id)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`nothing answers at ${address}`)))
  })
  return {
    end: () => socket.close(),
    async send(method: string, params: object): Promise<Said> {
      const id = ++count
      const answered = new Promise<Said>((resolve) => waiting.set(id, resolve))
      socket.send(JSON.stringify({ id, method, params }))
      const { type, result, error, message } = await answered
      if (type === 'error') throw new Error(`${method}: ${error}: ${message}`)
      return result
    },
  }
}

/** An error that a page wrote or threw, or a request to another host. */
function complaintOf({ method, params }: Said): string | undefined {
  if (method === 'log.entryAdded') return params.level === 'error' ? params.text : undefined
  const { url } = params.request
  return /^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:|file:)/.test(url) ? undefined : `a request to ${url}`
}
