import type { AstroIntegration } from 'astro'
import { archive } from '../../src/archive/current.ts'
import { articleFile, fileEndings } from '../site/data-files.ts'

/** Serves each article's `.md`, `.txt` and `.json`, which a build writes beside its page. */
export function articleFiles(): AstroIntegration {
  return {
    name: 'xianwen:article-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const text = fileAt(request.url ?? '')
          if (text === undefined) return next()
          response.setHeader('content-type', `${types[text.ending]};charset=utf-8`)
          response.end(text.text)
        })
      },
    },
  }
}

const types = { md: 'text/markdown', txt: 'text/plain', json: 'application/json' }

function fileAt(address: string) {
  const ending = fileEndings.find((one) => address.endsWith(`.${one}`))
  if (ending === undefined) return undefined
  const all = archive()
  const article = all.articles.get(address.slice(-`k3v9q2m7xw4t.${ending}`.length, -`.${ending}`.length))
  if (article === undefined || all.url.article(article.id) !== `${address.slice(0, -`.${ending}`.length)}/`)
    return undefined
  return { ending, text: articleFile(all, article, ending) }
}
