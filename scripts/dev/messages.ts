import type { Notes } from './notes.ts'

/** The messages between the toolbar on a page (`toolbar-app.ts`) and the server (`toolbar.ts`). */
export const asked = 'xianwen:notes?'
export const answered = 'xianwen:notes'
export type Answered = { path: string; notes: Notes }
