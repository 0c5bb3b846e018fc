import type { AstroIntegration } from 'astro'

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']

/** Has Astro make every page again and open browsers load theirs. Astro keeps the list of pages that a route has until
 *  it hears that content has changed. */
export function reloader(): { integration: AstroIntegration; reload(): void } {
  let server: DevServer | undefined
  return {
    integration: {
      name: 'xianwen:reload',
      hooks: {
        'astro:server:setup': (started) => {
          server = started.server
        },
      },
    },
    reload: () => {
      const { client, ...others } = server?.environments ?? {}
      for (const environment of Object.values(others)) environment.hot.send('astro:content-changed', {})
      client?.hot.send({ type: 'full-reload', path: '*' })
    },
  }
}
