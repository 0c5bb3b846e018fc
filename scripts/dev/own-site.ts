import type { IncomingHttpHeaders } from 'node:http'
import type { AstroIntegration } from 'astro'

/** Lets the development server answer nobody but the site that it serves: a page of another site, open in the same browser,
 *  could read what is being worked on, or have Vite open files in an editor. A link to a page may be followed from anywhere. */
export function ownSiteOnly(): AstroIntegration {
  return {
    name: 'xianwen:own-site-only',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.stack.unshift({
          route: '',
          handle: (request: Asked, response: Answer, next: () => void) => {
            if (!isForeign(request.url ?? '/', request.headers)) return next()
            response.statusCode = 403
            response.end()
          },
        } as never)
      },
    },
  }
}

type Asked = { url?: string; headers: IncomingHttpHeaders }
type Answer = { statusCode: number; end(): void }

/** Whether another site asks, as the browser tells by its headers; whoever sends none is no browser that shows a site. */
export function isForeign(url: string, headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers
  const { 'sec-fetch-site': from, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers
  if (origin !== undefined && origin !== `http://${host}`) return true
  if (commands.test(url)) return from !== 'same-origin'
  const isFollowed = mode === 'navigate' && dest === 'document'
  return from !== undefined && from !== 'same-origin' && from !== 'none' && !isFollowed
}

/** Addresses of Vite's own that do something: `/__open-in-editor?file=…`. */
const commands = /\/__/
