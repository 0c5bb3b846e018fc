import type { AstroIntegration } from 'astro'
import { loaded, timing } from './messages.ts'

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']

/** Has Astro make every page again and open browsers load theirs. Astro keeps the list of pages that a route has until it hears that content has changed. A page that was made before a change and hears of changes only after it
 *  says, once it hears, of which change it was made (the server told it in a header), and loads again where that is not the last. */
export function reloader(): { integration: AstroIntegration; reload(): void } {
  let server: DevServer | undefined
  let changes = 0
  return {
    integration: {
      name: 'xianwen:reload',
      hooks: {
        'astro:server:setup': (started) => {
          server = started.server
          server.middlewares.use((_, response, next) => {
            response.setHeader('server-timing', `${timing};desc=${changes}`)
            next()
          })
          server.environments.client.hot.on(loaded, (made: unknown, page) => {
            if (made !== String(changes)) page.send({ type: 'full-reload', path: '*' })
          })
        },
      },
    },
    reload: () => {
      changes++
      const { client, ...others } = server?.environments ?? {}
      for (const environment of Object.values(others)) environment.hot.send('astro:content-changed', {})
      client?.hot.send({ type: 'full-reload', path: '*' })
    },
  }
}
