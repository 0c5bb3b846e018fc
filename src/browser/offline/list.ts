import { cachesOf, plainAddress } from './kinds.ts'

/** The page about reading without a line: which pages this browser keeps, the newest first, and a button to forget them. */
const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`)
const { home = '/', site = '' } = part('kept')?.dataset ?? {}
hide('lost', navigator.onLine || location.pathname === `${home}offline/`)
part('kept-forget')?.addEventListener('click', async () => {
  await Promise.all((await keptCaches()).map((name) => caches.delete(name)))
  await show()
})
void show()

async function show(): Promise<void> {
  const pages = (await Promise.all((await keptCaches()).map(pagesIn))).flat()
  part('kept-list')?.replaceChildren(...pages.reverse())
  hide('kept-none', pages.length > 0)
  hide('kept-some', pages.length === 0)
}

function hide(name: string, hidden: boolean): void {
  const element = part(name)
  if (element) element.hidden = hidden
}

/** None where pages may keep nothing (plain HTTP, an old browser). */
async function keptCaches(): Promise<string[]> {
  return 'caches' in window ? cachesOf(await caches.keys(), home, 'read') : []
}

/** A list item for each page of a cache but this one, under the page's own title. */
async function pagesIn(name: string): Promise<HTMLElement[]> {
  const cache = await caches.open(name)
  const here = plainAddress(new URL(`${home}offline/`, location.href).href)
  const items = (await cache.keys()).map(async ({ url }) => {
    const answer = url === here ? undefined : await cache.match(url, { ignoreVary: true })
    if (answer === undefined) return []
    const { title } = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const link = document.createElement('a')
    link.href = url
    link.textContent = title.endsWith(` · ${site}`) ? title.slice(0, -` · ${site}`.length) : title
    const item = document.createElement('li')
    item.append(link)
    return [item]
  })
  return (await Promise.all(items)).flat()
}
