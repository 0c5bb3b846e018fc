import type { AstroIntegration } from 'astro'
import { archive } from '../../src/archive/current.ts'
import { traditionalScript } from '../site/traditional.ts'

/** Serves the script that shows pages in traditional characters, which a build writes beside them. */
export function traditionalCharacters(): AstroIntegration {
  return {
    name: 'xianwen:traditional-characters',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith('/traditional.js')) return next()
          response.setHeader('content-type', 'text/javascript;charset=utf-8')
          traditionalScript(archive()).then((script) => response.end(script), next)
        })
      },
    },
  }
}
