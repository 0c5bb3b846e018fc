import type { Notes } from './notes.ts'

/** The messages between the toolbar on a page (`toolbar-app.ts`) and the server (`toolbar.ts`). */
export const asked = 'xianwen:notes?'
export const answered = 'xianwen:notes'
export type Answered = { path: string; notes: Notes }

/** A page that can hear of changes says of which it was made, as the header `server-timing` of this name told it (`reload.ts`). */
export const loaded = 'xianwen:loaded'
export const timing = 'archive'
