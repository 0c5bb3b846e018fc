import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { answered, asked } from './messages.ts'
import type { Notes } from './notes.ts'

/** The archivist's view: an app of Astro's toolbar that shows on every page what is doubtful about its dump. It is there
 *  only while the site is worked on. `notesAt` is asked anew for every page that opens. */
export function problemsToolbar(notesAt: (path: string) => Notes): AstroIntegration {
  return {
    name: 'xianwen:problems',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp }) => {
        addDevToolbarApp({ id, name: '存疑', icon, entrypoint: join(import.meta.dirname, 'toolbar-app.ts') })
      },
      'astro:server:setup': ({ toolbar }) => {
        toolbar.on<unknown>(asked, (message) => {
          const path = pathIn(message)
          if (path !== undefined) toolbar.send(answered, { path, notes: notesAt(path) })
        })
      },
    },
  }
}

/** The path that a message asks about; undefined when it is none of the toolbar's own. */
export function pathIn(message: unknown): string | undefined {
  const path = typeof message === 'object' && message !== null && 'path' in message ? message.path : undefined
  return typeof path === 'string' ? path : undefined
}

const id = 'xianwen:problems'

const icon =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M5 4h14v16H5zM8 8h8M8 12h3"/><path d="M15 12v3M15 17.5v.5"/></svg>'
