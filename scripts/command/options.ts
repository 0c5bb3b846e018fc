import { isDay } from '../../src/archive/calendar.ts'
import { given } from '../../src/archive/schema.ts'

/** The archive that a command works on when its call names none: a folder, from the project's. */
export const ownContent = process.env.XIANWEN_CONTENT || 'content'

/** `--content DIR`, of every command that works on a parsed archive. */
export const contentOption = {
  type: 'string',
  value: 'DIR',
  default: ownContent,
  about: 'the archive: a folder with the shape of content/',
} as const

/** `--port N`, of what serves a site. */
export const portOption = {
  type: 'string',
  value: 'N',
  default: '4321',
  about: 'where to serve; the next free port when it is taken',
  must: {
    be: 'a number from 0 (any free port) to 65535',
    test: (text: string) => /^\d{1,5}$/.test(text) && +text <= 65535,
  },
} as const

/** What an option must be that is printed on a page: a name, a reason. */
export const visibleLine = {
  be: 'something that can be seen, in one line',
  test: (text: string) => given.safeParse(text).success,
}

export const existingDay = { be: 'a day that exists, like 2026-07-01', test: isDay }
