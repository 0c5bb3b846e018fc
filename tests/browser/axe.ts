import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on a page by day, and by night of the colours, which are all that differs: each as
 *  `dark color-contrast: <the element>`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return [...(await violationsBy(page, 'light')), ...(await violationsBy(page, 'dark'))]
}

async function violationsBy(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } },
    ...(colorScheme === 'dark' && { runOnly: ['color-contrast'] }),
  }
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> => Reflect.get(window, 'axe').run(document, options),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`))
}
