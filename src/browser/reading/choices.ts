/** What a reader chose for all pages. What is not there is the default: the system's theme, the normal size, the script
 *  that was printed. */
export type Choices = { theme?: 'light' | 'dark'; size?: 'small' | 'large' | 'largest'; script?: 'traditional' }

/** The choices that are kept in this browser; none where it keeps nothing. */
export function readChoices(storage: Pick<Storage, 'getItem'> | undefined): Choices {
  try {
    return choicesOf(JSON.parse(storage?.getItem(key) ?? '{}'))
  } catch {
    return {}
  }
}

/** Keeps them, where this browser keeps anything. */
export function keepChoices(storage: Pick<Storage, 'setItem'> | undefined, choices: Choices): void {
  try {
    storage?.setItem(key, JSON.stringify(choices))
  } catch {
    // The choice holds for this page.
  }
}

/** Where choices are kept; public/reading.js reads it before the first paint. */
export const key = 'xianwen-reading'

const themes = ['light', 'dark'] as const
const sizes = ['small', 'large', 'largest'] as const

function choicesOf(value: unknown): Choices {
  if (typeof value !== 'object' || value === null) return {}
  const of = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((one) => one === Reflect.get(value, name))
  return { theme: of('theme', themes), size: of('size', sizes), script: of('script', ['traditional']) }
}
