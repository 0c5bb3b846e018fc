import { join } from 'node:path'
import type { Effects } from './effects.ts'
import { placesFile } from './knowledge.ts'

/** What the build needs besides, where the content folder lacks it; gives the names of what tells of the template's paper. */
export function complete(out: string, template: string, effects: Effects): string[] {
  if (out === template) return []
  const lacking = ['site.yaml', placesFile, 'papers', 'corrections'].filter(
    (name) => !effects.exists(join(out, name)) && effects.exists(join(template, name)),
  )
  for (const name of lacking) effects.copy(join(template, name), join(out, name))
  return lacking
}
